package org.bursar.enterprise.access;

import java.math.BigDecimal;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RequestId;
import org.jspecify.annotations.Nullable;

/** About which commands a second person is asked, and what is recorded then. */
public final class ApprovalRule {

  private ApprovalRule() {}

  /** Whether a second person must be asked before a request is done. */
  public static boolean asks(Organization organization, Access access, Request request) {
    return request.actor().kind() == Actor.Kind.USER
        && !(request.approval() instanceof Approval.Given)
        && access
            .policies()
            .values()
            .exists(policy -> asks(organization, policy, request.command()));
  }

  /** The request for approval as it is recorded: it joins the one of its batch, or begins one. */
  public static AccessEvent.ApprovalRequested requested(Request request) {
    RequestId joins = request.approval() instanceof Approval.Due due ? due.joins() : null;
    return new AccessEvent.ApprovalRequested(
        joins == null ? RequestId.of(request.id()) : joins,
        request.id(),
        request.command(),
        request.note(),
        request.undoes(),
        request.at().plus(ApprovalRequest.VALID));
  }

  /** Whether commands of a type state an amount that a policy can begin at. */
  static boolean hasAmount(CommandType type) {
    return switch (type.value()) {
      case "OpenBalance",
          "TopUp",
          "RecordCharges",
          "SettleBills",
          "AddCreditRefund",
          "Transfer",
          "Reclaim",
          "SetEnterpriseCredit",
          "SetCreditLimit" ->
          true;
      default -> false;
    };
  }

  private static boolean asks(Organization organization, ApprovalPolicy policy, Command command) {
    if (policy.removed() || !policy.command().value().equals(command.type())) {
      return false;
    }
    Currency currency = policy.currency();
    Currency stated = currency(organization, command);
    if (currency != null && stated != null && !currency.equals(stated)) {
      return false;
    }
    Amount from = policy.fromAmount();
    Amount amount = amount(command);
    // An amount that is not stated may be any: then somebody is asked.
    return from == null || amount == null || abs(amount).compareTo(from.value()) >= 0;
  }

  private static BigDecimal abs(Amount amount) {
    return amount.value().abs();
  }

  private static @Nullable Amount amount(Command command) {
    return switch (command) {
      case FundsCommand.OpenBalance c -> larger(c.ownCash(), c.creditRefunds());
      case FundsCommand.TopUp c -> c.amount();
      case FundsCommand.RecordCharges c -> c.amount();
      case FundsCommand.SettleBills c -> c.amount();
      case FundsCommand.AddCreditRefund c -> c.amount();
      case FundsCommand.Transfer c -> c.amount();
      case FundsCommand.Reclaim c -> c.amount();
      case FundsCommand.SetEnterpriseCredit c -> c.amount();
      case FundsCommand.SetCreditLimit c -> c.amount();
      default -> null;
    };
  }

  private static Amount larger(Amount one, @Nullable Amount other) {
    return other == null || one.value().compareTo(other.value()) >= 0 ? one : other;
  }

  private static @Nullable Currency currency(Organization organization, Command command) {
    return switch (command) {
      case FundsCommand.SetEnterpriseCredit c -> c.currency();
      case FundsCommand.OpenBalance c -> currency(organization, c.account());
      case FundsCommand.TopUp c -> currency(organization, c.account());
      case FundsCommand.RecordCharges c -> currency(organization, c.account());
      case FundsCommand.SettleBills c -> currency(organization, c.account());
      case FundsCommand.AddCreditRefund c -> currency(organization, c.account());
      case FundsCommand.Transfer c -> currency(organization, c.from());
      case FundsCommand.Reclaim c -> currency(organization, c.from());
      case FundsCommand.SetCreditLimit c -> currency(organization, c.account());
      default -> null;
    };
  }

  private static @Nullable Currency currency(Organization organization, AccountId id) {
    Account account = organization.accounts().find(id);
    return account == null ? null : account.currency();
  }
}
