package org.bursar.console.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.journal.TransferTotals;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A window on the records that a filter wants, the newest first: it is moved a page at a time, and
 * never holds more than a few thousand. FX thread only; what reads runs in the background.
 */
final class TransferPages {

  private static final int PAGE = 200;

  /** What is held at most; beyond that the other end is let go. */
  private static final int MOST = 3_000;

  private final Session session;
  private final Latest reading;
  private final Latest counting;
  private final Consumer<Page> shown;
  private final Consumer<@Nullable TransferTotals> counted;
  private TransferFilter filter = TransferFilter.ALL;
  private List<TransferRecord> rows = List.of();
  private boolean hasOlder;
  private boolean hasNewer;
  private boolean isReading;

  /**
   * What the window shows.
   *
   * @param dropped how many rows went from its beginning, or came there if it is below zero
   */
  record Page(List<TransferRecord> rows, boolean hasOlder, boolean hasNewer, int dropped) {}

  /**
   * Pages that nobody has asked for yet.
   *
   * @param counted hears what all that is wanted sums up to; null while that is being counted
   */
  TransferPages(
      String id,
      Session session,
      Consumer<Page> shown,
      Consumer<@Nullable TransferTotals> counted) {
    this.session = session;
    this.reading = session.background().latest(id);
    this.counting = session.background().latest(id + "-totals");
    this.shown = shown;
    this.counted = counted;
  }

  TransferFilter filter() {
    return filter;
  }

  /** Shows the newest that a filter wants. */
  void show(TransferFilter now) {
    filter = now;
    newest(PAGE);
  }

  /** Shows what came meanwhile, if the newest are shown; as many as before. */
  void refresh() {
    if (!hasNewer) {
      newest(Math.clamp(rows.size(), PAGE, MOST));
    }
  }

  private void newest(int most) {
    long end = session.enterprise().entry();
    TransferFilter wanted = filter;
    counted.accept(null);
    isReading = true;
    reading.run(
        progress ->
            session.records().transfersBefore(wanted, Long.MAX_VALUE, end, most, pace(progress)),
        page -> {
          isReading = false;
          rows = page;
          hasOlder = page.size() == most;
          hasNewer = false;
          tell(0);
          count(wanted, end);
        });
  }

  private void count(TransferFilter wanted, long end) {
    counting.run(
        progress -> session.records().totals(wanted, end, pace(progress)),
        totals -> {
          if (wanted.equals(filter)) {
            counted.accept(totals);
          }
        });
  }

  /** Moves the window a page towards older records. */
  void older() {
    if (isReading || !hasOlder || rows.isEmpty()) {
      return;
    }
    long last = rows.getLast().number();
    long end = session.enterprise().entry();
    TransferFilter wanted = filter;
    isReading = true;
    reading.run(
        progress -> session.records().transfersBefore(wanted, last, end, PAGE, pace(progress)),
        page -> {
          List<TransferRecord> all = new ArrayList<>(rows);
          all.addAll(page);
          int dropped = Math.max(0, all.size() - MOST);
          isReading = false;
          rows = List.copyOf(all.subList(dropped, all.size()));
          hasOlder = page.size() == PAGE;
          hasNewer |= dropped > 0;
          tell(dropped);
        });
  }

  /** Moves the window a page towards newer records. */
  void newer() {
    if (isReading || !hasNewer || rows.isEmpty()) {
      return;
    }
    long first = rows.getFirst().number();
    long end = session.enterprise().entry();
    TransferFilter wanted = filter;
    isReading = true;
    reading.run(
        progress -> session.records().transfersAfter(wanted, first, end, PAGE, pace(progress)),
        page -> {
          List<TransferRecord> all = new ArrayList<>(page.reversed());
          all.addAll(rows);
          isReading = false;
          rows = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
          hasOlder |= all.size() > MOST;
          hasNewer = page.size() == PAGE;
          tell(-page.size());
        });
  }

  private void tell(int dropped) {
    shown.accept(new Page(rows, hasOlder, hasNewer, dropped));
  }

  private static Pace pace(Progress progress) {
    return (done, whole) -> !progress.isCancelled();
  }
}
