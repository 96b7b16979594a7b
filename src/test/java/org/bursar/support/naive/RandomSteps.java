package org.bursar.support.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Source;

/**
 * Random commands of money of a seed, made one after the other with a look at the model: amounts
 * lie at the figures that decide, and a minor unit beside them. Steps once made are fixed.
 */
final class RandomSteps {

  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"));
  private static final List<String> OWN = List.of("M", "A", "B", "C");
  private static final List<String> REMARKS =
      List.of("x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "x", " ");

  private final Random random;
  private final RandomAmounts amounts;
  private final List<Integer> reversible = new ArrayList<>();
  private int made;

  RandomSteps(long seed) {
    random = new Random(seed);
    amounts = new RandomAmounts(random);
  }

  /** The zone of a seed's enterprise. */
  static ZoneId zone(long seed) {
    return ZONES.get((int) Math.floorMod(seed, (long) ZONES.size()));
  }

  /** Real name, center and accounts: of other currencies, another entity, no entity yet. */
  List<Step> opening() {
    List<Command> commands = new ArrayList<>();
    commands.addAll(List.of(Wishes.topUp("M", "1000.00"), Wishes.alert("M", "900.00")));
    commands.addAll(Wishes.readying());
    commands.add(Wishes.createUnit("u", "root", "U"));
    commands.add(Wishes.createUnit("v", "u", "V"));
    commands.add(Wishes.createAccount("A", "A", " ACME  ｌｔｄ", "CNY", "u"));
    commands.add(Wishes.createAccount("B", "B", Wishes.ACME, "CNY", "v"));
    commands.add(Wishes.createAccount("C"));
    commands.add(Wishes.createAccount("J", "J", Wishes.ACME, "JPY", "v"));
    commands.add(Wishes.createAccount("K", "K", Wishes.ACME, "JPY", null));
    commands.add(Wishes.invite("i", "X", "X", "Other Ltd", "CNY", "u"));
    commands.add(Wishes.accept("i"));
    commands.add(Wishes.enterpriseCredit("500.00", "CNY"));
    return commands.stream().map(command -> step(Duration.ZERO, command, 0)).toList();
  }

  /** One more step, chosen with a look at how the model stands. */
  Step next(NaiveLedger ledger, Instant at) {
    Duration pause =
        switch (random.nextInt(12)) {
          case 0 -> Duration.ofDays(random.nextInt(25));
          case 1, 2 -> Duration.ofHours(20 + random.nextInt(10));
          case 3, 4, 5 -> Duration.ofMinutes(random.nextInt(300));
          default -> Duration.ZERO;
        };
    if (random.nextInt(14) == 0) {
      int last = reversible.size();
      int of =
          last == 0 || random.nextInt(8) == 0
              ? 0
              : reversible.get(Math.max(0, last - 1 - random.nextInt(6)));
      return step(pause, new FundsCommand.ReverseEntry(random.nextInt(60), remark()), of);
    }
    return step(pause, command(ledger, Period.of(at.plus(pause), ledger.zone)), 0);
  }

  private Step step(Duration pause, Command command, int of) {
    made++;
    if (command instanceof FundsCommand.TopUp
        || command instanceof FundsCommand.OpenBalance
        || command instanceof FundsCommand.AddCreditRefund
        || command instanceof FundsCommand.SettleBills) {
      reversible.add(made);
    }
    return new Step(made, pause, command, of);
  }

  private Command command(NaiveLedger ledger, Period month) {
    AccountId a = account();
    AccountId b = besides(a);
    return switch (random.nextInt(34)) {
      case 0 -> new FundsCommand.TopUp(a, amounts.of(ledger, a, b), remark());
      case 1, 2 -> Wishes.topUp(a.value(), 100 + random.nextInt(900) + "");
      case 3 ->
          new FundsCommand.OpenBalance(
              a,
              amounts.of(ledger, a, b),
              random.nextBoolean() ? null : amounts.of(ledger, a, b),
              remark());
      case 4 -> new FundsCommand.AddCreditRefund(a, amounts.of(ledger, a, b), remark());
      case 5, 6, 7, 8, 9 ->
          new FundsCommand.RecordCharges(
              a,
              new Period(month.index() + 1 - random.nextInt(4)),
              random.nextInt(4) == 0
                  ? new Amount(amounts.of(ledger, a, b).value().negate())
                  : amounts.of(ledger, a, b),
              new Source("s" + random.nextInt(2)),
              null,
              null);
      case 10, 11 -> new FundsCommand.CloseMonth(new Period(month.index() - random.nextInt(3)));
      case 12 ->
          new FundsCommand.ReopenMonth(
              ledger.closedThrough == null || random.nextInt(4) == 0
                  ? month.previous()
                  : ledger.closedThrough,
              remark());
      case 13, 14, 15 ->
          new FundsCommand.SettleBills(a, random.nextBoolean() ? null : amounts.of(ledger, a, b));
      case 16, 17, 18, 19 -> new FundsCommand.Transfer(a, b, amounts.of(ledger, a, b), remark());
      case 20, 21, 22 -> reclaim(ledger, a, b);
      case 23 ->
          new FundsCommand.SetEnterpriseCredit(
              amounts.of(ledger, a, b), Currency.of(random.nextInt(3) == 0 ? "JPY" : "CNY"));
      case 24, 25 -> new FundsCommand.SetCreditLimit(a, amounts.of(ledger, a, b));
      case 26 -> confirmation(ledger, a);
      case 27, 28 -> new FundsCommand.SetLowBalanceAlert(a, amounts.of(ledger, a, b));
      case 29 ->
          random.nextInt(3) == 0
              ? new FundsCommand.DisableLowBalanceAlert(a)
              : new FundsCommand.SendReminders();
      case 30, 31 -> new FundsCommand.SendReminders();
      case 32 -> organization(ledger, a);
      default ->
          random.nextInt(4) == 0
              ? new SetupCommand.EnableAccountCenter()
              : Wishes.createAccount(a.value());
    };
  }

  private Command organization(NaiveLedger ledger, AccountId account) {
    NaiveLedger.Who who = ledger.accounts.get(account);
    if (who != null && who.frozen && random.nextInt(3) != 0) {
      return Wishes.unfreeze(account.value());
    }
    return switch (random.nextInt(5)) {
      case 0 -> Wishes.freeze(account.value());
      case 1 -> Wishes.unfreeze(account.value());
      case 2 -> Wishes.moveAccount(account.value(), random.nextBoolean() ? "u" : "v");
      default -> Wishes.remove(account.value());
    };
  }

  /** Mostly of a pair that has something granted. */
  private Command reclaim(NaiveLedger ledger, AccountId a, AccountId b) {
    if (ledger.grants.isEmpty() || random.nextInt(6) == 0) {
      return new FundsCommand.Reclaim(a, b, amounts.of(ledger, a, b), remark());
    }
    List<NaiveLedger.Grant> standing =
        ledger.grants.stream()
            .filter(each -> ledger.granted(each.giver(), each.holder()).signum() != 0)
            .toList();
    List<NaiveLedger.Grant> of = standing.isEmpty() ? ledger.grants : standing;
    NaiveLedger.Grant grant = of.get(random.nextInt(of.size()));
    return new FundsCommand.Reclaim(
        grant.holder(), grant.giver(), amounts.of(ledger, grant.holder(), grant.giver()), remark());
  }

  /** Mostly of an account whose limit waits for it. */
  private Command confirmation(NaiveLedger ledger, AccountId other) {
    AccountId waiting =
        ledger.accounts.keySet().stream()
            .filter(each -> ledger.contract(each) == CreditContract.UNCONFIRMED)
            .findFirst()
            .orElse(other);
    return new FundsCommand.ConfirmCreditContract(random.nextInt(4) == 0 ? other : waiting);
  }

  private AccountId account() {
    return new AccountId(
        switch (random.nextInt(40)) {
          case 0 -> "X";
          case 1 -> "nobody";
          case 2, 3, 4 -> "J";
          case 5, 6 -> "K";
          default -> OWN.get(random.nextInt(OWN.size()));
        });
  }

  /** Mostly another one of the same currency. */
  private AccountId besides(AccountId a) {
    if (random.nextInt(10) == 0) {
      return account();
    } else if (a.value().equals("J") || a.value().equals("K")) {
      return new AccountId(a.value().equals("J") ? "K" : "J");
    }
    int at = Math.max(0, OWN.indexOf(a.value()));
    return new AccountId(OWN.get((at + 1 + random.nextInt(3)) % OWN.size()));
  }

  private String remark() {
    return REMARKS.get(random.nextInt(REMARKS.size()));
  }
}
