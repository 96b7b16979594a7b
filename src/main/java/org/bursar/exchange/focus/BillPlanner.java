package org.bursar.exchange.focus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.plan.PlanRefusal;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.RowFaults;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Bill;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.ExactSum;
import org.bursar.vocabulary.FundsCommand.RecordCharges;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;

/** Compares a bill with the books and plans what would make them agree (domain, section 8). */
public final class BillPlanner {

  /** The most digits before the point with which a command states an amount. */
  private static final int WHOLE_DIGITS = 12;

  private final FocusBill bill;
  private final BillOptions options;
  private final BillUnits units;
  private final BillAccounts accounts;
  private final BillCharges charges;
  private final BillAssets assets;
  private final RowFaults.Counter faults = new RowFaults.Counter();

  private BillPlanner(Enterprise enterprise, FocusBill bill, BillOptions options) {
    this.bill = bill;
    this.options = options;
    this.units = new BillUnits(enterprise.organization().units());
    this.accounts = new BillAccounts(enterprise);
    this.charges = new BillCharges(enterprise);
    this.assets = new BillAssets(enterprise.equity(), accounts);
  }

  /** Plans the import of a bill into books that are there. */
  public static BillPlan into(Enterprise enterprise, FocusBill bill, BillOptions options) {
    return new BillPlanner(enterprise, bill, options).plan(List.of());
  }

  /** Plans the import of a bill into nothing: it opens an enterprise. */
  public static BillPlan intoNothing(NewEnterprise wish, FocusBill bill, BillOptions options) {
    AccountId management = wish.managementAccount();
    Set<AccountId> billingAccounts =
        bill.billingAccounts().stream()
            .map(FocusBill.BillingAccount::id)
            .collect(Collectors.toSet());
    if (billingAccounts.isEmpty()) {
      return refused(bill, PlanRefusal.of(PlanRefusal.Reason.NOTHING_TO_OPEN, ""));
    } else if (management == null && billingAccounts.size() > 1) {
      String names =
          billingAccounts.stream().map(AccountId::value).sorted().collect(Collectors.joining(", "));
      return refused(bill, PlanRefusal.of(PlanRefusal.Reason.MANAGEMENT_ACCOUNT_NEEDED, names));
    }
    AccountId chosen = management == null ? bill.billingAccounts().getFirst().id() : management;
    BillOpening opening = BillOpening.of(wish, bill, chosen);
    return new BillPlanner(opening.enterprise(), bill, options).plan(opening.commands());
  }

  private BillPlan plan(List<Command> opening) {
    for (FocusBill.BillingAccount account : bill.billingAccounts()) {
      Source source;
      try {
        source = BillSource.of(account.provider(), account.id(), options.part());
      } catch (IllegalArgumentException _) {
        return refused(bill, PlanRefusal.of(PlanRefusal.Reason.PART_INVALID, ""));
      }
      account.charges().forEach(charge -> charge(account, source, charge));
      account.commitments().forEach(each -> assets.add(account, each, units));
    }
    RowFaults all = bill.faults().and(faults.faults());
    List<ChargeChange> changes = charges.changes(units.sources());
    List<Command> commands = commands(opening, changes, all);
    return new BillPlan(
        bill.rows(),
        units.created(),
        accounts.created(),
        assets.registered(),
        assets.withoutOwner(),
        changes,
        BillTotal.of(changes),
        options.withoutBadRows() ? Plan.despite(all, commands) : Plan.of(commands, all));
  }

  private void charge(FocusBill.BillingAccount account, Source source, FocusBill.Charge charge) {
    Currency currency = accounts.currency(charge.account());
    if (currency != null && !currency.equals(charge.currency())) {
      wrong(charge, "BillingCurrency", "the account's currency is " + currency);
    } else if (isTooLarge(charge)) {
      wrong(charge, "BilledCost", "the account's sum has more than 12 digits before the point");
    } else {
      boolean isOwn = charge.account().equals(account.id());
      String name = isOwn ? account.name() : account.accountNames().get(charge.account());
      UnitId unit = units.of(account);
      accounts.need(charge.account(), name, charge.currency(), unit);
      charges.add(source, charge);
    }
  }

  private static boolean isTooLarge(FocusBill.Charge charge) {
    BigDecimal rounded = BillCharges.rounded(charge.exact(), charge.currency());
    return rounded.precision() - rounded.scale() > WHOLE_DIGITS;
  }

  /** All rows of the sum are in error, for the reason of the first. */
  private void wrong(FocusBill.Charge charge, String column, String reason) {
    faults.add(
        CellFault.quoting(charge.file(), charge.line(), column, reason, charge.account().value()),
        charge.rows());
  }

  private List<Command> commands(
      List<Command> opening, List<ChargeChange> changes, RowFaults leftOut) {
    List<Command> commands = new ArrayList<>(opening);
    units.created().forEach(unit -> commands.add(unit.command()));
    commands.addAll(accounts.created());
    commands.addAll(assets.registered());
    Bill origin = origin(leftOut);
    for (ChargeChange change : changes) {
      if (change.isChanged()) {
        commands.add(
            new RecordCharges(
                change.account(),
                change.period(),
                Amount.of(change.after()),
                change.source(),
                new ExactSum(change.exact()),
                origin));
      }
    }
    return commands;
  }

  /** The files and the rows left out of them, as each entry of the import keeps it. */
  private Bill origin(RowFaults leftOut) {
    boolean isOne = bill.files().size() == 1;
    List<Bill.Row> rows = new ArrayList<>();
    for (CellFault fault : leftOut.first()) {
      String reason = isOne ? fault.reason() : fault.file() + ": " + fault.reason();
      rows.add(new Bill.Row(fault.line(), fault.column(), reason));
    }
    return new Bill(bill.files(), leftOut.count(), rows);
  }

  private static BillPlan refused(FocusBill bill, PlanRefusal refusal) {
    return new BillPlan(
        bill.rows(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Plan.refused(bill.faults(), refusal));
  }
}
