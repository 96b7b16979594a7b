package org.bursar.exchange.focus;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bursar.enterprise.equity.Equity;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.plan.FittingName;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;

/** The commitments of a bill: each becomes an equity asset of its billing account, once. */
final class BillAssets {

  private final Equity equity;
  private final BillAccounts accounts;
  private final Set<AssetId> seen = new HashSet<>();
  private final List<RegisterAsset> registered = new ArrayList<>();
  private final List<FocusBill.Commitment> withoutOwner = new ArrayList<>();

  BillAssets(Equity equity, BillAccounts accounts) {
    this.equity = equity;
    this.accounts = accounts;
  }

  List<RegisterAsset> registered() {
    return registered;
  }

  List<FocusBill.Commitment> withoutOwner() {
    return withoutOwner;
  }

  void add(FocusBill.BillingAccount account, FocusBill.Commitment commitment, BillUnits units) {
    if (equity.find(commitment.id()) != null || !seen.add(commitment.id())) {
      return;
    }
    Account owner = accounts.find(account.id());
    if (owner != null && owner.isRemoved()) {
      withoutOwner.add(commitment);
      return;
    }
    accounts.need(account.id(), account.name(), commitment.currency(), units.of(account));
    registered.add(command(account, commitment));
  }

  private static RegisterAsset command(
      FocusBill.BillingAccount account, FocusBill.Commitment commitment) {
    String id = commitment.id().value();
    String name = commitment.name();
    return new RegisterAsset(
        commitment.id(),
        account.id(),
        commitment.kind(),
        FittingName.other(name == null ? FittingName.last(id, 100) : name, id),
        account.provider(),
        commitment.providerKind(),
        commitment.currency(),
        null,
        commitment.period().start(ZoneOffset.UTC),
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
  }
}
