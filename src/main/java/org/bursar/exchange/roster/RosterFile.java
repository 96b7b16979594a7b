package org.bursar.exchange.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Units;
import org.bursar.exchange.table.TableWriter;
import org.bursar.vocabulary.UnitId;

/** Writes the organization as a table that can be read again, and then changes nothing. */
public final class RosterFile {

  private static final List<String> NAMES =
      List.of("unit_path", "account_id", "account_name", "legal_name", "currency", "unit");

  private RosterFile() {}

  /**
   * Writes all units and accounts, as a spreadsheet if the file's name ends in {@code .xlsx}.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Enterprise enterprise, Path file) throws IOException {
    TableWriter.write(file, NAMES, rows(enterprise));
  }

  /** By path, a unit before the accounts in it; accounts by id. Removed ones are left out. */
  private static List<List<String>> rows(Enterprise enterprise) {
    Units units = enterprise.organization().units();
    List<UnitId> order = new ArrayList<>();
    units.byId().keySet().forEach(order::add);
    order.sort(Comparator.comparing((UnitId unit) -> units.path(unit)).thenComparing(id -> id));
    List<List<String>> rows = new ArrayList<>();
    for (UnitId unit : order) {
      String path = below(units, unit);
      if (!path.isEmpty()) {
        rows.add(List.of(path, "", "", "", "", unit.value()));
      }
      List<Account> accounts = new ArrayList<>();
      for (int ordinal : enterprise.organization().accounts().in(unit)) {
        accounts.add(enterprise.organization().accounts().at(ordinal));
      }
      accounts.sort(Comparator.comparing(Account::id));
      for (Account account : accounts) {
        rows.add(
            List.of(
                path,
                account.id().value(),
                account.name(),
                enterprise.legalName(account),
                account.currency().code(),
                unit.value()));
      }
    }
    return rows;
  }

  /** The names from below Root down to the unit, joined by slashes. */
  private static String below(Units units, UnitId unit) {
    String path = units.path(unit);
    int root = path.indexOf('/');
    return root < 0 ? "" : path.substring(root + 1);
  }
}
