package org.bursar.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the rows of an enterprise's state.
 *
 * @param schema of which schema the rows are
 * @param lineage which line of copies the books belong to
 * @param entry the entry that the state follows from; at least 1
 * @param at the instant of that entry
 * @param hash the hash of that entry
 * @param transfers how many transfers and reclaims there are by then
 */
public record StateHead(
    int schema, String lineage, long entry, Instant at, Hash hash, long transfers) {

  /** Its line, without the end of the line. */
  public String encode() {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("schema", schema);
    line.put("lineage", lineage);
    line.put("entry", entry);
    line.put("at", Instants.print(at));
    line.put("hash", hash.toString());
    line.put("transfers", transfers);
    return Json.line(line);
  }

  /**
   * The head of a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static StateHead decode(String line) {
    JsonFields fields = JsonFields.of(line);
    try {
      return new StateHead(
          Math.toIntExact(fields.number("schema")),
          fields.text("lineage"),
          fields.number("entry"),
          Instants.parse(fields.text("at")),
          Hash.parse(fields.text("hash")),
          fields.number("transfers"));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("no head of a state: " + e.getMessage(), e);
    }
  }
}
