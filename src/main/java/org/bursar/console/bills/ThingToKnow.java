package org.bursar.console.bills;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.TableWords;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.ChargeChange;
import org.bursar.exchange.focus.FocusBill;
import org.bursar.exchange.focus.NewUnit;
import org.bursar.exchange.table.CellFault;
import org.bursar.vocabulary.Period;

/**
 * Something about an import that a person must know before it is done.
 *
 * @param line of the file; 0 if it is about none
 * @param what it is
 * @param happens what comes of it, in a word or two
 */
record ThingToKnow(long line, String what, String happens, Tone tone) {

  /** All there are, as far as they are worth reading one by one. */
  static List<ThingToKnow> of(BillPlan plan) {
    List<ThingToKnow> things = new ArrayList<>();
    for (CellFault fault : plan.plan().faults().first()) {
      things.add(
          new ThingToKnow(
              fault.line(),
              fault.column() + ": " + TableWords.reason(fault.reason()),
              Texts.now("bills.left.out"),
              Tone.DANGER));
    }
    for (ChargeChange change : plan.corrections()) {
      things.add(
          new ThingToKnow(
              0,
              Texts.now("bills.correction", change.account().value(), month(change.period())),
              Texts.now(
                  "bills.correction.by", Texts.formats().change(change.difference().decimal())),
              Tone.WARNING));
    }
    for (ChargeChange change : plan.missing()) {
      things.add(
          new ThingToKnow(
              0,
              Texts.now(
                  "bills.missing",
                  change.account().value(),
                  month(change.period()),
                  change.known()),
              Texts.now("bills.missing.falls"),
              Tone.WARNING));
    }
    for (NewUnit unit : plan.units()) {
      if (unit.isRenamed()) {
        things.add(
            new ThingToKnow(
                0,
                Texts.now("bills.renamed", unit.billsName(), unit.command().name()),
                Texts.now("bills.renamed.chip"),
                Tone.NEUTRAL));
      }
    }
    for (FocusBill.Commitment commitment : plan.withoutOwner()) {
      things.add(
          new ThingToKnow(
              0,
              Texts.now("bills.ownerless", commitment.id().value()),
              Texts.now("bills.left.out"),
              Tone.DANGER));
    }
    return things;
  }

  private static String month(Period period) {
    return Texts.formats().month(YearMonth.of(period.year(), period.month()));
  }
}
