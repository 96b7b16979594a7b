package org.bursar.exchange.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.FundsCommand.Transfer;

/** Money between accounts: mostly from a treasury to who has least, on every working day. */
final class Transfers {

  /** The most that are made at one instant. */
  private static final int AT_ONCE = 1_000;

  private static final int SMALL_LEDGER = 3;

  private final Chance chance;
  private final List<Member> members;
  private final Ledger ledger;
  private final int transfers;

  Transfers(long seed, Cast cast, Ledger ledger, int transfers) {
    this.chance = new Chance(seed, "transfers");
    this.members = cast.members();
    this.ledger = ledger;
    this.transfers = members.size() < SMALL_LEDGER ? 0 : transfers;
  }

  void tell(Story story) {
    List<LocalDate> days = workingDays();
    int runs = 1 + transfers / days.size() / AT_ONCE;
    long made = 0;
    int all = days.size() * runs;
    for (int i = 0; i < all; i++) {
      long until = transfers * (i + 1L) / all;
      int count = Math.toIntExact(until - made);
      made = until;
      story.on(
          days.get(i / runs),
          9 + i % runs,
          chance.below(60),
          chance.below(60),
          commands -> run(count, commands));
    }
  }

  private static List<LocalDate> workingDays() {
    List<LocalDate> days = new ArrayList<>();
    LocalDate last = Story.LAST_DAY.minusDays(2);
    for (LocalDate day = LocalDate.of(2025, 12, 1); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days.add(day);
      }
    }
    return days;
  }

  private void run(int count, List<Command> commands) {
    for (int i = 0; i < count; i++) {
      transfer(commands);
    }
  }

  private void transfer(List<Command> commands) {
    Member to = neediest();
    long amount = to.round(chance.skewed(to.scale() / 3, to.scale() * 3));
    Member from = chance.percent(12) ? peer(to, amount) : treasury(to);
    if (ledger.transferable(from.index()) < amount) {
      fill(from, amount, commands);
    }
    ledger.transfer(from.index(), to.index(), amount);
    commands.add(
        new Transfer(from.id(), to.id(), from.amount(amount), chance.oneOf(Words.REMARKS)));
  }

  /** Of three that may receive the one that has least, measured by what it needs. */
  private Member neediest() {
    Member chosen = receiver();
    for (int i = 0; i < 2; i++) {
      Member other = receiver();
      if (ledger.available(other.index()) / other.scale()
          < ledger.available(chosen.index()) / chosen.scale()) {
        chosen = other;
      }
    }
    return chosen;
  }

  private Member receiver() {
    while (true) {
      Member member = members.get(1 + chance.below(members.size() - 1));
      boolean works = member.part() == Part.WORKING || member.part() == Part.LATE;
      if (works && ledger.isPresent(member.index())) {
        return member;
      }
    }
  }

  private Member treasury(Member to) {
    boolean fromGroup = to.currency().equals(Cast.CNY) && chance.percent(30);
    return members.get(fromGroup ? 0 : to.treasury());
  }

  /** Another one that has as much to spare; the treasury if none is soon found. */
  private Member peer(Member to, long amount) {
    for (int i = 0; i < 4; i++) {
      Member member = receiver();
      if (member.index() != to.index()
          && member.currency().equals(to.currency())
          && ledger.transferable(member.index()) >= amount) {
        return member;
      }
    }
    return members.get(to.treasury());
  }

  /** A treasury pays in what lasts for a while. */
  private void fill(Member treasury, long amount, List<Command> commands) {
    long lacking = amount + Math.max(0, -ledger.available(treasury.index()));
    long minor = treasury.round(lacking * 40 + treasury.scale() * 10);
    ledger.receiveOwn(treasury.index(), minor);
    commands.add(new TopUp(treasury.id(), treasury.amount(minor), "Liquidity for the units 资金池注资"));
  }
}
