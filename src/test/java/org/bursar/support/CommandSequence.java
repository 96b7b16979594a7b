package org.bursar.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetEnding;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;

/**
 * Random commands over few accounts and units, so that they meet: most are accepted, many are
 * refused. The same seed gives the same commands, at instants that never decrease.
 */
public final class CommandSequence {

  /** The instant at which every sequence begins. */
  public static final Instant START = Instant.parse("2026-01-10T08:00:00Z");

  private static final Currency CNY = Currency.of("CNY");

  private final Random random;
  private final List<FundsCommand.Transfer> given = new ArrayList<>();
  private Instant at = START;
  private long sent;

  /** The sequence of a seed. */
  public CommandSequence(long seed) {
    random = new Random(seed);
  }

  /** Opens an enterprise that is verified and has its center. */
  public List<Decoded> opening() {
    return Stream.of(
            new SetupCommand.OpenEnterprise(
                new EnterpriseId("acme"),
                "Acme Ltd",
                CNY,
                new AccountId("M"),
                java.time.ZoneId.of("Asia/Shanghai"),
                null),
            new SetupCommand.SubmitVerification("Acme Ltd", "91350100M000100Y43"),
            new SetupCommand.DecideVerification(true),
            new SetupCommand.EnableAccountCenter())
        .map(this::received)
        .toList();
  }

  /** So many further commands. */
  public List<Decoded> next(int count) {
    List<Decoded> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(received(command()));
    }
    return commands;
  }

  /** A later instant, by up to ten days. */
  public Instant later() {
    at = at.plusSeconds(random.nextInt(10 * 86_400));
    return at;
  }

  /** Any number below a bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  private Decoded received(Command command) {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }

  private Command command() {
    sent++;
    return switch (random.nextInt(38)) {
      case 0, 1 ->
          new OrganizationCommand.CreateUnit(
              unit(), random.nextInt(3) == 0 ? UnitId.ROOT : unit(), name(), null, null);
      case 2 -> new OrganizationCommand.MoveUnit(unit(), unit());
      case 3 -> new OrganizationCommand.RenameUnit(unit(), name());
      case 4 -> new OrganizationCommand.DeleteUnit(unit());
      case 5, 6, 7 ->
          new OrganizationCommand.CreateAccount(
              account(), name(), "Acme Ltd", CNY, random.nextBoolean() ? null : unit());
      case 8 -> new OrganizationCommand.MoveAccount(account(), unit());
      case 9 ->
          random.nextInt(3) == 0
              ? new OrganizationCommand.RemoveAccount(account())
              : new OrganizationCommand.RenameAccount(account(), name());
      case 10 ->
          random.nextBoolean()
              ? new OrganizationCommand.FreezeAccount(account())
              : new OrganizationCommand.UnfreezeAccount(account());
      case 11 ->
          new OrganizationCommand.InviteAccount(
              invitation(), account(), name(), "Acme Ltd", CNY, unit(), null);
      case 12 ->
          random.nextInt(3) == 0
              ? new OrganizationCommand.CancelInvitation(invitation())
              : new OrganizationCommand.AcceptInvitation(invitation());
      case 13 -> new FundsCommand.OpenBalance(account(), amount(), amount(), "old sheet");
      case 14, 15 -> new FundsCommand.TopUp(account(), amount(), "bank");
      case 16, 17 ->
          new FundsCommand.RecordCharges(
              account(), period(), amount(), new Source("s" + random.nextInt(2)), null, null);
      case 18 -> new FundsCommand.CloseMonth(period());
      case 19 ->
          random.nextBoolean()
              ? new FundsCommand.SettleBills(account(), random.nextBoolean() ? null : amount())
              : new FundsCommand.ReopenMonth(period(), "too early");
      case 20 -> new FundsCommand.AddCreditRefund(account(), amount(), "order 7");
      case 21 -> new FundsCommand.ReverseEntry(1 + random.nextLong(sent), "wrong");
      case 22 ->
          new EquityCommand.RegisterAsset(
              asset(),
              null,
              AssetKind.SAVINGS_PLAN,
              name(),
              null,
              null,
              CNY,
              amount(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      case 23, 24, 25 -> given(new FundsCommand.Transfer(account(), account(), amount(), "Q1"));
      case 26, 27 -> reclaim();
      case 28 -> credit();
      case 29 -> new FundsCommand.SetCreditLimit(account(), amount());
      case 30 -> alert();
      case 31 -> new FundsCommand.SendReminders();
      default -> sharing();
    };
  }

  private Command sharing() {
    return switch (random.nextInt(9)) {
      case 0 ->
          random.nextBoolean()
              ? new EquityCommand.UpdateAsset(asset(), name(), amount(), null)
              : new SetupCommand.SetLimits(null, null, null, 1 + random.nextInt(4), null, null);
      case 1 ->
          random.nextInt(3) == 0
              ? new EquityCommand.EndAsset(asset(), AssetEnding.RELEASED)
              : new EquityCommand.StopSharing(asset());
      case 2, 3 -> new EquityCommand.ShareWithAccounts(asset(), accounts());
      case 4, 5 -> new EquityCommand.ShareWithUnits(asset(), units());
      case 6 ->
          new EquityCommand.SetSharingRule(
              rule(), null, AssetKind.SAVINGS_PLAN, accounts(), null, random.nextBoolean());
      case 7 ->
          new EquityCommand.SetSharingRule(
              rule(), null, AssetKind.SAVINGS_PLAN, null, units(), random.nextBoolean());
      default ->
          random.nextInt(3) == 0
              ? new EquityCommand.RemoveSharingRule(rule())
              : new EquityCommand.OptOutOfRules(asset(), random.nextBoolean());
    };
  }

  private AssetId asset() {
    return new AssetId("asset-" + random.nextInt(20));
  }

  private RuleId rule() {
    return new RuleId("r" + random.nextInt(3));
  }

  private List<AccountId> accounts() {
    return Stream.generate(this::account).limit(1 + random.nextInt(3)).distinct().toList();
  }

  private List<UnitScope> units() {
    return Stream.generate(this::unit)
        .limit(1 + random.nextInt(2))
        .distinct()
        .map(unit -> new UnitScope(unit, random.nextBoolean()))
        .toList();
  }

  private Command given(FundsCommand.Transfer transfer) {
    given.add(transfer);
    return transfer;
  }

  /** Mostly of a pair that had a transfer, for others have nothing to take back. */
  private Command reclaim() {
    FundsCommand.Transfer of =
        given.isEmpty() || random.nextInt(8) == 0
            ? new FundsCommand.Transfer(account(), account(), amount(), "Q1")
            : given.get(random.nextInt(given.size()));
    Amount amount = random.nextInt(3) == 0 ? of.amount() : amount();
    return new FundsCommand.Reclaim(of.to(), of.from(), amount, "Q1 is over");
  }

  private Command credit() {
    return random.nextInt(3) == 0
        ? new FundsCommand.SetEnterpriseCredit(
            Amount.parse(200 * (1 + random.nextInt(5)) + ".00"), CNY)
        : new FundsCommand.ConfirmCreditContract(account());
  }

  private Command alert() {
    return random.nextInt(5) == 0
        ? new FundsCommand.DisableLowBalanceAlert(account())
        : new FundsCommand.SetLowBalanceAlert(account(), amount());
  }

  private AccountId account() {
    int number = random.nextInt(9);
    return new AccountId(number == 0 ? "M" : "a" + number);
  }

  private UnitId unit() {
    int number = random.nextInt(7);
    return number == 0 ? UnitId.ROOT : new UnitId("u" + number);
  }

  private InvitationId invitation() {
    return new InvitationId("i" + random.nextInt(12));
  }

  private Period period() {
    return new Period(Period.of(2026, 1).index() + random.nextInt(6));
  }

  private Amount amount() {
    return Amount.parse(
        (random.nextInt(12) == 0 ? "-" : "")
            + random.nextInt(200)
            + "."
            + (10 + random.nextInt(90)));
  }

  private String name() {
    return "名 Name " + (char) ('A' + random.nextInt(12));
  }
}
