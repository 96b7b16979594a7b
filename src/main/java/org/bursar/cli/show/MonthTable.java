package org.bursar.cli.show;

import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rows;
import org.jspecify.annotations.Nullable;

/** The months with their charges, a row per currency. */
final class MonthTable extends Table {

  MonthTable() {
    super(
        Column.text("period"),
        Column.text("currency"),
        Column.text("closed"),
        Column.figure("charges"),
        Column.figure("settled"),
        Column.text("correctedAfterClosing"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    Enterprise enterprise = sight.enterprise();
    return enterprise.funds().months().rows(enterprise.setup().currency()).stream()
        .map(Rows::month);
  }
}
