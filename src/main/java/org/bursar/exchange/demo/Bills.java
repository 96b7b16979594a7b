package org.bursar.exchange.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Bill;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.ExactSum;
import org.bursar.vocabulary.FundsCommand.CloseMonth;
import org.bursar.vocabulary.FundsCommand.RecordCharges;
import org.bursar.vocabulary.FundsCommand.SettleBills;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;

/** Bills of two providers: totals in mid-month, the final ones, closing and settling. */
final class Bills {

  /** With more accounts than this only the last months are charged: the story stays tellable. */
  private static final int MANY = 3_000;

  private static final int SHA_DIGITS = 64;
  private static final Period FIRST = Period.of(2025, 11);
  private static final Period LAST = Period.of(2026, 11);
  private static final Source ALIBABA = new Source("focus:Alibaba Cloud/1688100000000000");
  private static final Source AWS = new Source("focus:AWS/210987654321");

  private final Chance chance;
  private final Cast cast;
  private final Ledger ledger;
  private final Period from;
  private final long[] soFar;
  private final Chance files;

  Bills(long seed, Cast cast, Ledger ledger) {
    this.chance = new Chance(seed, "bills");
    this.files = new Chance(seed, "files");
    this.cast = cast;
    this.ledger = ledger;
    this.from = cast.members().size() > MANY ? LAST.previous() : FIRST;
    this.soFar = new long[2 * cast.members().size()];
  }

  /** For how many months accounts are charged. */
  int months() {
    return LAST.index() - from.index() + 1;
  }

  void tell(Story story) {
    for (Period period = from; !period.isAfter(LAST); period = period.next()) {
      Period month = period;
      LocalDate first = LocalDate.of(period.year(), period.month(), 1);
      LocalDate next = first.plusMonths(1);
      if (period.isAfter(FIRST)) {
        story.on(first.plusDays(14), 6, 20, 0, commands -> charge(month, 50, commands));
      }
      if (period.isBefore(LAST)) {
        story.on(next.plusDays(1), 6, 20, 0, commands -> charge(month, 100, commands));
        story.on(next.plusDays(4), 11, 0, 0, commands -> close(month, commands));
        story.on(next.plusDays(7), 14, 30, 0, this::settle);
      }
    }
  }

  private void charge(Period period, int percent, List<Command> commands) {
    Sheet alibaba = new Sheet(period, ALIBABA, bill("alibaba-cloud", period));
    Sheet aws = new Sheet(period, AWS, bill("aws", period));
    for (Member member : cast.members()) {
      if (ledger.isPresent(member.index()) && member.part() != Part.LEAVING) {
        boolean abroad = !member.currency().equals(Cast.CNY);
        charge(member, 0, abroad ? aws : alibaba, percent, commands);
        if (member.index() % 7 == 3) {
          charge(member, 1, abroad ? alibaba : aws, percent, commands);
        }
      }
    }
  }

  /** A month's file of a provider. */
  private record Sheet(Period period, Source source, Bill bill) {}

  private Bill bill(String provider, Period period) {
    StringBuilder sha256 = new StringBuilder();
    for (int digit = 0; digit < SHA_DIGITS; digit++) {
      sha256.append(Character.forDigit((int) files.between(0, 15), 16));
    }
    long rows = cast.members().size() * files.between(11, 19);
    String name = provider + "-" + period + ".csv";
    return new Bill(List.of(new Bill.File(name, sha256.toString(), rows)), 0, List.of());
  }

  private void charge(Member member, int source, Sheet sheet, int percent, List<Command> commands) {
    int slot = 2 * member.index() + source;
    long before = percent == 100 ? soFar[slot] : 0;
    long scale = member.scale() / (source + 1L);
    long total =
        Math.max(before, scale * percent / 100 * chance.between(70, 130) / 100)
            + chance.between(0, 99);
    soFar[slot] = total;
    ledger.charge(member.index(), total - before);
    Amount amount = member.amount(total);
    commands.add(
        new RecordCharges(
            member.id(),
            sheet.period(),
            amount,
            sheet.source(),
            new ExactSum(exact(amount)),
            sheet.bill()));
  }

  /** A sum with more digits, which rounds to the amount. */
  private BigDecimal exact(Amount amount) {
    int more = amount.value().scale() + 3;
    return amount.value().add(BigDecimal.valueOf(chance.between(-499, 499), more));
  }

  private void close(Period period, List<Command> commands) {
    ledger.close();
    commands.add(new CloseMonth(period));
  }

  private void settle(List<Command> commands) {
    for (Member member : cast.members()) {
      if (ledger.payable(member.index()) > 0 && chance.percent(92)) {
        ledger.settle(member.index());
        commands.add(new SettleBills(member.id(), null));
      }
    }
  }
}
