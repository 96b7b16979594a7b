package org.bursar.console.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.bursar.console.kit.MoneyField;
import org.bursar.vocabulary.Amount;
import org.jspecify.annotations.Nullable;

/** What was entered into a form, against what stood there when it was shown. */
final class Typed {

  private final List<ObservableValue<?>> fields;
  private final List<MoneyField> amounts;
  private final List<@Nullable Object> before;

  /** What stands in these fields now is nobody's entry. */
  Typed(List<ObservableValue<?>> fields, List<MoneyField> amounts) {
    this.fields = List.copyOf(fields);
    this.amounts = List.copyOf(amounts);
    this.before = now();
  }

  /** Whether anything else stands there now. */
  boolean isAnything() {
    return !now().equals(before);
  }

  private List<@Nullable Object> now() {
    List<@Nullable Object> values = new ArrayList<>();
    fields.forEach(field -> values.add(plain(field.getValue())));
    amounts.forEach(amount -> values.add(amount.isUnreadable() ? amount.getText() : ""));
    return values;
  }

  /** An amount is the same however many noughts it is written with: a field tidies it. */
  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Optional<?> maybe && maybe.orElse(null) instanceof Amount amount
        ? amount.value().stripTrailingZeros()
        : value;
  }
}
