package org.bursar.exchange.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The first row of a table: which cell of a file's row goes to which place of a {@link Row}. */
final class Header {

  private final List<String> names;
  private final int[] places;

  private Header(List<String> names, int[] places) {
    this.names = names;
    this.places = places;
  }

  /** Matches a table's names with the columns that are wanted; blanks around names do not count. */
  static Header of(List<String> written, Columns columns, String file, long line)
      throws UnreadableException {
    List<String> names = written.stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new UnreadableException(
            ReadFault.of(ReadFault.Reason.COLUMN_TWICE, file, line, name));
      }
    }
    for (String name : columns.required()) {
      if (!seen.contains(name)) {
        throw new UnreadableException(
            ReadFault.of(ReadFault.Reason.COLUMN_MISSING, file, line, name));
      }
    }
    int[] places = new int[names.size()];
    Arrays.fill(places, -1);
    for (int place = 0; place < columns.count(); place++) {
      int at = names.indexOf(columns.name(place));
      if (at >= 0) {
        places[at] = place;
      }
    }
    return new Header(names, places);
  }

  /** The header of a table that needs none: every cell has the place where it stands. */
  static Header numbered(Columns columns) {
    return new Header(columns.optional(), IntStream.range(0, columns.count()).toArray());
  }

  /** How many cells each row of the table must have. */
  int width() {
    return places.length;
  }

  /** The place in a {@link Row} of the file's cell, -1 if nobody wants it. */
  int place(int cell) {
    return cell < places.length ? places[cell] : -1;
  }

  /** The column in which a row of so many cells goes wrong: the first it lacks, or the last one. */
  String misfit(int cells) {
    return names.get(Math.min(cells, names.size() - 1));
  }
}
