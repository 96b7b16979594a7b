package org.bursar.exchange.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.UnitId;

/** The accounts: who they are, where they sit, and which part each plays. */
final class Cast {

  static final Currency CNY = Currency.of("CNY");

  /** With fewer accounts there is one treasury, the management account, and one currency. */
  private static final int LARGE = 60;

  private static final List<Currency> FOREIGN =
      List.of(Currency.of("USD"), Currency.of("EUR"), Currency.of("JPY"), Currency.of("USD"));

  private final Chance chance;
  private final Tree tree;
  private final int count;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Integer> treasuries = new HashMap<>();
  private long lastId = 1_688_100_000_000_000L;

  Cast(long seed, Tree tree, int count) {
    this.chance = new Chance(seed, "accounts");
    this.tree = tree;
    this.count = count;
    members.add(
        new Member(
            0, nextId(), "Group Treasury 集团资金", CNY, UnitId.ROOT, 500_000, 0, Part.TREASURY));
    if (count >= LARGE) {
      treasuries();
    }
    int late = count < 20 ? 0 : Math.min(60, count / 20);
    while (members.size() < count) {
      members.add(worker(members.size() >= count - late ? Part.LATE : part()));
    }
  }

  private void treasuries() {
    for (Tree.Node node : tree.nodes()) {
      boolean isDivision = node.parent().equals(UnitId.ROOT);
      Currency currency = currency(node);
      String key = currency.equals(CNY) ? "" + node.division() : currency.code();
      if ((isDivision || !currency.equals(CNY)) && !treasuries.containsKey(key)) {
        int index = members.size();
        treasuries.put(key, index);
        String name = isDivision ? node.name() + " Treasury 资金池" : currency + " Treasury 外币资金池";
        members.add(
            new Member(
                index,
                nextId(),
                name,
                currency,
                node.id(),
                in(currency, 300_000),
                index,
                Part.TREASURY));
      }
    }
  }

  private Part part() {
    int index = members.size();
    if (index % 97 == 41 || index == 7) {
      return Part.OVERDUE;
    }
    return index == 5 || index == count / 2 ? Part.LEAVING : Part.WORKING;
  }

  private Member worker(Part part) {
    Tree.Node node = chance.oneOf(tree.nodes());
    Currency currency = currency(node);
    String key = currency.equals(CNY) ? "" + node.division() : currency.code();
    int number = chance.below(20) + 1;
    String name =
        chance.oneOf(Words.PURPOSES)
            + " "
            + chance.oneOf(Words.STAGES)
            + (number > 8 ? "" : " " + number);
    return new Member(
        members.size(),
        nextId(),
        name,
        currency,
        chance.percent(3) ? UnitId.ROOT : node.id(),
        in(currency, chance.skewed(3_000, 3_000_000)),
        treasuries.getOrDefault(key, 0),
        part);
  }

  private Currency currency(Tree.Node node) {
    return node.country() < 0 || count < LARGE ? CNY : FOREIGN.get(node.country());
  }

  private AccountId nextId() {
    lastId += chance.between(1, 9_999);
    return new AccountId(Long.toString(lastId));
  }

  /** An amount of fen, roughly, in another currency. */
  private static long in(Currency currency, long fen) {
    return switch (currency.code()) {
      case "USD" -> fen / 7;
      case "EUR" -> fen / 8;
      case "JPY" -> fen / 5;
      default -> fen;
    };
  }

  /** All accounts, by their index. */
  List<Member> members() {
    return members;
  }

  /** Those that play a part. */
  List<Member> playing(Part part) {
    return members.stream().filter(member -> member.part() == part).toList();
  }

  /** The commands that make those that are there from the beginning. */
  void create(List<Command> commands) {
    for (Member member : members.subList(1, members.size())) {
      if (member.part() != Part.LATE) {
        commands.add(
            new CreateAccount(
                member.id(), member.name(), Words.LEGAL_NAME, member.currency(), member.unit()));
      }
    }
  }
}
