package org.bursar.enterprise.organization;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_LIMIT_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.ALREADY_MEMBER;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.MANAGEMENT_ACCOUNT_FIXED;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The rules of joining, renaming, moving and freezing accounts (domain, section 2). */
public final class AccountRule {

  private AccountRule() {}

  static Decision create(
      Setup setup, Organization organization, OrganizationCommand.CreateAccount c) {
    UnitId unit = c.unit() == null ? UnitId.ROOT : c.unit();
    if (organization.units().find(unit) == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", unit);
    }
    Refusal name = nameRefusal(c.name(), c.legalName());
    if (name != null) {
      return new Decision.Refused(name);
    }
    Refusal joining = joiningRefusal(setup, organization, c.account(), c.currency());
    return joining != null
        ? new Decision.Refused(joining)
        : Decision.accept(
            new OrganizationEvent.AccountJoined(
                c.account(), c.name(), c.legalName(), c.currency(), unit));
  }

  /** Why a name or a legal name cannot be one; null if both can. */
  static @Nullable Refusal nameRefusal(String name, String legalName) {
    if (!Texts.isName(name)) {
      return Refusal.of(NAME_INVALID).with("name", name);
    }
    return Texts.isName(legalName) ? null : Refusal.of(NAME_INVALID).with("name", legalName);
  }

  /** Why an account cannot become a member now; null if it can. */
  static @Nullable Refusal joiningRefusal(
      Setup setup, Organization organization, AccountId id, Currency currency) {
    Account known = organization.accounts().find(id);
    if (known != null && known.isRemoved() && !known.currency().equals(currency)) {
      return Refusal.of(CURRENCY_MISMATCH).with("currency", known.currency());
    } else if (known != null && !known.isRemoved()) {
      return Refusal.of(ALREADY_MEMBER).with("account", id);
    }
    int limit = setup.limits().accounts();
    return organization.accounts().members() + 1 > limit
        ? Refusal.of(ACCOUNT_LIMIT_EXCEEDED).with("limit", limit)
        : null;
  }

  static Decision rename(Organization organization, OrganizationCommand.RenameAccount c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return Decision.refuse(UNKNOWN_ACCOUNT, "account", c.account());
    } else if (!Texts.isName(c.name())) {
      return Decision.refuse(NAME_INVALID, "name", c.name());
    } else if (account.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", c.account());
    }
    return Decision.accept(new OrganizationEvent.AccountRenamed(c.account(), c.name()));
  }

  static Decision move(Organization organization, OrganizationCommand.MoveAccount c) {
    Refusal refusal = memberRefusal(organization, c.account());
    if (refusal != null && refusal.code() == UNKNOWN_ACCOUNT) {
      return new Decision.Refused(refusal);
    } else if (organization.units().find(c.unit()) == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", c.unit());
    }
    return refusal != null
        ? new Decision.Refused(refusal)
        : Decision.accept(new OrganizationEvent.AccountMoved(c.account(), c.unit()));
  }

  static Decision freeze(Organization organization, AccountId id, boolean freeze) {
    Refusal refusal = memberRefusal(organization, id);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    } else if (organization.accounts().get(id).frozen() == freeze) {
      return Decision.refuse(WRONG_STATE, "account", id);
    }
    return Decision.accept(
        freeze
            ? new OrganizationEvent.AccountFrozen(id)
            : new OrganizationEvent.AccountUnfrozen(id));
  }

  /** Why an account is none that can be moved, frozen or removed; null if it is a member. */
  public static @Nullable Refusal memberRefusal(Organization organization, AccountId id) {
    Account account = organization.accounts().find(id);
    RefusalCode code =
        account == null
            ? UNKNOWN_ACCOUNT
            : organization.isManagement(account)
                ? MANAGEMENT_ACCOUNT_FIXED
                : account.isRemoved() ? ACCOUNT_REMOVED : null;
    return code == null ? null : Refusal.of(code).with("account", id);
  }
}
