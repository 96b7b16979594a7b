package org.bursar.console.session;

import java.time.YearMonth;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Period;

/** What a command about money does, with how much it is and of whom. */
final class FundsWords {

  private final Enterprise enterprise;

  private FundsWords(Enterprise enterprise) {
    this.enterprise = enterprise;
  }

  /** In the names of an enterprise. */
  static String of(Enterprise enterprise, FundsCommand command) {
    return new FundsWords(enterprise).of(command);
  }

  private String of(FundsCommand command) {
    return switch (command) {
      case FundsCommand.OpenBalance c -> say(c, name(c.account()), money(c.account(), c.ownCash()));
      case FundsCommand.TopUp c -> say(c, name(c.account()), money(c.account(), c.amount()));
      case FundsCommand.RecordCharges c ->
          say(c, name(c.account()), money(c.account(), c.amount()), month(c.period()));
      case FundsCommand.CloseMonth c -> say(c, month(c.period()));
      case FundsCommand.ReopenMonth c -> say(c, month(c.period()));
      case FundsCommand.SettleBills c -> settle(c);
      case FundsCommand.AddCreditRefund c ->
          say(c, name(c.account()), money(c.account(), c.amount()));
      case FundsCommand.ReverseEntry c -> say(c, Texts.formats().count(c.entry()));
      case FundsCommand.Transfer c ->
          say(c, money(c.from(), c.amount()), name(c.from()), name(c.to()));
      case FundsCommand.Reclaim c ->
          say(c, money(c.from(), c.amount()), name(c.from()), name(c.to()));
      case FundsCommand.SetEnterpriseCredit c ->
          say(c, Texts.formats().amount(c.amount().value()) + " " + c.currency().code());
      case FundsCommand.SetCreditLimit c ->
          say(c, name(c.account()), money(c.account(), c.amount()));
      case FundsCommand.ConfirmCreditContract c -> say(c, name(c.account()));
      case FundsCommand.SetLowBalanceAlert c ->
          say(c, name(c.account()), money(c.account(), c.threshold()));
      case FundsCommand.DisableLowBalanceAlert c -> say(c, name(c.account()));
      case FundsCommand.SendReminders c -> say(c);
    };
  }

  private String settle(FundsCommand.SettleBills command) {
    Amount amount = command.amount();
    return amount == null
        ? say(command, name(command.account()))
        : Texts.now(
            "deed.SettleBills.amount", name(command.account()), money(command.account(), amount));
  }

  private String name(AccountId id) {
    return Names.of(enterprise, id);
  }

  /** The amount as it stands in the command, in the currency of the account that it is about. */
  private String money(AccountId id, Amount amount) {
    Account account = enterprise.organization().accounts().find(id);
    String figure = Texts.formats().amount(amount.value());
    return account == null ? figure : figure + " " + account.currency().code();
  }

  private static String month(Period period) {
    return Texts.formats().month(YearMonth.of(period.year(), period.month()));
  }

  private static String say(FundsCommand command, Object... arguments) {
    return Texts.now("deed." + command.type(), arguments);
  }
}
