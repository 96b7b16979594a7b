package org.bursar.books.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.funds.Charges;
import org.bursar.enterprise.funds.Grants;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/** Gathers the rows that one account has several of, until its purse is read. */
final class PurseParts {

  private final @Nullable List<Charges.Charge>[] charges;
  private final @Nullable List<Charges.Settled>[] settled;
  private final int[][] givers;
  private final long[][] amounts;
  private final int[] counts;
  private final Map<String, Source> sources = new java.util.HashMap<>();
  private final Map<Integer, Period> periods = new java.util.HashMap<>();

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic lists
  PurseParts(int accounts) {
    charges = new List[accounts];
    settled = new List[accounts];
    givers = new int[accounts][];
    amounts = new long[accounts][];
    counts = new int[accounts];
  }

  void charge(Cells cells) throws SQLException {
    int account = cells.count();
    Period period = period(cells.count());
    Source source = sources.computeIfAbsent(cells.sharedText(), Source::new);
    List<Charges.Charge> list = charges[account];
    if (list == null) {
      list = new ArrayList<>(2);
      charges[account] = list;
    }
    list.add(new Charges.Charge(period, source, cells.number()));
  }

  void settled(Cells cells) throws SQLException {
    int account = cells.count();
    List<Charges.Settled> list = settled[account];
    if (list == null) {
      list = new ArrayList<>(2);
      settled[account] = list;
    }
    list.add(new Charges.Settled(period(cells.count()), cells.number()));
  }

  void granted(Cells cells) throws SQLException {
    int holder = cells.count();
    int count = counts[holder];
    if (count == 0) {
      givers[holder] = new int[1];
      amounts[holder] = new long[1];
    } else if (count == givers[holder].length) {
      givers[holder] = Arrays.copyOf(givers[holder], count * 2);
      amounts[holder] = Arrays.copyOf(amounts[holder], count * 2);
    }
    givers[holder][count] = cells.count();
    amounts[holder][count] = cells.number();
    counts[holder] = count + 1;
  }

  Charges charges(int account) {
    List<Charges.Charge> list = charges[account];
    List<Charges.Settled> paid = settled[account];
    return list == null && paid == null
        ? Charges.NONE
        : new Charges(list == null ? List.of() : list, paid == null ? List.of() : paid);
  }

  Grants grants(int holder) {
    int count = counts[holder];
    return count == 0
        ? Grants.NONE
        : Grants.of(Arrays.copyOf(givers[holder], count), Arrays.copyOf(amounts[holder], count));
  }

  private Period period(int index) {
    return periods.computeIfAbsent(index, Period::new);
  }
}
