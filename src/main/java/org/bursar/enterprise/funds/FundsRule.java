package org.bursar.enterprise.funds;

import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Request;

/** Which rule judges which command about money. */
public final class FundsRule {

  private FundsRule() {}

  /** Decides any command about money. Remarks and the center are judged by the whole. */
  public static Decision decide(
      Setup setup, Organization organization, Funds funds, FundsCommand command, Request request) {
    return switch (command) {
      case FundsCommand.OpenBalance c -> CashRule.open(organization, funds, c);
      case FundsCommand.TopUp c -> CashRule.topUp(organization, funds, c);
      case FundsCommand.AddCreditRefund c -> CashRule.refund(organization, funds, c);
      case FundsCommand.ReverseEntry c -> CashRule.reverse(organization, funds, c, request.named());
      case FundsCommand.RecordCharges c -> ChargeRule.record(setup, organization, c, request.at());
      case FundsCommand.CloseMonth c -> ChargeRule.close(setup, funds, c.period(), request.at());
      case FundsCommand.ReopenMonth c -> ChargeRule.reopen(funds, c.period());
      case FundsCommand.SettleBills c -> ChargeRule.settle(organization, funds, c);
      case FundsCommand.Transfer c -> TransferRule.decide(setup, organization, funds, c);
      case FundsCommand.Reclaim c -> ReclaimRule.decide(setup, organization, funds, c);
      case FundsCommand.SetEnterpriseCredit c -> CreditRule.setTotal(funds, c);
      case FundsCommand.SetCreditLimit c -> CreditRule.setLimit(setup, organization, funds, c);
      case FundsCommand.ConfirmCreditContract c -> CreditRule.confirm(organization, funds, c);
      case FundsCommand.SetLowBalanceAlert c -> AlertRule.set(organization, c);
      case FundsCommand.DisableLowBalanceAlert c -> AlertRule.disable(organization, c);
      case FundsCommand.SendReminders _ ->
          AlertRule.remind(setup, organization, funds, request.at());
    };
  }
}
