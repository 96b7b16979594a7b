package org.bursar.exchange.invitations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.table.Columns;
import org.bursar.exchange.table.RawRow;
import org.bursar.exchange.table.RawRows;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.InvitationId;

/**
 * Reads those to be invited, pasted or from a file: account ID, name, unit, legal name, currency,
 * note, in this order or as the first row names them. Only the ID and the name must be there. The
 * rules judge the rows one after the other, so that the day's quota parts them.
 */
public final class InviteReader {

  private static final Columns COLUMNS = Columns.numbered(20);

  private InviteReader() {}

  /**
   * The enterprise that invites, and when.
   *
   * @param ids gives a new id each time
   * @param language of what the rules say against a row
   */
  public record Inviting(
      Enterprise enterprise, Instant at, Supplier<InvitationId> ids, Locale language) {}

  /** Reads what a person pasted. */
  public static InviteReading read(String text, String name, Inviting inviting) {
    RawRows rows = new RawRows(COLUMNS.count());
    return told(TableFile.read(text, name, COLUMNS, rows), rows.rows(), name, inviting);
  }

  /** Reads a CSV file or a spreadsheet. */
  public static InviteReading read(Path file, Inviting inviting) {
    RawRows rows = new RawRows(COLUMNS.count());
    TableReading reading = TableFile.read(file, COLUMNS, rows, Watch.NOBODY, 0);
    return told(reading, rows.rows(), String.valueOf(file.getFileName()), inviting);
  }

  private static InviteReading told(
      TableReading reading, List<RawRow> rows, String name, Inviting inviting) {
    if (reading instanceof ReadFault fault) {
      return new InviteReading.Unreadable(fault);
    } else if (rows.isEmpty()) {
      return new InviteReading.Unreadable(ReadFault.because(ReadFault.Reason.EMPTY, name, ""));
    }
    List<InviteField> fields = fields(rows.getFirst());
    boolean isNamed = !fields.isEmpty();
    if (isNamed && !fields.contains(InviteField.ACCOUNT)) {
      return new InviteReading.Unreadable(
          ReadFault.because(ReadFault.Reason.COLUMN_MISSING, name, "account_id"));
    }
    InviteJudge judge = new InviteJudge(inviting, isNamed ? fields : List.of(InviteField.values()));
    List<Invited> read = new ArrayList<>();
    rows.stream().skip(isNamed ? 1 : 0).forEach(row -> read.add(judge.judged(row)));
    return new InviteReading.Read(read);
  }

  /** What a first row that names columns says; empty if a cell of it names none. */
  private static List<InviteField> fields(RawRow first) {
    List<InviteField> fields = new ArrayList<>();
    for (String cell : first.cells()) {
      Optional<InviteField> field = InviteField.of(cell);
      if (field.isEmpty()) {
        return List.of();
      }
      fields.add(field.get());
    }
    return fields;
  }
}
