package org.bursar.console.journal;

import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** What an event is about first of all: where its link leads. */
public final class About {

  private About() {}

  /** The place of what an event is about; null if it is about the enterprise as such. */
  public static @Nullable Place of(Event event) {
    return switch (event) {
      case SetupEvent.EnterpriseOpened e -> at(e.managementAccount());
      case SetupEvent _ -> new Place.Setup();
      case OrganizationEvent e -> of(e);
      case FundsEvent.MonthClosed _, FundsEvent.MonthReopened _ -> new Place.Months();
      case FundsEvent.Transferred e -> at(e.to());
      case FundsEvent.Reclaimed e -> at(e.from());
      case FundsEvent e -> e.ownAccount() == null ? null : new Place.Account(e.ownAccount());
      case EquityEvent.SharingRuleSet _, EquityEvent.SharingRuleRemoved _ -> new Place.Rules();
      case EquityEvent.AssetRegistered e -> new Place.Asset(e.asset());
      case EquityEvent.AssetUpdated e -> new Place.Asset(e.asset());
      case EquityEvent.AssetEnded e -> new Place.Asset(e.asset());
      case EquityEvent.SharedWithAccounts e -> new Place.Asset(e.asset());
      case EquityEvent.SharedWithUnits e -> new Place.Asset(e.asset());
      case EquityEvent.SharingStopped e -> new Place.Asset(e.asset());
      case EquityEvent.OptedOutOfRules e -> new Place.Asset(e.asset());
      case AccessEvent _ -> null;
    };
  }

  private static @Nullable Place of(OrganizationEvent event) {
    return switch (event) {
      case OrganizationEvent.UnitCreated e -> at(e.unit());
      case OrganizationEvent.UnitRenamed e -> at(e.unit());
      case OrganizationEvent.UnitMoved e -> at(e.unit());
      case OrganizationEvent.AccountJoined e -> at(e.account());
      case OrganizationEvent.AccountRenamed e -> at(e.account());
      case OrganizationEvent.AccountMoved e -> at(e.account());
      case OrganizationEvent.AccountFrozen e -> at(e.account());
      case OrganizationEvent.AccountUnfrozen e -> at(e.account());
      case OrganizationEvent.AccountRemoved e -> at(e.account());
      case OrganizationEvent _ -> null;
    };
  }

  /** What a place that an event is about is called. */
  public static String name(Enterprise enterprise, @Nullable Place place) {
    return switch (place) {
      case null -> "";
      case Place.Account p -> Names.of(enterprise, p.account());
      case Place.Unit p -> Names.of(enterprise, p.unit());
      case Place.Asset p -> Names.of(enterprise, p.asset());
      case Place.Rules _ -> org.bursar.console.kit.Texts.now("rail.rules");
      case Place.Assets _ -> org.bursar.console.kit.Texts.now("rail.assets");
      case Place.Months _ -> org.bursar.console.kit.Texts.now("rail.months");
      case Place.Comparison _ -> org.bursar.console.kit.Texts.now("comparison.title");
      case Place.Setup _ -> org.bursar.console.kit.Texts.now("rail.setup");
      default -> "";
    };
  }

  private static Place at(AccountId account) {
    return new Place.Account(account);
  }

  private static Place at(UnitId unit) {
    return new Place.Unit(unit);
  }
}
