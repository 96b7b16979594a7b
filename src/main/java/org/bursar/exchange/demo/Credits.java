package org.bursar.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand.ConfirmCreditContract;
import org.bursar.vocabulary.FundsCommand.SetCreditLimit;
import org.bursar.vocabulary.FundsCommand.SetEnterpriseCredit;
import org.bursar.vocabulary.Money;

/** The enterprise's credit, and who may use how much of it; a few contracts wait to be signed. */
final class Credits {

  private static final int WAITING = 7;

  private final List<Member> borrowers;

  Credits(long seed, Cast cast) {
    Chance chance = new Chance(seed, "credits");
    borrowers = cast.playing(Part.WORKING).stream().filter(member -> chance.percent(12)).toList();
  }

  void tell(Story story) {
    story.on(LocalDate.of(2025, 12, 2), 11, 0, 0, this::allocate);
    story.on(LocalDate.of(2025, 12, 9), 16, 20, 0, this::confirm);
  }

  private void allocate(List<Command> commands) {
    Map<Currency, Long> totals = new TreeMap<>();
    borrowers.forEach(member -> totals.merge(member.currency(), limit(member), Long::sum));
    totals.forEach(
        (currency, sum) -> {
          // A fifth is left to allocate.
          Money total = Money.ofMinor(sum / 4 * 5, currency);
          commands.add(new SetEnterpriseCredit(Amount.of(total), currency));
        });
    borrowers.forEach(
        member -> commands.add(new SetCreditLimit(member.id(), member.amount(limit(member)))));
  }

  private void confirm(List<Command> commands) {
    for (int i = 0; i < borrowers.size(); i++) {
      if (i % WAITING != WAITING - 1) {
        commands.add(new ConfirmCreditContract(borrowers.get(i).id()));
      }
    }
  }

  private static long limit(Member member) {
    return member.round(member.scale() * 2);
  }
}
