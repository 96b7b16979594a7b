package org.bursar.console.bills;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.BillTotal;
import org.bursar.exchange.focus.ChargeChange;
import org.bursar.exchange.focus.FocusBill;
import org.bursar.exchange.plan.PlanRefusal;
import org.bursar.vocabulary.Bill;

/** What a bill is and would do, in sentences. */
final class BillWords {

  private BillWords() {}

  /** Which files these are. */
  static String files(FocusBill bill) {
    String names = bill.files().stream().map(Bill.File::name).collect(Collectors.joining(", "));
    return names.length() <= 80 ? names : Texts.now("bills.files", bill.files().size());
  }

  /** Rows and providers. */
  static String about(FocusBill bill) {
    String providers =
        bill.billingAccounts().stream()
            .map(FocusBill.BillingAccount::provider)
            .distinct()
            .collect(Collectors.joining(", "));
    return Texts.now("bills.about", bill.rows(), providers);
  }

  /** What importing it would do, or why it cannot be imported. */
  static String sentence(BillDraft.Planned planned) {
    PlanRefusal refusal = planned.plan().plan().refusal();
    if (refusal != null) {
      return Texts.now("bills.refusal." + refusal.reason(), refusal.detail());
    } else if (planned.refusal() != null) {
      return Texts.refusal(planned.refusal());
    }
    if (planned.plan().plan().commands().isEmpty()) {
      return Texts.now("bills.nothing.changes");
    }
    String will = changes(planned.plan());
    return planned.isAsked() ? Texts.now("form.asks", will) : will;
  }

  private static String changes(BillPlan plan) {
    List<BillTotal> totals =
        plan.totals().stream().filter(total -> !total.difference().isZero()).toList();
    long accounts = plan.changed().stream().map(ChargeChange::account).distinct().count();
    if (totals.size() == 1) {
      BillTotal total = totals.getFirst();
      YearMonth month = YearMonth.of(total.period().year(), total.period().month());
      return Texts.now("bills.one.month", Texts.formats().month(month), total.after(), accounts);
    }
    return Texts.now("bills.months", totals.size(), accounts);
  }
}
