package org.bursar.exchange.focus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.plan.FittingName;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a bill: those that are there stay as they are, where they are, removed ones too;
 * the others become members.
 */
final class BillAccounts {

  private final Enterprise enterprise;
  private final Map<AccountId, CreateAccount> created = new HashMap<>();
  private final List<CreateAccount> order = new ArrayList<>();

  BillAccounts(Enterprise enterprise) {
    this.enterprise = enterprise;
  }

  /** The accounts to be created so far, in order. */
  List<CreateAccount> created() {
    return order;
  }

  /** The account as the books know it; null if they do not. */
  @Nullable Account find(AccountId id) {
    return enterprise.organization().accounts().find(id);
  }

  /** The currency that an account has, or will have once it is created; null if it is unknown. */
  @Nullable Currency currency(AccountId id) {
    Account account = find(id);
    if (account != null) {
      return account.currency();
    }
    CreateAccount planned = created.get(id);
    return planned == null ? null : planned.currency();
  }

  /** Plans an account that nobody knows yet. */
  void need(AccountId id, @Nullable String billsName, Currency currency, UnitId unit) {
    if (currency(id) != null) {
      return;
    }
    String name = FittingName.other(billsName == null ? id.value() : billsName, id.value());
    CreateAccount command =
        new CreateAccount(id, name, enterprise.setup().ownLegalName(), currency, unit);
    created.put(id, command);
    order.add(command);
  }
}
