package org.bursar.support;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetEnding;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;

/** Commands as short as a test can say them: ids, amounts and periods as text. */
public final class Wishes {

  /** The legal name of the enterprise and of its own accounts. */
  public static final String ACME = "Acme Ltd";

  private Wishes() {}

  /** Opens Acme Ltd with the management account M. */
  public static Command openEnterprise(String currency, String zone) {
    return openEnterprise(currency, zone, null);
  }

  /** The same with limits of its own. */
  public static Command openEnterprise(String currency, String zone, Limits.Change limits) {
    return new SetupCommand.OpenEnterprise(
        new EnterpriseId("acme"),
        ACME,
        Currency.of(currency),
        new AccountId("M"),
        ZoneId.of(zone),
        limits);
  }

  /** What stands between opening and sharing: real name and center. */
  public static List<Command> readying() {
    return List.of(submit(ACME), decide(true), new SetupCommand.EnableAccountCenter());
  }

  public static Command submit(String legalName) {
    return new SetupCommand.SubmitVerification(legalName, "91350100M000100Y43");
  }

  public static Command decide(boolean approved) {
    return new SetupCommand.DecideVerification(approved);
  }

  public static Command limitDepth(int depth) {
    return new SetupCommand.SetLimits(depth, null, null, null, null, null);
  }

  public static Command limitUnits(int units) {
    return new SetupCommand.SetLimits(null, units, null, null, null, null);
  }

  public static Command limitAccounts(int accounts) {
    return new SetupCommand.SetLimits(null, null, accounts, null, null, null);
  }

  public static Command limitInvitations(int aDay, int days) {
    return new SetupCommand.SetLimits(null, null, null, null, aDay, days);
  }

  public static Command createUnit(String unit, String parent, String name) {
    return new OrganizationCommand.CreateUnit(
        new UnitId(unit), new UnitId(parent), name, null, null);
  }

  public static Command renameUnit(String unit, String name) {
    return new OrganizationCommand.RenameUnit(new UnitId(unit), name);
  }

  public static Command moveUnit(String unit, String parent) {
    return new OrganizationCommand.MoveUnit(new UnitId(unit), new UnitId(parent));
  }

  public static Command deleteUnit(String unit) {
    return new OrganizationCommand.DeleteUnit(new UnitId(unit));
  }

  /** Makes a member of Acme Ltd under Root, called like its id, in CNY. */
  public static Command createAccount(String account) {
    return createAccount(account, account, ACME, "CNY", null);
  }

  public static Command createAccount(
      String account, String name, String legalName, String currency, String unit) {
    return new OrganizationCommand.CreateAccount(
        new AccountId(account),
        name,
        legalName,
        Currency.of(currency),
        unit == null ? null : new UnitId(unit));
  }

  /** Invites an account of Acme Ltd under Root, called like its id, in CNY. */
  public static Command invite(String invitation, String account) {
    return invite(invitation, account, account, ACME, "CNY", null);
  }

  public static Command invite(
      String invitation,
      String account,
      String name,
      String legalName,
      String currency,
      String unit) {
    return new OrganizationCommand.InviteAccount(
        new InvitationId(invitation),
        new AccountId(account),
        name,
        legalName,
        Currency.of(currency),
        unit == null ? null : new UnitId(unit),
        null);
  }

  public static Command accept(String invitation) {
    return new OrganizationCommand.AcceptInvitation(new InvitationId(invitation));
  }

  public static Command decline(String invitation) {
    return new OrganizationCommand.DeclineInvitation(new InvitationId(invitation));
  }

  public static Command cancel(String invitation) {
    return new OrganizationCommand.CancelInvitation(new InvitationId(invitation));
  }

  public static Command renameAccount(String account, String name) {
    return new OrganizationCommand.RenameAccount(new AccountId(account), name);
  }

  public static Command moveAccount(String account, String unit) {
    return new OrganizationCommand.MoveAccount(new AccountId(account), new UnitId(unit));
  }

  public static Command freeze(String account) {
    return new OrganizationCommand.FreezeAccount(new AccountId(account));
  }

  public static Command unfreeze(String account) {
    return new OrganizationCommand.UnfreezeAccount(new AccountId(account));
  }

  public static Command remove(String account) {
    return new OrganizationCommand.RemoveAccount(new AccountId(account));
  }

  public static Command open(String account, String ownCash, String creditRefunds) {
    return new FundsCommand.OpenBalance(
        new AccountId(account),
        Amount.parse(ownCash),
        creditRefunds == null ? null : Amount.parse(creditRefunds),
        "old sheet");
  }

  public static Command topUp(String account, String amount) {
    return topUp(account, amount, "bank");
  }

  public static Command topUp(String account, String amount, String remark) {
    return new FundsCommand.TopUp(new AccountId(account), Amount.parse(amount), remark);
  }

  /** States the total so far of the source {@code bill}. */
  public static Command charge(String account, String period, String amount) {
    return charge(account, period, amount, "bill");
  }

  public static Command charge(String account, String period, String amount, String source) {
    return new FundsCommand.RecordCharges(
        new AccountId(account),
        Period.parse(period),
        Amount.parse(amount),
        new Source(source),
        null,
        null);
  }

  public static Command close(String period) {
    return new FundsCommand.CloseMonth(Period.parse(period));
  }

  public static Command reopen(String period) {
    return new FundsCommand.ReopenMonth(Period.parse(period), "closed too early");
  }

  /** Settles all that the cash covers. */
  public static Command settle(String account) {
    return new FundsCommand.SettleBills(new AccountId(account), null);
  }

  public static Command settle(String account, String amount) {
    return new FundsCommand.SettleBills(new AccountId(account), Amount.parse(amount));
  }

  public static Command refund(String account, String amount) {
    return new FundsCommand.AddCreditRefund(
        new AccountId(account), Amount.parse(amount), "order 7 came back");
  }

  public static Command reverse(long entry) {
    return new FundsCommand.ReverseEntry(entry, "wrong");
  }

  public static Command transfer(String from, String to, String amount) {
    return transfer(from, to, amount, "Q4");
  }

  public static Command transfer(String from, String to, String amount, String remark) {
    return new FundsCommand.Transfer(
        new AccountId(from), new AccountId(to), Amount.parse(amount), remark);
  }

  /** Takes back what {@code to} had given {@code from}. */
  public static Command reclaim(String from, String to, String amount) {
    return reclaim(from, to, amount, "Q4 is over");
  }

  public static Command reclaim(String from, String to, String amount, String remark) {
    return new FundsCommand.Reclaim(
        new AccountId(from), new AccountId(to), Amount.parse(amount), remark);
  }

  public static Command enterpriseCredit(String amount, String currency) {
    return new FundsCommand.SetEnterpriseCredit(Amount.parse(amount), Currency.of(currency));
  }

  public static Command creditLimit(String account, String amount) {
    return new FundsCommand.SetCreditLimit(new AccountId(account), Amount.parse(amount));
  }

  public static Command confirmContract(String account) {
    return new FundsCommand.ConfirmCreditContract(new AccountId(account));
  }

  public static Command alert(String account, String threshold) {
    return new FundsCommand.SetLowBalanceAlert(new AccountId(account), Amount.parse(threshold));
  }

  public static Command noAlert(String account) {
    return new FundsCommand.DisableLowBalanceAlert(new AccountId(account));
  }

  public static Command sendReminders() {
    return new FundsCommand.SendReminders();
  }

  /** Registers a savings plan; owner, value, start and end may be null. */
  public static Command register(
      String asset, String owner, String name, String value, String start, String end) {
    return new EquityCommand.RegisterAsset(
        new AssetId(asset),
        owner == null ? null : new AccountId(owner),
        AssetKind.SAVINGS_PLAN,
        name,
        null,
        null,
        Currency.of("CNY"),
        value == null ? null : Amount.parse(value),
        start == null ? null : Instant.parse(start),
        end == null ? null : Instant.parse(end),
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
  }

  public static Command limitSharing(int accounts) {
    return new SetupCommand.SetLimits(null, null, null, accounts, null, null);
  }

  /** Shares an asset with these accounts. */
  public static Command share(String asset, String... accounts) {
    return new EquityCommand.ShareWithAccounts(
        new AssetId(asset), java.util.Arrays.stream(accounts).map(AccountId::new).toList());
  }

  public static Command stopSharing(String asset) {
    return new EquityCommand.StopSharing(new AssetId(asset));
  }

  public static Command end(String asset) {
    return new EquityCommand.EndAsset(new AssetId(asset), AssetEnding.RELEASED);
  }

  public static Command removeRule(String rule) {
    return new EquityCommand.RemoveSharingRule(new RuleId(rule));
  }
}
