package org.bursar.cli.show;

import java.util.Comparator;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.AccessRows;
import org.bursar.enterprise.access.ApprovalRequest;
import org.jspecify.annotations.Nullable;

/** What was requested, in the order in which it was made. */
final class RequestTable extends Table {

  RequestTable() {
    super(
        Column.text("request"),
        Column.text("state"),
        Column.text("maker"),
        Column.text("at"),
        Column.text("expires"),
        Column.figure("commands"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight
        .enterprise()
        .access()
        .requests()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(ApprovalRequest::at))
        .map(request -> AccessRows.request(request, sight.at()));
  }
}
