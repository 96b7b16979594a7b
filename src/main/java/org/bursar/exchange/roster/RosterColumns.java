package org.bursar.exchange.roster;

import java.util.List;
import org.bursar.exchange.table.Columns;

/** The columns of the organization's table. */
final class RosterColumns {

  static final Columns ALL =
      new Columns(
          List.of("unit_path", "account_id", "account_name"),
          List.of("legal_name", "currency", "unit"));

  static final int PATH = ALL.place("unit_path");
  static final int ACCOUNT = ALL.place("account_id");
  static final int NAME = ALL.place("account_name");
  static final int LEGAL_NAME = ALL.place("legal_name");
  static final int CURRENCY = ALL.place("currency");
  static final int UNIT = ALL.place("unit");

  private RosterColumns() {}
}
