package org.bursar.cli.show;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** All tables that can be shown, by the word that asks for them. */
public final class Tables {

  private static final SequencedMap<String, Supplier<Table>> ALL = all();

  private Tables() {}

  private static SequencedMap<String, Supplier<Table>> all() {
    SequencedMap<String, Supplier<Table>> tables = new LinkedHashMap<>();
    tables.put("units", UnitTable::new);
    tables.put("accounts", AccountTable::new);
    tables.put("transfers", TransferTable::new);
    tables.put("assets", AssetTable::new);
    tables.put("rules", RuleTable::new);
    tables.put("coverage", CoverageTable::new);
    tables.put("invitations", InvitationTable::new);
    tables.put("alerts", AlertTable::new);
    tables.put("setup", SetupTable::new);
    tables.put("months", MonthTable::new);
    tables.put("users", UserTable::new);
    tables.put("policies", PolicyTable::new);
    tables.put("requests", RequestTable::new);
    return tables;
  }

  /** The words that ask for a table, in the contract's order. */
  public static Iterable<String> names() {
    return ALL.keySet();
  }

  /** Whether there is a table of this name. */
  public static boolean has(String name) {
    return ALL.containsKey(name);
  }

  /** The table of this name, which there is. */
  public static Table of(String name) {
    Supplier<Table> table = ALL.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name);
    }
    return table.get();
  }
}
