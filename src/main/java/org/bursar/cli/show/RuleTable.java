package org.bursar.cli.show;

import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Rows;
import org.jspecify.annotations.Nullable;

/** The automatic sharing rules by their ids. */
final class RuleTable extends Table {

  RuleTable() {
    super(Column.text("rule"), Column.text("name"), Column.text("kind"), Column.figure("attached"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight
        .enterprise()
        .equity()
        .rules()
        .values()
        .toJavaStream()
        .map(rule -> Rows.rule(sight.enterprise(), rule));
  }
}
