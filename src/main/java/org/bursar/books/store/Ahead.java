package org.bursar.books.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * What others wrote after the entry that somebody knows.
 *
 * @param head where the journal ends now
 * @param entries all that follow the known one up to there; none if they are too many, or if the
 *     known one is not in this journal any more, since a copy was restored
 * @param whole the value as it stands now, where the entries do not lead to it
 */
public record Ahead(Head head, List<Entry> entries, @Nullable Enterprise whole) {

  /** Up to so many entries are read and replayed; beyond, all tables are read again. */
  private static final long REACH = 10_000;

  /** What leads from one head to another, while nobody else moves it. */
  static Ahead of(Sql sql, Head known, Head head) throws SQLException {
    long count = head.entry() - known.entry();
    if (head.equals(known)) {
      return new Ahead(head, List.of(), null);
    }
    if (count > 0 && count <= REACH) {
      List<Entry> entries = EntryTable.after(sql, known.entry(), (int) count);
      if (leads(known, entries, head)) {
        return new Ahead(head, entries, null);
      }
    }
    return new Ahead(head, List.of(), Whole.now(sql, null, head));
  }

  private static boolean leads(Head known, List<Entry> entries, Head head) {
    return !entries.isEmpty()
        && entries.getFirst().previousHash().equals(known.hash())
        && entries.getLast().hash().equals(head.hash());
  }

  /** Whether there is nothing new. */
  public boolean isNothing() {
    return entries.isEmpty() && whole == null;
  }

  /** The value as it stands now; the entries alone do not say it. */
  public Enterprise value() {
    return Objects.requireNonNull(whole);
  }
}
