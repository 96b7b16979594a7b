package org.bursar.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that an enterprise's state is kept in, as a server gives it to a copy that has
 * no journal yet.
 *
 * @param table which one
 * @param cells its key, then the rest: whole numbers, texts and nothing
 */
public record StateRow(String table, List<@Nullable Object> cells) {

  /** Takes its own copy. */
  public StateRow {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  /** Its line, without the end of the line. */
  public String encode() {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("table", table);
    line.put("cells", cells);
    return Json.line(line);
  }

  /**
   * The row of a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static StateRow decode(String line) {
    JsonFields fields = JsonFields.of(line);
    List<@Nullable Object> cells = fields.list("cells");
    for (Object cell : cells) {
      if (!(cell == null || cell instanceof Long || cell instanceof String)) {
        throw new IllegalArgumentException("no cell: " + cell.getClass());
      }
    }
    return new StateRow(fields.text("table"), cells);
  }
}
