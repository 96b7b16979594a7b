package org.bursar.enterprise;

import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;
import static org.bursar.vocabulary.RefusalCode.STALE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ENTRY;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.util.List;
import org.bursar.enterprise.access.AccessRule;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.ApprovalRule;
import org.bursar.enterprise.access.PermissionRule;
import org.bursar.enterprise.equity.AssetRule;
import org.bursar.enterprise.funds.FundsRule;
import org.bursar.enterprise.organization.OrganizationRule;
import org.bursar.enterprise.setup.SetupRule;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the rules are enforced: a pure function of the enterprise and a request.
 *
 * <p>What applies to many commands alike (basis, permission, remark, center) is judged apart from
 * the command's own rule; of both refusals the one is given that comes first in the order of
 * precedence. What may be done, but not without a second person, is recorded as a request: the
 * rules judge it again when it is approved.
 */
public final class Rulebook {

  /** The version of the rules that new entries are decided by. */
  public static final int VERSION = 1;

  private Rulebook() {}

  /**
   * Decides a request.
   *
   * @param start the enterprise before the request's batch, which its basis is judged by
   * @param now the enterprise after the requests that came before it
   */
  public static Decision decide(Enterprise start, Enterprise now, Request request) {
    if (request.at().isBefore(now.at())) {
      return Decision.refuse(STALE, "at", now.at());
    } else if (now.entry() == 0 && !(request.command() instanceof SetupCommand.OpenEnterprise)) {
      return Decision.refuse(WRONG_STATE);
    }
    Refusal refusal = commonRefusal(start, now, request);
    Decision decision = byItsRule(now, request);
    return switch (decision) {
      case Decision.Refused(Refusal own) -> {
        Refusal first = Refusal.first(refusal, own);
        yield new Decision.Refused(first == null ? own : first);
      }
      case Decision.Accepted _ when refusal != null -> new Decision.Refused(refusal);
      case Decision.Accepted _ when isHeldBack(now, request) ->
          Decision.accept(ApprovalRule.requested(request));
      case Decision.Accepted _ -> decision;
    };
  }

  /** Why a command is turned down whatever its own rule says; null if nothing speaks against it. */
  private static @Nullable Refusal commonRefusal(
      Enterprise start, Enterprise now, Request request) {
    Refusal refusal = BasisRule.refusal(start, request.command(), request.basis());
    refusal =
        Refusal.first(refusal, PermissionRule.refusal(now.organization(), now.access(), request));
    refusal = Refusal.first(refusal, undoneRefusal(now, request));
    refusal = Refusal.first(refusal, remarkRefusal(request));
    return Refusal.first(refusal, CenterRule.refusal(now.setup(), request.command()));
  }

  /**
   * What is done after a request, all or nothing with it: the commands that an approval lets go, in
   * the name of who requested them. What they name is yet to be looked up.
   *
   * @param after the enterprise after the request
   */
  public static List<Request> following(Enterprise after, Request request) {
    if (!(request.command() instanceof AccessCommand.ApproveRequest approve)) {
      return List.of();
    }
    ApprovalRequest asked = after.access().find(approve.request());
    return asked == null ? List.of() : asked.approved(request.at());
  }

  /** Whether a second person must be asked before a request is done. */
  public static boolean asks(Enterprise now, Request request) {
    return ApprovalRule.asks(now.organization(), now.access(), request);
  }

  /** A request as it is recorded while it waits for a second person. */
  public static AccessEvent.ApprovalRequested held(Request request) {
    return ApprovalRule.requested(request);
  }

  private static boolean isHeldBack(Enterprise now, Request request) {
    return request.approval() instanceof Approval.Due && asks(now, request);
  }

  private static Decision byItsRule(Enterprise now, Request request) {
    return switch (request.command()) {
      case SetupCommand c -> SetupRule.decide(now.setup(), c);
      case OrganizationCommand.RemoveAccount c -> Departure.decide(now, c.account());
      case OrganizationCommand c ->
          OrganizationRule.decide(now.setup(), now.organization(), c, request.at());
      case FundsCommand c ->
          FundsRule.decide(now.setup(), now.organization(), now.funds(), c, request);
      case EquityCommand c ->
          AssetRule.decide(now.setup(), now.organization(), now.equity(), c, request);
      case AccessCommand c -> AccessRule.decide(now.organization(), now.access(), c, request);
    };
  }

  /** Entries are numbered from 1 without a gap: whether one is there needs no journal. */
  private static @Nullable Refusal undoneRefusal(Enterprise now, Request request) {
    Long undoes = request.undoes();
    return undoes != null && (undoes < 1 || undoes > now.entry())
        ? Refusal.of(UNKNOWN_ENTRY).with("entry", undoes)
        : null;
  }

  private static @Nullable Refusal remarkRefusal(Request request) {
    String remark = request.remark();
    boolean isRequired = request.command() instanceof Command.Remarked;
    boolean isFit =
        remark == null || (isRequired ? Texts.isRemark(remark) : Texts.length(remark) <= 200);
    return isFit ? null : Refusal.of(REMARK_REQUIRED);
  }
}
