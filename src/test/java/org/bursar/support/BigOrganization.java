package org.bursar.support;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.OrganizationEvent.AccountJoined;
import org.bursar.vocabulary.OrganizationEvent.UnitCreated;
import org.bursar.vocabulary.SetupEvent.EnterpriseOpened;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UnitId;

/** An enterprise of any size, in memory: units three deep, accounts in all of them. */
public final class BigOrganization {

  private static final Instant AT = Instant.parse("2026-01-05T02:00:00Z");
  private static final Currency CNY = Currency.of("CNY");

  private BigOrganization() {}

  /** So many accounts in so many units below Root. */
  public static Enterprise of(int accounts, int units) {
    List<Event> events = new ArrayList<>();
    events.add(
        new EnterpriseOpened(
            new EnterpriseId("big"),
            "Big Group",
            CNY,
            new AccountId("1000000000000000"),
            ZoneId.of("Asia/Shanghai"),
            Limits.DEFAULT));
    for (int unit = 1; unit <= units; unit++) {
      UnitId parent = unit <= 20 ? UnitId.ROOT : new UnitId("u" + (unit / 10));
      events.add(new UnitCreated(new UnitId("u" + unit), parent, "Unit " + unit, null, null));
    }
    for (int account = 1; account <= accounts; account++) {
      UnitId unit =
          account % (units + 1) == 0 ? UnitId.ROOT : new UnitId("u" + account % (units + 1));
      events.add(
          new AccountJoined(
              new AccountId(Long.toString(1_000_000_000_000_000L + account)),
              (account % 3 == 0 ? "Payments " : "Account ") + account,
              "Big Group",
              CNY,
              unit));
    }
    return Enterprise.NOTHING.apply(events, new Stamp(1, AT, Actor.local("chen")));
  }
}
