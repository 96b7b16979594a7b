package org.bursar.console.palette;

import org.bursar.console.kit.Match;
import org.bursar.console.session.Place;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;

/**
 * Something that has a page and is found by its name or its id.
 *
 * @param sought both, folded once: each letter that is typed asks all of them
 * @param isPast whether it is no part of the organization any more
 */
record Thing(Kind kind, Place place, String name, String sought, boolean isPast) {

  /** Units before accounts before assets, where they are found alike. */
  enum Kind {
    UNIT,
    ACCOUNT,
    ASSET
  }

  static Thing of(Unit unit) {
    return new Thing(
        Kind.UNIT,
        new Place.Unit(unit.id()),
        unit.name(),
        sought(unit.name(), unit.id().value()),
        false);
  }

  static Thing of(Account account) {
    return new Thing(
        Kind.ACCOUNT,
        new Place.Account(account.id()),
        account.name(),
        sought(account.name(), account.id().value()),
        account.isRemoved());
  }

  static Thing of(Asset asset) {
    return new Thing(
        Kind.ASSET,
        new Place.Asset(asset.id()),
        asset.name(),
        sought(asset.name(), asset.id().value()),
        asset.stored().isEnded());
  }

  private static String sought(String name, String id) {
    return Match.folded(name + "\n" + id);
  }
}
