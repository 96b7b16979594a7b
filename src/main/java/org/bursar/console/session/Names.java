package org.bursar.console.session;

import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.UnitId;

/** What things are called in an enterprise; their ids where they are not known any more. */
public final class Names {

  private Names() {}

  /** An account's name. */
  public static String of(Enterprise enterprise, AccountId id) {
    Account account = enterprise.organization().accounts().find(id);
    return account == null ? id.value() : account.name();
  }

  /** A unit's name. */
  public static String of(Enterprise enterprise, UnitId id) {
    Unit unit = enterprise.organization().units().find(id);
    return unit == null ? id.value() : unit.name();
  }

  /** An asset's name. */
  public static String of(Enterprise enterprise, AssetId id) {
    Asset asset = enterprise.equity().find(id);
    return asset == null ? id.value() : asset.name();
  }
}
