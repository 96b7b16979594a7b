package org.bursar.exchange.invitations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.exchange.table.Columns;
import org.bursar.exchange.table.IdCell;
import org.bursar.exchange.table.RawRow;
import org.bursar.exchange.table.RawRows;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.OrganizationCommand.AcceptInvitation;
import org.bursar.vocabulary.OrganizationCommand.DeclineInvitation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers to invitations: the account (or the invitation's id) and its answer, in this
 * order or as the first row names them. The pending invitation of an account is the one answered.
 */
public final class AnswerReader {

  private static final Columns COLUMNS = Columns.numbered(20);

  private static final List<String> ACCOUNTS =
      List.of("account_id", "account", "account id", "invitation", "账号", "账号 id", "邀请");
  private static final List<String> ANSWERS = List.of("answer", "state", "答复", "状态");
  private static final List<String> ACCEPTED =
      List.of("accepted", "accept", "yes", "接受", "已接受", "是");
  private static final List<String> DECLINED =
      List.of("declined", "decline", "no", "拒绝", "已拒绝", "否");

  private final Enterprise enterprise;
  private final Instant at;
  private final Map<InvitationId, Long> answered = new HashMap<>();

  private AnswerReader(Enterprise enterprise, Instant at) {
    this.enterprise = enterprise;
    this.at = at;
  }

  /**
   * Reads a CSV file or a spreadsheet.
   *
   * @param at the instant by which an invitation is pending or expired
   */
  public static AnswerReading read(Path file, Enterprise enterprise, Instant at) {
    RawRows rows = new RawRows(COLUMNS.count());
    TableReading reading = TableFile.read(file, COLUMNS, rows, Watch.NOBODY, 0);
    String name = String.valueOf(file.getFileName());
    if (reading instanceof ReadFault fault) {
      return new AnswerReading.Unreadable(fault);
    } else if (rows.rows().isEmpty()) {
      return new AnswerReading.Unreadable(ReadFault.because(ReadFault.Reason.EMPTY, name, ""));
    }
    RawRow first = rows.rows().getFirst();
    int account = place(first, ACCOUNTS);
    int answer = place(first, ANSWERS);
    boolean isNamed = account >= 0 || answer >= 0;
    if (isNamed && (account < 0 || answer < 0)) {
      return new AnswerReading.Unreadable(
          ReadFault.because(
              ReadFault.Reason.COLUMN_MISSING, name, account < 0 ? "account_id" : "answer"));
    }
    AnswerReader reader = new AnswerReader(enterprise, at);
    List<Answered> read = new ArrayList<>();
    rows.rows().stream()
        .skip(isNamed ? 1 : 0)
        .filter(row -> !row.isBlank())
        .forEach(row -> read.add(reader.read(row, isNamed ? account : 0, isNamed ? answer : 1)));
    return new AnswerReading.Read(name, read);
  }

  private static int place(RawRow first, List<String> titles) {
    for (int place = 0; place < first.cells().size(); place++) {
      if (titles.contains(first.cell(place).strip().toLowerCase(Locale.ROOT))) {
        return place;
      }
    }
    return -1;
  }

  private Answered read(RawRow row, int accountPlace, int answerPlace) {
    String account = row.cell(accountPlace);
    String answer = row.cell(answerPlace).toLowerCase(Locale.ROOT);
    if (row.isBroken()) {
      return wrong(row, account, "the cell holds an error of the spreadsheet");
    } else if (row.isRounded(accountPlace)) {
      return wrong(row, account, IdCell.ROUNDED);
    }
    Invitation invitation = invitation(account);
    if (invitation == null) {
      return wrong(row, account, "no pending invitation");
    } else if (!ACCEPTED.contains(answer) && !DECLINED.contains(answer)) {
      return wrong(row, account, "neither accepted nor declined: " + row.cell(answerPlace));
    }
    Long before = answered.putIfAbsent(invitation.id(), row.line());
    if (before != null) {
      return wrong(row, account, "the account stands in line " + before + " already");
    }
    Command command =
        ACCEPTED.contains(answer)
            ? new AcceptInvitation(invitation.id())
            : new DeclineInvitation(invitation.id());
    return new Answered(row.line(), account, invitation.name(), command, "");
  }

  private @Nullable Invitation invitation(String cell) {
    try {
      var invitations = enterprise.organization().invitations();
      Invitation pending = invitations.pending(new AccountId(cell), at);
      Invitation named = pending == null ? invitations.find(new InvitationId(cell)) : pending;
      return named != null && named.state(at) == InvitationState.PENDING ? named : null;
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private static Answered wrong(RawRow row, String account, String reason) {
    return new Answered(row.line(), account, "", null, reason);
  }
}
