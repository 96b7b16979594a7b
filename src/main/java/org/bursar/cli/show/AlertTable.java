package org.bursar.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.books.journal.FiringRecord;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** The firings of all alerts, in the order in which they fired. */
final class AlertTable extends Table {

  private static final int PAGE = 1_000;

  AlertTable() {
    super(
        Column.text("account"),
        Column.text("at"),
        Column.figure("available"),
        Column.figure("threshold"),
        Column.figure("entry"),
        Column.figure("reminders"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return sight.isEmpty() ? Stream.empty() : firings(sight).stream().map(AlertTable::row);
  }

  private static List<FiringRecord> firings(Sight sight) {
    List<FiringRecord> all = new ArrayList<>();
    List<FiringRecord> page;
    do {
      long entry = all.isEmpty() ? 0 : all.getLast().entry();
      AccountId last = all.isEmpty() ? null : all.getLast().account();
      page = sight.records().firingsAfter(entry, last, sight.enterprise().entry(), PAGE);
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  private static SequencedMap<String, @Nullable Object> row(FiringRecord firing) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("account", firing.account());
    row.put("at", firing.at());
    row.put("available", firing.available());
    row.put("threshold", firing.threshold());
    row.put("entry", firing.entry());
    row.put("reminders", firing.reminders());
    return row;
  }
}
