package org.bursar.exchange.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A row before it is known what its columns are.
 *
 * @param cells as many as it has up to the last that is not blank
 * @param rounded which cells a spreadsheet has taken for numbers and rounded
 * @param isByCommas whether commas keep the cells apart
 * @param isBroken whether a spreadsheet computed an error in it
 */
public record RawRow(
    long line, List<String> cells, List<Boolean> rounded, boolean isByCommas, boolean isBroken) {

  /** Takes its own copies. */
  public RawRow {
    cells = List.copyOf(cells);
    rounded = List.copyOf(rounded);
  }

  /** The cells of a row, without the guard against formulas. */
  static RawRow of(Row row, int places) {
    List<String> cells = new ArrayList<>();
    List<Boolean> rounded = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      if (!row.isEmpty(place)) {
        while (cells.size() < place) {
          cells.add("");
          rounded.add(false);
        }
        String text = row.isSheet() ? row.text(place) : FormulaGuard.bare(row.text(place));
        cells.add(text.strip());
        rounded.add(IdCell.isRounded(row, place));
      }
    }
    return new RawRow(row.line(), cells, rounded, row.isByCommas(), false);
  }

  /** A row in which a spreadsheet computed an error. */
  static RawRow broken(long line) {
    return new RawRow(line, List.of(), List.of(), false, true);
  }

  /** The text of a cell; nothing if there is none. */
  public String cell(int place) {
    return place >= 0 && place < cells.size() ? cells.get(place) : "";
  }

  /** Whether a spreadsheet has rounded what stands in a cell. */
  public boolean isRounded(int place) {
    return place >= 0 && place < rounded.size() && rounded.get(place);
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return !isBroken && cells.stream().allMatch(String::isEmpty);
  }
}
