package org.bursar.console.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Preview;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.Waiting;
import org.bursar.enterprise.access.User;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * All that is seen at one moment, as one value: everything shown is mapped from it.
 *
 * @param enterprise what the books know
 * @param entry its last entry
 * @param at the instant by which dates are judged: never before the last entry
 * @param past whether it is an earlier state: nothing can be changed there
 * @param waiting what commands that wait to be sent would do; null if none waits
 * @param actor in whose name commands are given
 * @param sync where the books stand
 */
public record Sight(
    Enterprise enterprise,
    long entry,
    Instant at,
    boolean past,
    @Nullable Waiting waiting,
    Actor actor,
    Sync sync) {

  private static final CommandId NOBODYS = new CommandId(new UUID(0, 0));

  /** Where books stand, and what that lets a person do. */
  public enum Sync {
    /** In a file of this machine, open for writing. */
    FILE,
    /** In a file of this machine, open for reading. */
    FILE_READ_ONLY,
    /** On a server, with a copy on this machine. */
    SYNCED
  }

  /** Whether commands can be given. */
  public boolean isChangeable() {
    return !past && sync != Sync.FILE_READ_ONLY && !isViewer();
  }

  /**
   * What new commands are judged by: what is confirmed, with all done that waits. Nothing of it is
   * shown as done.
   */
  public Enterprise judged() {
    return waiting == null ? enterprise : waiting.after();
  }

  /**
   * A command as the rules are asked what it would do, once whoever has to be asked approved it.
   */
  public Request asking(CommandId id, Command command) {
    return Request.of(id, command, actor, at).with(Approval.ASIDE);
  }

  /**
   * Why the rules refuse a command as it stands, leaving out what an approval does; null if not.
   */
  public @Nullable Refusal refusal(Command command) {
    return Rulebook.decide(judged(), judged(), asking(NOBODYS, command))
            instanceof Decision.Refused(var why)
        ? why
        : null;
  }

  /** What a command would do; while others wait, what they may spend is spoken for. */
  public Preview preview(Request request) {
    Preview preview = Preview.of(judged(), request);
    Refusal lacking = waiting == null ? null : waiting.lacking(enterprise, request, preview);
    return lacking == null
        ? preview
        : new Preview(new Decision.Refused(lacking), judged(), judged());
  }

  /** The most that an account can give, less what waits. */
  public Maximum transferable(Account from) {
    return waiting == null
        ? enterprise.balance(from).transferable()
        : waiting.transferable(enterprise, from);
  }

  /** The most that a giver can take back from a holder, less what waits. */
  public Maximum reclaimable(Account holder, Account giver) {
    return waiting == null
        ? enterprise.balance(holder).reclaimable(enterprise.funds().granted(holder, giver))
        : waiting.reclaimable(enterprise, holder, giver);
  }

  /** Whether a second person has to be asked before a command is done. */
  public boolean asks(Command command) {
    return Rulebook.asks(judged(), Request.of(NOBODYS, command, actor, at));
  }

  /** What waits of an account: how much would come, how much would go. */
  public Waiting.Flow flow(Account account) {
    Money nothing = Money.zero(account.currency());
    return waiting == null ? new Waiting.Flow(nothing, nothing) : waiting.of(account);
  }

  /** Whether it is a user's part to read only. */
  private boolean isViewer() {
    if (actor.kind() != Actor.Kind.USER) {
      return false;
    }
    User user = enterprise.access().find(new UserName(actor.name()));
    return user == null || user.removed() || user.role() == Role.VIEWER;
  }

  /** The zone whose days and months are the enterprise's. */
  public ZoneId zone() {
    return enterprise.setup().zone();
  }
}
