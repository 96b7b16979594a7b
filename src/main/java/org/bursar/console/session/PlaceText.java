package org.bursar.console.session;

import java.util.Optional;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;

/** Places as they are kept from one start to the next. */
public final class PlaceText {

  private PlaceText() {}

  /** The place as a text. */
  public static String of(Place place) {
    return switch (place) {
      case Place.Unit p -> "unit:" + p.unit();
      case Place.Account p -> "account:" + p.tab() + ":" + p.account();
      case Place.Transfers _ -> "transfers";
      case Place.Alerts _ -> "alerts";
      case Place.Assets _ -> "assets";
      case Place.Months _ -> "months";
      case Place.Activity _ -> "activity";
      case Place.Entry p -> "entry:" + p.number();
      case Place.Setup _ -> "setup";
    };
  }

  /** The place that is written so; empty if none is. */
  public static Optional<Place> read(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    try {
      return Optional.ofNullable(
          switch (kind) {
            case "unit" -> new Place.Unit(new UnitId(rest));
            case "account" -> account(rest);
            case "transfers" -> new Place.Transfers();
            case "alerts" -> new Place.Alerts();
            case "assets" -> new Place.Assets();
            case "months" -> new Place.Months();
            case "activity" -> new Place.Activity();
            case "entry" -> new Place.Entry(Long.parseLong(rest));
            case "setup" -> new Place.Setup();
            default -> null;
          });
    } catch (IllegalArgumentException notWrittenSo) {
      return Optional.empty();
    }
  }

  private static Place account(String text) {
    int colon = text.indexOf(':');
    Place.Tab tab = Place.Tab.valueOf(text.substring(0, Math.max(0, colon)));
    return new Place.Account(new AccountId(text.substring(colon + 1)), tab);
  }
}
