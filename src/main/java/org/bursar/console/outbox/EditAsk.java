package org.bursar.console.outbox;

import org.bursar.console.session.Ask;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.jspecify.annotations.Nullable;

/**
 * The dialog in which what was refused can be wished otherwise; what is given there takes its
 * place.
 */
final class EditAsk {

  private EditAsk() {}

  /** Filled in as far as the dialog takes it; null if there is none for it. */
  static @Nullable Ask of(LetterRow row) {
    Ask other = row.letters().size() == 1 ? of(row.first().command().command()) : null;
    return other == null ? null : new Ask.Instead(row.letters(), other);
  }

  private static @Nullable Ask of(Command command) {
    return switch (command) {
      case FundsCommand.Transfer c -> new Ask.Transfer(c.from(), c.to(), c.amount());
      case FundsCommand.Reclaim c -> new Ask.Reclaim(c.from(), c.to(), c.amount());
      case FundsCommand.TopUp c -> new Ask.TopUp(c.account());
      case FundsCommand.SettleBills c -> new Ask.Settle(c.account());
      case FundsCommand.AddCreditRefund c -> new Ask.CreditRefund(c.account());
      case FundsCommand.SetCreditLimit c -> new Ask.CreditLimit(c.account());
      case FundsCommand.SetEnterpriseCredit c -> new Ask.EnterpriseCredit(c.currency());
      case FundsCommand.SetLowBalanceAlert c -> new Ask.LowBalanceAlert(c.account());
      case FundsCommand.ReverseEntry c -> new Ask.Reverse(c.entry());
      case OrganizationCommand.RenameUnit c -> new Ask.RenameUnit(c.unit());
      case OrganizationCommand.RenameAccount c -> new Ask.RenameAccount(c.account());
      case OrganizationCommand.CreateUnit c -> new Ask.NewUnit(c.parent());
      case OrganizationCommand.MoveUnit c -> Ask.Move.of(c.unit());
      case OrganizationCommand.MoveAccount c -> Ask.Move.of(java.util.List.of(c.account()));
      default -> null;
    };
  }
}
