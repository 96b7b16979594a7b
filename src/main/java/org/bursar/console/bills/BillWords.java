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
import org.bursar.exchange.table.ReadFault;
import org.bursar.vocabulary.Bill;
import org.bursar.vocabulary.Sentences;

/** What a bill is and would do, in sentences. */
final class BillWords {

  /** What readers say of a row, as keys: what follows a colon is the cell. */
  private static final List<String> REASONS =
      List.of(
          "no currency that is known",
          "no instant",
          "no number of up to 30 digits",
          "no provider is named",
          "no id of an account",
          "provider and billing account are too long",
          "neither Spend nor Usage",
          "no id of an asset",
          "the account's sum has more than 12 digits before the point",
          "the row has more cells than the header",
          "the cell holds an error of the spreadsheet",
          "the row has another number of cells than the header");

  private static final String OTHER_CURRENCY = "the account's currency is ";

  private BillWords() {}

  /** What is wrong with a row. */
  static String reason(String said) {
    int colon = said.indexOf(": ");
    String reason = colon < 0 ? said : said.substring(0, colon);
    String cell = colon < 0 ? "" : said.substring(colon + 2);
    int known = REASONS.indexOf(reason);
    String words = reason;
    if (known >= 0) {
      words = Texts.now("bills.reason." + known);
    } else if (reason.startsWith(OTHER_CURRENCY)) {
      words = Texts.now("bills.reason.currency", reason.substring(OTHER_CURRENCY.length()));
    }
    return cell.isEmpty() ? words : Texts.now("bills.reason.cell", words, cell);
  }

  /** Why files cannot be read at all. */
  static String unreadable(ReadFault fault) {
    String where =
        fault.line() > 0
            ? Texts.now("bills.unreadable.line", fault.file(), fault.line())
            : fault.file();
    String about = fault.column().isEmpty() ? fault.detail() : fault.column();
    return where
        + ": "
        + Texts.now("bills.unreadable." + fault.reason())
        + (about.isEmpty() ? "" : " (" + about + ")");
  }

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
      return Sentences.of(planned.refusal(), Texts.language().get().locale());
    }
    return planned.plan().plan().commands().isEmpty()
        ? Texts.now("bills.nothing.changes")
        : changes(planned.plan());
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
