package org.bursar.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand.SendReminders;
import org.bursar.vocabulary.FundsCommand.SetLowBalanceAlert;

/** Whose balance is watched; in the last days somebody is reminded, each morning. */
final class Alerts {

  private final List<Member> watched;

  Alerts(long seed, Cast cast) {
    Chance chance = new Chance(seed, "alerts");
    watched = cast.playing(Part.WORKING).stream().filter(member -> chance.percent(35)).toList();
  }

  void tell(Story story) {
    story.on(LocalDate.of(2026, 1, 8), 10, 30, 0, this::watch);
    for (int before : new int[] {4, 2, 1}) {
      LocalDate day = Story.LAST_DAY.minusDays(before);
      story.on(day, 8, 30, 0, commands -> commands.add(new SendReminders()));
    }
  }

  private void watch(List<Command> commands) {
    for (Member member : watched) {
      long threshold = member.round(member.scale() * 3 / 2);
      commands.add(new SetLowBalanceAlert(member.id(), member.amount(threshold)));
    }
  }
}
