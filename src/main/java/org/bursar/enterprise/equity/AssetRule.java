package org.bursar.enterprise.equity;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.ASSET_EXPIRED;
import static org.bursar.vocabulary.RefusalCode.DATES_INVALID;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/** The rules of equity assets as such: registering, updating, ending (domain, section 7). */
public final class AssetRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AssetRule() {}

  /** Decides any command about equity assets. */
  public static Decision decide(
      Setup setup,
      Organization organization,
      Equity equity,
      EquityCommand command,
      Request request) {
    SharingDecision sharing = new SharingDecision(setup, organization, equity, request);
    return switch (command) {
      case EquityCommand.RegisterAsset c -> register(organization, equity, c, request.at());
      case EquityCommand.UpdateAsset c -> update(equity, c, request.at());
      case EquityCommand.EndAsset c -> end(equity, c, request.at());
      case EquityCommand.ShareWithAccounts c -> sharing.share(c);
      case EquityCommand.ShareWithUnits c -> sharing.share(c);
      case EquityCommand.StopSharing c -> sharing.stop(c);
      case EquityCommand.SetSharingRule c -> sharing.set(c);
      case EquityCommand.RemoveSharingRule c -> sharing.remove(c);
      case EquityCommand.OptOutOfRules c -> sharing.optOut(c);
    };
  }

  private static Decision update(Equity equity, EquityCommand.UpdateAsset c, Instant at) {
    Asset asset = equity.find(c.asset());
    if (asset == null) {
      return SharingDecision.unknown(c.asset());
    } else if (c.remaining() != null && c.remaining().isNegative()) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.remaining());
    } else if (c.name() != null && !Texts.isName(c.name())) {
      return Decision.refuse(NAME_INVALID, "name", c.name());
    } else if (asset.status(at).isEnded()) {
      return Decision.refuse(ASSET_EXPIRED, "asset", c.asset());
    }
    return Decision.accept(
        new EquityEvent.AssetUpdated(c.asset(), c.name(), c.remaining(), c.status()));
  }

  private static Decision end(Equity equity, EquityCommand.EndAsset c, Instant at) {
    Asset asset = equity.find(c.asset());
    if (asset == null) {
      return SharingDecision.unknown(c.asset());
    } else if (asset.status(at).isEnded()) {
      return Decision.refuse(ASSET_EXPIRED, "asset", c.asset());
    }
    return Decision.accept(new EquityEvent.AssetEnded(c.asset(), c.status()));
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
