package org.bursar.enterprise.equity;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.DATES_INVALID;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/** The rule of registering an asset (domain, section 7). */
public final class AssetRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AssetRule() {}

  /** Decides any command about equity assets. */
  public static Decision decide(
      Organization organization, Equity equity, EquityCommand command, Instant at) {
    return switch (command) {
      case EquityCommand.RegisterAsset c -> register(organization, equity, c, at);
    };
  }

  private static Decision register(
      Organization organization, Equity equity, EquityCommand.RegisterAsset c, Instant at) {
    AccountId ownerId = c.owner() == null ? organization.management().id() : c.owner();
    Account owner = organization.accounts().find(ownerId);
    Instant start = c.start() == null ? at : c.start();
    Amount fault = amountFault(c);
    if (owner == null) {
      return Decision.refuse(UNKNOWN_ACCOUNT, "account", ownerId);
    } else if (equity.find(c.asset()) != null) {
      return Decision.refuse(ID_TAKEN, "asset", c.asset());
    } else if (fault != null) {
      return Decision.refuse(AMOUNT_INVALID, "amount", fault);
    } else if (!Texts.isName(c.name())) {
      return Decision.refuse(NAME_INVALID, "name", c.name());
    } else if (c.end() != null && !c.end().isAfter(start)) {
      return Decision.refuse(DATES_INVALID, "asset", c.asset());
    } else if (owner.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", ownerId);
    }
    return Decision.accept(registered(c, ownerId, start));
  }

  private static @Nullable Amount amountFault(EquityCommand.RegisterAsset c) {
    if (c.percent() != null && c.percent().value().compareTo(HUNDRED) > 0) {
      return c.percent();
    }
    return Stream.of(c.value(), c.minimum(), c.percent(), c.cap())
        .filter(amount -> amount != null && amount.isNegative())
        .findFirst()
        .orElse(null);
  }

  private static EquityEvent registered(
      EquityCommand.RegisterAsset c, AccountId owner, Instant start) {
    return new EquityEvent.AssetRegistered(
        c.asset(),
        owner,
        c.kind(),
        c.name(),
        c.provider(),
        c.providerKind(),
        c.currency(),
        c.value(),
        start,
        c.end(),
        c.coupon(),
        c.minimum(),
        c.percent(),
        c.cap(),
        c.instanceType(),
        c.region(),
        c.count(),
        c.capacityGiB(),
        c.plan(),
        c.payment());
  }
}
