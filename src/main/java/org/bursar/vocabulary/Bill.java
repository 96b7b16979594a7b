package org.bursar.vocabulary;

import java.util.List;

/**
 * The files that charges were imported from, the same in all commands of one import.
 *
 * @param files what was read
 * @param rowsLeftOut how many rows the user chose to leave out
 * @param leftOut the first of those rows, at most 100
 */
public record Bill(List<File> files, long rowsLeftOut, List<Row> leftOut) {

  /** Refuses with an {@link IllegalArgumentException} more than 100 rows, or a negative count. */
  public Bill {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
    if (rowsLeftOut < 0 || leftOut.size() > 100) {
      throw new IllegalArgumentException("a bill names at most 100 rows left out");
    }
  }

  /** One file: its name without folders, the SHA-256 of its bytes in hex, its data rows. */
  public record File(String name, String sha256, long rows) {}

  /** One row that was left out, and why. */
  public record Row(long line, String column, String reason) {}
}
