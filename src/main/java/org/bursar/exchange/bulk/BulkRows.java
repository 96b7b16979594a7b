package org.bursar.exchange.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Grants;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.FormulaGuard;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** Rows that nobody typed: of accounts that were chosen, and rows as a text to be read again. */
public final class BulkRows {

  private BulkRows() {}

  /**
   * A row for each account; of what is taken back from an account, a row for each that gave to it.
   *
   * @param other who gives, or who takes back; null takes back to everybody who gave
   */
  public static List<BulkRow> of(
      BulkKind kind, List<AccountId> accounts, @Nullable AccountId other, Enterprise enterprise) {
    List<BulkRow> rows = new ArrayList<>();
    for (AccountId account : accounts) {
      for (String side : others(kind, account, other, enterprise)) {
        boolean isReceiver = kind.subject() == BulkField.TO;
        rows.add(
            BulkRow.of(
                rows.size() + 1,
                isReceiver ? side : account.value(),
                isReceiver ? account.value() : side));
      }
    }
    return rows;
  }

  private static List<String> others(
      BulkKind kind, AccountId id, @Nullable AccountId other, Enterprise enterprise) {
    if (!kind.isOfPairs() || other != null || kind == BulkKind.TRANSFER) {
      return List.of(kind.isOfPairs() && other != null ? other.value() : "");
    }
    Account holder = enterprise.organization().accounts().find(id);
    List<String> givers = new ArrayList<>();
    if (holder != null) {
      Grants grants = enterprise.funds().purse(holder.ordinal()).grants();
      grants.forEachGiver(
          giver -> givers.add(enterprise.organization().accounts().at(giver).id().value()));
    }
    return givers.isEmpty() ? List.of("") : givers;
  }

  /**
   * The rows as they are copied from a spreadsheet, with a line of titles: read, they are these.
   */
  public static String text(BulkKind kind, List<BulkRow> rows, Locale language) {
    StringWriter text = new StringWriter();
    List<BulkField> fields = new ArrayList<>(kind.fields());
    if (rows.stream().anyMatch(row -> !row.currency().isEmpty())) {
      fields.add(BulkField.CURRENCY);
    }
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator('\t').build(text)) {
      csv.writeRecord(fields.stream().map(field -> BulkTitles.of(kind, field, language)).toList());
      for (BulkRow row : rows) {
        csv.writeRecord(
            fields.stream().map(field -> FormulaGuard.guarded(row.cell(field))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
