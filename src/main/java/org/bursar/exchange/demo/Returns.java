package org.bursar.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand.Reclaim;
import org.bursar.vocabulary.FundsCommand.Transfer;

/** Money for projects that came to less: given one day, taken back in part some days later. */
final class Returns {

  private record Given(Member from, Member to, long amount) {}

  private final List<Member> members;
  private final List<Member> spenders;
  private final Ledger ledger;
  private final List<Given> given = new ArrayList<>();

  Returns(long seed, Cast cast, Ledger ledger) {
    Chance chance = new Chance(seed, "returns");
    this.members = cast.members();
    this.ledger = ledger;
    spenders = cast.playing(Part.WORKING).stream().filter(member -> chance.percent(4)).toList();
  }

  void tell(Story story) {
    story.on(LocalDate.of(2026, 3, 16), 14, 5, 0, this::give);
    story.on(LocalDate.of(2026, 3, 24), 15, 35, 0, this::takeBack);
    story.on(LocalDate.of(2026, 10, 19), 14, 5, 0, this::give);
    story.on(LocalDate.of(2026, 11, 3), 15, 35, 0, this::takeBack);
  }

  private void give(List<Command> commands) {
    for (Member to : spenders) {
      Member from = members.get(to.treasury());
      long amount = to.round(to.scale() / 2);
      if (from.index() != to.index() && ledger.transferable(from.index()) >= amount) {
        ledger.transfer(from.index(), to.index(), amount);
        given.add(new Given(from, to, amount));
        commands.add(new Transfer(from.id(), to.id(), to.amount(amount), "Project advance 项目预付"));
      }
    }
  }

  private void takeBack(List<Command> commands) {
    for (Given one : given) {
      long back = one.to().round(one.amount() / 3);
      if (ledger.reclaimable(one.to().index()) >= back) {
        ledger.reclaim(one.to().index(), one.from().index(), back);
        commands.add(
            new Reclaim(
                one.to().id(), one.from().id(), one.to().amount(back), "Came to less 项目结余"));
      }
    }
    given.clear();
  }
}
