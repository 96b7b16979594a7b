package org.bursar.console.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

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
      case Place.Asset p -> "asset:" + p.asset();
      case Place.Rules _ -> "rules";
      case Place.Invitations _ -> "invitations";
      case Place.Months _ -> "months";
      case Place.Month p -> "month:" + p.period();
      case Place.Statement p -> "statement:" + statement(p.wish());
      case Place.Activity _ -> "activity";
      case Place.Entry p -> "entry:" + p.number();
      case Place.Comparison p -> "comparison:" + p.from() + ":" + day(p.until());
      case Place.Outbox _ -> "outbox";
      case Place.Requests p -> "requests:" + (p.request() == null ? "" : p.request());
      case Place.Access _ -> "access";
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
            case "asset" -> new Place.Asset(new AssetId(rest));
            case "rules" -> new Place.Rules();
            case "invitations" -> new Place.Invitations();
            case "months" -> new Place.Months();
            case "month" -> new Place.Month(Period.parse(rest));
            case "statement" -> new Place.Statement(statement(rest));
            case "activity" -> new Place.Activity();
            case "entry" -> new Place.Entry(Long.parseLong(rest));
            case "comparison" -> comparison(rest);
            case "outbox" -> new Place.Outbox();
            case "requests" -> new Place.Requests(rest.isEmpty() ? null : new RequestId(rest));
            case "access" -> new Place.Access();
            case "setup" -> new Place.Setup();
            default -> null;
          });
    } catch (IllegalArgumentException | DateTimeException notWrittenSo) {
      return Optional.empty();
    }
  }

  private static Place account(String text) {
    int colon = text.indexOf(':');
    Place.Tab tab = Place.Tab.valueOf(text.substring(0, Math.max(0, colon)));
    return new Place.Account(new AccountId(text.substring(colon + 1)), tab);
  }

  private static Place comparison(String text) {
    String[] days = text.split(":", 2);
    if (days.length < 2) {
      throw new IllegalArgumentException("no comparison: " + text);
    }
    return new Place.Comparison(LocalDate.parse(days[0]), day(days[1]));
  }

  /** The days first, for an id may have colons of its own. */
  private static String statement(StatementWish wish) {
    String whose =
        wish.account() != null
            ? "account:" + wish.account()
            : wish.unit() != null ? "unit:" + wish.unit() : "all:";
    return day(wish.from()) + ":" + day(wish.until()) + ":" + whose;
  }

  private static StatementWish statement(String text) {
    String[] parts = text.split(":", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException("no statement: " + text);
    }
    StatementWish days = new StatementWish(null, null, day(parts[0]), day(parts[1]));
    return switch (parts[2]) {
      case "account" -> StatementWish.of(new AccountId(parts[3]), days.from(), days.until());
      case "unit" -> StatementWish.of(new UnitId(parts[3]), days.from(), days.until());
      default -> days;
    };
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
