package org.bursar.console.activity;

import org.bursar.books.Records;
import org.bursar.codec.Entry;
import org.bursar.console.journal.JournalRow;
import org.bursar.console.session.Sight;
import org.jspecify.annotations.Nullable;

/** What the page of an entry tells; entry and row are null if there is no such entry. */
record EntryFacts(long number, @Nullable Entry entry, @Nullable JournalRow row) {

  /** Reads them, so off the FX thread. */
  static EntryFacts of(long number, Sight sight, Records records) {
    Entry entry = records.entry(number).orElse(null);
    return new EntryFacts(
        number, entry, entry == null ? null : JournalRow.of(entry).judged(sight, records));
  }
}
