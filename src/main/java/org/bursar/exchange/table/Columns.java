package org.bursar.exchange.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a reader wants, by name. A row holds their cells in this order: first the
 * required ones, then the optional ones. Other columns are passed over without being looked at.
 *
 * @param required a file without one of these is refused by its name
 * @param optional these may be absent; their cells are then empty
 */
public record Columns(List<String> required, List<String> optional) {

  /** Takes its own copies. */
  public Columns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
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
