package org.bursar.console.bills;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.console.session.Sight;
import org.bursar.console.session.Together;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Preview;
import org.bursar.exchange.focus.BillOptions;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.BillPlanner;
import org.bursar.exchange.focus.FocusBill;
import org.bursar.exchange.focus.NewEnterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
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
 * @param isInto whether books that are open take it; else it makes a new enterprise
 * @param id of the new enterprise
 * @param management account of the new enterprise, if it was chosen
 * @param name of the new enterprise; empty takes the bill's
 * @param part what the files are called if they are only a part; null if they are the whole
 */
record BillDraft(
    FocusBill bill,
    boolean isInto,
    EnterpriseId id,
    @Nullable AccountId management,
    String name,
    @Nullable String part) {

  private static final CommandId NOBODYS = new CommandId(new UUID(0, 0));
  private static final Actor WHOEVER = Actor.local("preview");

  /**
   * What a draft would do.
   *
   * @param refusal what the rulebook says against the first command that it refuses; null if none
   * @param isAsked whether a second person has to approve it first
   */
  record Planned(BillPlan plan, @Nullable Refusal refusal, boolean isAsked) {

    /** Whether there is something to import, and nothing stands against it. */
    boolean isReady() {
      return refusal == null && plan.plan().refusal() == null && !plan.plan().commands().isEmpty();
    }
  }

  BillDraft with(@Nullable AccountId chosen, String named, @Nullable String called) {
    return new BillDraft(bill, isInto, id, chosen, named, called);
  }

  /** The billing accounts that may become the management account. */
  List<AccountId> candidates() {
    List<AccountId> ids = new ArrayList<>();
    bill.billingAccounts().forEach(account -> ids.add(account.id()));
    return ids.stream().distinct().toList();
  }

  /**
   * Plans it without the rows in error into what is seen, with all done that waits, and asks the
   * rulebook what it says to who is signed in. Off the FX thread.
   */
  Planned into(Sight sight) {
    BillPlan plan = BillPlanner.into(sight.judged(), bill, new BillOptions(part, true));
    List<Command> commands = plan.plan().commands();
    Refusal refusal =
        Together.preview(sight, commands, null).decision() instanceof Decision.Refused(var why)
            ? why
            : null;
    return new Planned(plan, refusal, commands.stream().anyMatch(sight::asks));
  }

  /** The same into a new enterprise, which nobody else has a say in. */
  Planned intoNothing(Instant at) {
    BillPlan plan =
        BillPlanner.intoNothing(
            new NewEnterprise(id, management, name.isBlank() ? null : name.strip()),
            bill,
            new BillOptions(part, true));
    List<Request> requests = plan.plan().requests(() -> NOBODYS, WHOEVER, at);
    Refusal refusal =
        Preview.together(Enterprise.NOTHING, requests).decision()
                instanceof Decision.Refused(var why)
            ? why
            : null;
    return new Planned(plan, refusal, false);
  }
}
