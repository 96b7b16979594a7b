package org.bursar.cli.show;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bursar.codec.Instants;
import org.bursar.codec.Json;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/** A row as a line of JSON: amounts are text in the currency's decimals, ids are their text. */
public final class JsonRow {

  private JsonRow() {}

  /** The line of a row, without its end. */
  public static String of(Map<String, ? extends @Nullable Object> row) {
    return Json.line(fields(row));
  }

  private static SequencedMap<String, @Nullable Object> fields(Map<?, ?> row) {
    SequencedMap<String, @Nullable Object> fields = LinkedHashMap.newLinkedHashMap(row.size());
    row.forEach((name, value) -> fields.put((String) name, plain(value)));
    return fields;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Money money -> money.plain();
      case Instant instant -> Instants.print(instant);
      case Boolean _, Number _, Enum<?> _ -> value;
      case Map<?, ?> map -> fields(map);
      case List<?> list -> list.stream().map(JsonRow::plain).toList();
      default -> value.toString();
    };
  }
}
