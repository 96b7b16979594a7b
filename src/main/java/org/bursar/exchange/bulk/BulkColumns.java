package org.bursar.exchange.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bursar.exchange.table.RawRow;
import org.bursar.exchange.table.ReadFault;
import org.bursar.vocabulary.AmountText;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are: as its first row names them, or as what stands in them says.
 *
 * @param fields by place; null is a column that nobody reads
 * @param isNamed whether the first row names them
 */
record BulkColumns(List<@Nullable BulkField> fields, boolean isNamed) {

  int place(BulkField field) {
    return fields.indexOf(field);
  }

  /** The fields that are read, in their order. */
  List<BulkField> known() {
    List<BulkField> known = new ArrayList<>();
    for (BulkField field : fields) {
      if (field != null) {
        known.add(field);
      }
    }
    return known;
  }

  /** What a first row that names columns says; empty if it names none. */
  static Optional<BulkColumns> named(BulkKind kind, RawRow first, BulkAccounts accounts) {
    List<@Nullable BulkField> fields = new ArrayList<>();
    boolean any = false;
    for (String cell : first.cells()) {
      if (accounts.isAny(cell)) {
        return Optional.empty();
      }
      BulkField field = BulkTitles.field(kind, cell);
      any |= field != null;
      fields.add(field);
    }
    return any ? Optional.of(new BulkColumns(fields, true)) : Optional.empty();
  }

  /** Why such columns are not enough; null if they are. */
  @Nullable ReadFault fault(BulkKind kind, RawRow first, String file) {
    for (BulkField field : known()) {
      int place = place(field);
      if (fields.lastIndexOf(field) != place) {
        return new ReadFault(
            ReadFault.Reason.COLUMN_TWICE, file, first.line(), first.cell(place), "");
      }
    }
    if (place(kind.subject()) >= 0) {
      return null;
    }
    String missing = BulkTitles.of(kind, kind.subject(), java.util.Locale.ENGLISH);
    return new ReadFault(ReadFault.Reason.COLUMN_MISSING, file, first.line(), missing, "");
  }

  /** What columns without names are: the account alone may stand in the first, or both may. */
  static BulkColumns guessed(BulkKind kind, List<RawRow> rows, BulkAccounts accounts) {
    List<@Nullable BulkField> fields = new ArrayList<>(kind.fields());
    boolean isAlone =
        kind.isOfPairs()
            && rows.stream()
                .allMatch(row -> row.cell(1).isEmpty() || isAmount(kind, row.cell(1), accounts));
    if (isAlone) {
      fields.removeAll(List.of(BulkField.FROM, BulkField.TO));
      fields.addFirst(kind.subject());
    }
    int refunds = fields.indexOf(BulkField.REFUNDS);
    boolean hasRefunds =
        refunds >= 0
            && rows.stream().anyMatch(row -> AmountText.read(row.cell(refunds)).isPresent());
    if (!hasRefunds) {
      fields.remove(BulkField.REFUNDS);
    }
    return new BulkColumns(fields, false);
  }

  private static boolean isAmount(BulkKind kind, String cell, BulkAccounts accounts) {
    return !accounts.isAny(cell)
        && (AmountText.read(cell).isPresent() || BulkAmount.isAll(kind, cell));
  }
}
