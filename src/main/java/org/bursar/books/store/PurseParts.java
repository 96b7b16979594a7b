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

/**
 * The rows that one account has several of, read beside its purse: every table is in the order of
 * the accounts, so each is gone through once and nothing is gathered before it is wanted.
 */
final class PurseParts {

  private final OfAccount charges;
  private final OfAccount settled;
  private final OfAccount granted;
  private final Map<String, Source> sources = new java.util.HashMap<>();
  private final List<Charges.Charge> charged = new ArrayList<>();
  private final List<Charges.Settled> paid = new ArrayList<>();
  private int[] givers = new int[16];
  private long[] amounts = new long[16];
  private final Map<Integer, Period> periods = new java.util.HashMap<>();

  /** Of the rows of the three tables, each in the order of its keys. */
  PurseParts(Cursor charges, Cursor settled, Cursor granted) throws SQLException {
    this.charges = new OfAccount(charges);
    this.settled = new OfAccount(settled);
    this.granted = new OfAccount(granted);
  }

  /** A table's rows, of one account after the other. */
  private static final class OfAccount {

    private final Cursor rows;
    private Cells cells;
    private int account;

    OfAccount(Cursor rows) throws SQLException {
      this.rows = rows;
      this.cells = rows.cells();
      advance();
    }

    private void advance() throws SQLException {
      if (rows.next()) {
        cells = rows.cells();
        account = cells.count();
      } else {
        account = Integer.MAX_VALUE;
      }
    }

    /** Whether a row of this account is current; accounts are asked in ascending order. */
    boolean isAt(int wanted) throws SQLException {
      while (account < wanted) {
        advance();
      }
      return account == wanted;
    }
  }

  Charges charges(int account) throws SQLException {
    for (charged.clear(); charges.isAt(account); charges.advance()) {
      Period ofCharge = period(charges.cells.count());
      Source source = sources.computeIfAbsent(charges.cells.sharedText(), Source::new);
      charged.add(new Charges.Charge(ofCharge, source, charges.cells.number()));
    }
    for (paid.clear(); settled.isAt(account); settled.advance()) {
      paid.add(new Charges.Settled(period(settled.cells.count()), settled.cells.number()));
    }
    return charged.isEmpty() && paid.isEmpty() ? Charges.NONE : new Charges(charged, paid);
  }

  Grants grants(int holder) throws SQLException {
    int count = 0;
    for (; granted.isAt(holder); granted.advance()) {
      if (count == givers.length) {
        givers = Arrays.copyOf(givers, count * 2);
        amounts = Arrays.copyOf(amounts, count * 2);
      }
      givers[count] = granted.cells.count();
      amounts[count] = granted.cells.number();
      count++;
    }
    return Grants.of(Arrays.copyOf(givers, count), Arrays.copyOf(amounts, count));
  }

  private Period period(int index) {
    return periods.computeIfAbsent(index, Period::new);
  }
}
