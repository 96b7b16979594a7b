package org.bursar.console.bills;

import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.focus.BillOptions;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.BillPlanner;
import org.bursar.exchange.focus.FocusBill;
import org.bursar.exchange.focus.NewEnterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * A bill and how it is to be imported: a value, from which follows what it would do.
 *
 * @param bill what the files say
 * @param into the enterprise that takes it; null makes a new one
 * @param id of the new enterprise
 * @param management account of the new enterprise, if it was chosen
 * @param name of the new enterprise; empty takes the bill's
 * @param part what the files are called if they are only a part; null if they are the whole
 */
record BillDraft(
    FocusBill bill,
    @Nullable Enterprise into,
    EnterpriseId id,
    @Nullable AccountId management,
    String name,
    @Nullable String part) {

  /**
   * What a draft would do.
   *
   * @param refusal what the rulebook says against the first command that it refuses; null if none
   */
  record Planned(BillPlan plan, @Nullable Refusal refusal) {

    /** Whether there is something to import, and nothing stands against it. */
    boolean isReady() {
      return refusal == null && plan.plan().refusal() == null && !plan.plan().commands().isEmpty();
    }
  }

  BillDraft with(@Nullable AccountId chosen, String named, @Nullable String called) {
    return new BillDraft(bill, into, id, chosen, named, called);
  }

  /** The billing accounts that may become the management account. */
  List<AccountId> candidates() {
    List<AccountId> ids = new ArrayList<>();
    bill.billingAccounts().forEach(account -> ids.add(account.id()));
    return ids.stream().distinct().toList();
  }

  /** Plans it without the rows in error, and asks the rulebook. Off the FX thread. */
  Planned planned(Actor actor, java.time.Instant at) {
    BillOptions options = new BillOptions(part, true);
    BillPlan plan =
        into != null
            ? BillPlanner.into(into, bill, options)
            : BillPlanner.intoNothing(
                new NewEnterprise(id, management, name.isBlank() ? null : name.strip()),
                bill,
                options);
    return new Planned(plan, refusal(plan, actor, at));
  }

  private @Nullable Refusal refusal(BillPlan plan, Actor actor, java.time.Instant at) {
    Enterprise start = into == null ? Enterprise.NOTHING : into;
    List<Request> requests =
        plan.plan().requests(() -> new CommandId(new java.util.UUID(0, 0)), actor, start.now(at));
    Enterprise now = start;
    for (Request request : requests) {
      Decision decision = org.bursar.enterprise.Rulebook.decide(start, now, request);
      if (decision instanceof Decision.Refused(Refusal refusal)) {
        return refusal;
      } else if (decision instanceof Decision.Accepted(var events)) {
        now =
            now.apply(
                events, new org.bursar.vocabulary.Stamp(now.entry() + 1, request.at(), actor));
      }
    }
    return null;
  }
}
