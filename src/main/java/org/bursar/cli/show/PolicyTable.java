package org.bursar.cli.show;

import java.util.Comparator;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.AccessRows;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.jspecify.annotations.Nullable;

/** The policies that ask a second person, removed ones too, by their ids. */
final class PolicyTable extends Table {

  PolicyTable() {
    super(
        Column.text("policy"),
        Column.text("command"),
        Column.figure("fromAmount"),
        Column.text("currency"),
        Column.text("removed"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight
        .enterprise()
        .access()
        .policies()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(ApprovalPolicy::id))
        .map(AccessRows::policy);
  }
}
