package org.bursar.console.journal;

import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Records;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Sight;

/**
 * A page of the journal, the newest first.
 *
 * @param next the number before which the next page begins; 0 if this is the last
 */
record JournalPage(List<JournalRow> rows, long next) {

  private static final int READ = 200;

  /** Where entries come from, the newest first. */
  interface Source {
    /** Entries before a number, at most so many. */
    List<Entry> before(long number, int most);
  }

  /** Entries one by one. */
  static JournalPage single(Source source, long before, int most) {
    List<Entry> entries = source.before(before, most);
    long next = entries.size() < most ? 0 : entries.getLast().number();
    return new JournalPage(entries.stream().map(JournalRow::of).toList(), next);
  }

  /** Entries of a batch as one row: what was read of a batch stands for all of it. */
  static JournalPage batches(Source source, long before, int most, Progress progress) {
    List<JournalRow> rows = new ArrayList<>();
    long next = before;
    while (rows.size() < most && next > 1) {
      progress.check();
      List<Entry> entries = source.before(next, READ);
      if (entries.isEmpty()) {
        return new JournalPage(rows, 0);
      }
      next = add(rows, entries, next);
    }
    return new JournalPage(rows, next > 1 ? next : 0);
  }

  /** Rows of entries that were just written, the newest first. */
  static List<JournalRow> of(List<Entry> ascending) {
    List<JournalRow> rows = new ArrayList<>();
    add(rows, ascending.reversed(), Long.MAX_VALUE);
    return rows;
  }

  /** The rows as they stand to their opposites now. */
  static List<JournalRow> judged(
      List<JournalRow> rows, Sight sight, Records records, Progress progress) {
    List<JournalRow> judged = new ArrayList<>();
    for (JournalRow row : rows) {
      progress.check();
      judged.add(row.judged(sight, records));
    }
    return judged;
  }

  private static long add(List<JournalRow> rows, List<Entry> newestFirst, long before) {
    long next = before;
    for (Entry entry : newestFirst) {
      if (entry.number() < next) {
        rows.add(JournalRow.ofBatch(entry));
        next = entry.batch();
      }
    }
    return next;
  }
}
