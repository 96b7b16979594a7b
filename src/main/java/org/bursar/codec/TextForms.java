package org.bursar.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.ExactSum;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The table of all types that are written as a JSON string: a new one needs a line here. */
final class TextForms {

  private final Map<Class<?>, TextForm> table = new HashMap<>();
  private final Reading reading;

  TextForms(Reading reading) {
    this.reading = reading;
    id(AccountId.class, AccountId::new);
    id(UnitId.class, UnitId::new);
    id(AssetId.class, AssetId::new);
    id(InvitationId.class, InvitationId::new);
    id(EnterpriseId.class, EnterpriseId::new);
    text(Source.class, Source::new, Source::toString);
    text(Amount.class, Amount::parse, Amount::toString);
    text(Money.class, Money::parse, Money::toString);
    text(ExactSum.class, ExactSum::parse, ExactSum::toString);
    text(Currency.class, Currency::of, Currency::code);
    text(Period.class, Period::parse, Period::toString);
    text(Instant.class, Instants::parse, Instants::print);
    text(LocalDate.class, Instants::parseDay, LocalDate::toString);
    text(ZoneId.class, ZoneId::of, ZoneId::getId);
    text(String.class, text -> text, text -> text);
  }

  /** The form of this type; null if the table has none. */
  @Nullable TextForm find(Class<?> type) {
    return type.isEnum() ? constant(type) : table.get(type);
  }

  private TextForm constant(Class<?> type) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
    return new TextForm(
        name -> {
          Object constant = constants.get(name);
          if (constant == null) {
            throw new IllegalArgumentException("none of " + constants.keySet() + ": " + name);
          }
          return constant;
        },
        constant -> ((Enum<?>) constant).name(),
        false,
        reading);
  }

  private <T> void id(Class<T> type, Function<String, T> parse) {
    put(type, parse, Object::toString, true);
  }

  private <T> void text(Class<T> type, Function<String, T> parse, Function<T, String> print) {
    put(type, parse, print, false);
  }

  private <T> void put(
      Class<T> type, Function<String, T> parse, Function<? super T, String> print, boolean isId) {
    table.put(
        type, new TextForm(parse::apply, value -> print.apply(type.cast(value)), isId, reading));
  }
}
