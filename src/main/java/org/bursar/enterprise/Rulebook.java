package org.bursar.enterprise;

import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;
import static org.bursar.vocabulary.RefusalCode.STALE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ENTRY;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import org.bursar.enterprise.equity.AssetRule;
import org.bursar.enterprise.funds.FundsRule;
import org.bursar.enterprise.organization.OrganizationRule;
import org.bursar.enterprise.setup.SetupRule;
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
 * <p>What applies to many commands alike (basis, remark, center) is judged apart from the command's
 * own rule; of both refusals the one is given that comes first in the order of precedence.
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
    Refusal refusal = BasisRule.refusal(start, request.command(), request.basis());
    refusal = Refusal.first(refusal, undoneRefusal(now, request));
    refusal = Refusal.first(refusal, remarkRefusal(request));
    refusal = Refusal.first(refusal, CenterRule.refusal(now.setup(), request.command()));
    Decision decision = byItsRule(now, request);
    return switch (decision) {
      case Decision.Refused(Refusal own) -> {
        Refusal first = Refusal.first(refusal, own);
        yield new Decision.Refused(first == null ? own : first);
      }
      case Decision.Accepted _ -> refusal == null ? decision : new Decision.Refused(refusal);
    };
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
