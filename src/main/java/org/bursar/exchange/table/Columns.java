package org.bursar.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns that a reader wants, by name. A row holds their cells in this order: first the
 * required ones, then the optional ones. Other columns are passed over without being looked at.
 *
 * @param required a file without one of these is refused by its name
 * @param optional these may be absent; their cells are then empty
 * @param numbered whether no row is taken for names: cells go by where they stand, and rows may
 *     have any number of them
 */
public record Columns(List<String> required, List<String> optional, boolean numbered) {

  /** Takes its own copies. */
  public Columns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Columns of a table whose first row names them. */
  public Columns(List<String> required, List<String> optional) {
    this(required, optional, false);
  }

  /**
   * The first columns of a table of which it is not known whether it names them; what stands behind
   * them is passed over.
   */
  public static Columns numbered(int count) {
    return new Columns(
        List.of(), IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList(), true);
  }

  /** How many cells a row holds. */
  public int count() {
    return required.size() + optional.size();
  }

  /** The name of the column whose cell stands at this place of a row. */
  public String name(int place) {
    return place < required.size() ? required.get(place) : optional.get(place - required.size());
  }

  /** Where in a row the cell of this column stands; the column must be one of these. */
  public int place(String name) {
    List<String> all = all();
    int place = all.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("no such column: " + name);
    }
    return place;
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }
}
