package org.bursar.exchange.invitations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.organization.Units;
import org.bursar.exchange.invitations.Invited.Verdict;
import org.bursar.exchange.table.IdCell;
import org.bursar.exchange.table.RawRow;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Sentences;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Judges rows one after the other, each as if those before it were done. */
final class InviteJudge {

  /** Rows are only asked about here; the commands get ids when they are sent. */
  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private static final Actor NOBODY = Actor.local("");

  private final InviteReader.Inviting inviting;
  private final List<InviteField> fields;
  private final Enterprise start;
  private Enterprise now;
  private @Nullable Map<String, Set<UnitId>> units;

  InviteJudge(InviteReader.Inviting inviting, List<InviteField> fields) {
    this.inviting = inviting;
    this.fields = fields;
    start = inviting.enterprise();
    now = start;
  }

  Invited judged(RawRow row) {
    String account = cell(row, InviteField.ACCOUNT);
    if (row.isBroken()) {
      return unreadable(row, "the cell holds an error of the spreadsheet");
    } else if (row.isRounded(fields.indexOf(InviteField.ACCOUNT))) {
      return unreadable(row, IdCell.ROUNDED);
    } else if (account.isEmpty()) {
      return unreadable(row, "no id of an account");
    }
    try {
      return judged(row, command(row, new AccountId(account)));
    } catch (UnknownException e) {
      return unreadable(row, e.reason);
    } catch (IllegalArgumentException e) {
      return unreadable(row, "no id of an account");
    }
  }

  /** What a cell names is not there. */
  private static final class UnknownException extends Exception {
    private final transient String reason;

    UnknownException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private InviteAccount command(RawRow row, AccountId account) throws UnknownException {
    String legal = cell(row, InviteField.LEGAL_NAME);
    String note = cell(row, InviteField.NOTE);
    return new InviteAccount(
        inviting.ids().get(),
        account,
        cell(row, InviteField.NAME),
        legal.isEmpty() ? start.setup().ownLegalName() : legal,
        currency(cell(row, InviteField.CURRENCY)),
        unit(cell(row, InviteField.UNIT)),
        note.isEmpty() ? null : note);
  }

  private Currency currency(String cell) throws UnknownException {
    try {
      return cell.isEmpty() ? start.setup().currency() : Currency.of(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnknownException("no currency that is known: " + cell);
    }
  }

  /** A unit by its id, its path or a name that no other has; nothing is Root. */
  private @Nullable UnitId unit(String cell) throws UnknownException {
    if (cell.isEmpty()) {
      return null;
    }
    Set<UnitId> found = units().getOrDefault(Texts.folded(cell), Set.of());
    if (found.size() != 1) {
      throw new UnknownException(
          (found.isEmpty() ? "no unit is called so: " : "several units are called so: ") + cell);
    }
    return found.iterator().next();
  }

  /** Units by what people call them, folded: id, name, path. */
  private Map<String, Set<UnitId>> units() {
    Map<String, Set<UnitId>> known = units;
    if (known == null) {
      known = new HashMap<>();
      Units all = start.organization().units();
      for (Unit unit : all.byId().values()) {
        for (String called : List.of(unit.id().value(), unit.name(), all.path(unit.id()))) {
          known.computeIfAbsent(Texts.folded(called), _ -> new HashSet<>()).add(unit.id());
        }
      }
      units = known;
    }
    return known;
  }

  private Invited judged(RawRow row, InviteAccount command) {
    Request request = Request.of(ASKED, command, NOBODY, now.now(inviting.at()));
    return switch (Rulebook.decide(start, now, request)) {
      case Decision.Accepted(var events) -> {
        now = now.apply(events, new Stamp(now.entry() + 1, request.at(), NOBODY));
        yield invited(row, Verdict.READY, command, "");
      }
      case Decision.Refused(Refusal refusal) ->
          invited(
              row,
              refusal.code() == RefusalCode.INVITATION_QUOTA ? Verdict.QUOTA : Verdict.REFUSED,
              null,
              Sentences.of(refusal, inviting.language()));
    };
  }

  private Invited unreadable(RawRow row, String reason) {
    return invited(row, Verdict.UNREADABLE, null, reason);
  }

  private Invited invited(
      RawRow row, Verdict verdict, @Nullable InviteAccount command, String reason) {
    List<String> cells =
        List.of(InviteField.values()).stream().map(field -> cell(row, field)).toList();
    return new Invited(
        row.line(),
        cells,
        cell(row, InviteField.ACCOUNT),
        cell(row, InviteField.NAME),
        verdict,
        command,
        reason);
  }

  private String cell(RawRow row, InviteField field) {
    return row.cell(fields.indexOf(field));
  }
}
