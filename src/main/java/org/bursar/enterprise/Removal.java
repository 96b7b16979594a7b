package org.bursar.enterprise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.enterprise.funds.Purse;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;

/**
 * What has to be done before members can leave, and their leaving: a freeze is ended, what can be
 * reclaimed from them and by them is reclaimed, their credit is taken back (domain, section 2).
 * Where the rules turn a step down the plan has it all the same: it says why nobody leaves.
 */
public final class Removal {

  private static final CommandId ASKED = new CommandId(new UUID(0, 0));

  private final String remark;
  private final Actor actor;
  private final Instant at;
  private final Enterprise start;
  private final List<Command> commands = new ArrayList<>();
  private Enterprise now;

  private Removal(Enterprise start, String remark, Actor actor, Instant at) {
    this.start = start;
    this.now = start;
    this.remark = remark;
    this.actor = actor;
    this.at = at;
  }

  /**
   * The commands that let members leave, to be done together.
   *
   * @param accounts members; others are passed over
   * @param remark of the reclaims, 1-200 characters
   */
  public static List<Command> of(
      Enterprise enterprise, List<AccountId> accounts, String remark, Actor actor, Instant at) {
    Removal removal = new Removal(enterprise, remark, actor, at);
    for (AccountId id : accounts) {
      Account account = enterprise.organization().accounts().find(id);
      if (account != null && enterprise.organization().isMember(account)) {
        removal.leave(account);
      }
    }
    return List.copyOf(removal.commands);
  }

  private void leave(Account account) {
    if (now.organization().accounts().get(account.id()).frozen()) {
      then(new OrganizationCommand.UnfreezeAccount(account.id()));
    }
    reclaimFrom(account);
    reclaimBy(account);
    if (now.balance(account).creditLimit().isPositive()) {
      Money nothing = Money.zero(account.currency());
      then(new FundsCommand.SetCreditLimit(account.id(), Amount.of(nothing)));
    }
    then(new OrganizationCommand.RemoveAccount(account.id()));
  }

  /** What its givers can take back from it. */
  private void reclaimFrom(Account holder) {
    List<Account> givers = new ArrayList<>();
    now.funds()
        .purse(holder.ordinal())
        .grants()
        .forEachGiver(giver -> givers.add(now.organization().accounts().at(giver)));
    givers.forEach(giver -> reclaim(holder, giver));
  }

  /** What it can take back from those it gave to. */
  private void reclaimBy(Account giver) {
    if (now.funds().purse(giver.ordinal()).given() == 0) {
      return;
    }
    List<Account> holders = new ArrayList<>();
    for (Account each : now.organization().accounts().byOrdinal()) {
      if (now.funds().purse(each.ordinal()).grants().minor(giver.ordinal()) != 0) {
        holders.add(each);
      }
    }
    holders.forEach(holder -> reclaim(holder, giver));
  }

  private void reclaim(Account holder, Account giver) {
    Purse purse = now.funds().purse(holder.ordinal());
    Money granted = Money.ofMinor(purse.grants().minor(giver.ordinal()), holder.currency());
    Money amount = now.balance(holder).reclaimable(granted).amount();
    boolean mayTake = !giver.isRemoved() && !holder.isRemoved();
    if (mayTake && amount.isPositive()) {
      then(new FundsCommand.Reclaim(holder.id(), giver.id(), Amount.of(amount), remark));
    }
  }

  private void then(Command command) {
    commands.add(command);
    Request request = Request.of(ASKED, command, actor, at);
    if (Rulebook.decide(start, now, request) instanceof Decision.Accepted(var events)) {
      now = now.apply(events, new Stamp(now.entry() + 1, at, actor));
    }
  }
}
