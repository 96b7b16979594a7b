package org.bursar.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand.AddCreditRefund;
import org.bursar.vocabulary.FundsCommand.OpenBalance;
import org.bursar.vocabulary.FundsCommand.TopUp;

/** What accounts have at the beginning, and what is paid in later. */
final class Balances {

  private final Chance chance;
  private final Cast cast;
  private final Ledger ledger;
  private final int months;

  /** Accounts begin with what lasts for some of the months that they are charged for. */
  Balances(long seed, Cast cast, Ledger ledger, int months) {
    this.chance = new Chance(seed, "balances");
    this.cast = cast;
    this.ledger = ledger;
    this.months = months;
  }

  void tell(Story story) {
    story.on(LocalDate.of(2025, 11, 25), 9, 30, 0, this::open);
    for (int month = 0; month < 11; month++) {
      LocalDate day = LocalDate.of(2025, 12, 11).plusMonths(month);
      story.on(day, 10, 5, 0, this::topUp);
    }
    story.on(LocalDate.of(2026, 4, 22), 15, 12, 40, this::refund);
    story.on(Story.LAST_DAY, 18, 0, 0, commands -> pay(0, 50_000_000, "年末预算 Year-end", commands));
  }

  private void open(List<Command> commands) {
    for (Member member : cast.members()) {
      boolean opens = member.part() != Part.LATE && member.part() != Part.LEAVING;
      if (opens && (member.part() != Part.WORKING || chance.percent(85))) {
        long times = member.part() == Part.OVERDUE ? months : chance.between(months, 3L * months);
        long minor = member.round(member.scale() * times / 2);
        ledger.receiveOwn(member.index(), minor);
        commands.add(
            new OpenBalance(
                member.id(), member.amount(minor), null, "Balance of 20 November 期初余额"));
      }
    }
  }

  private void topUp(List<Command> commands) {
    for (Member member : cast.members()) {
      int index = member.index();
      boolean works = member.part() == Part.WORKING || member.part() == Part.LATE;
      boolean isLow = ledger.available(index) < member.scale() * 2;
      if (works && ledger.isPresent(index) && isLow && chance.percent(80)) {
        long minor = member.round(member.scale() * chance.between(4, 8));
        pay(index, minor, "Bank transfer 银行充值", commands);
      }
    }
  }

  private void pay(int index, long minor, String remark, List<Command> commands) {
    Member member = cast.members().get(index);
    ledger.receiveOwn(index, minor);
    commands.add(new TopUp(member.id(), member.amount(minor), remark));
  }

  private void refund(List<Command> commands) {
    for (Member member : cast.playing(Part.WORKING)) {
      if (member.index() % 53 == 11) {
        commands.add(
            new AddCreditRefund(
                member.id(),
                member.amount(member.round(member.scale() / 3)),
                "Instances returned 退订退款"));
      }
    }
  }
}
