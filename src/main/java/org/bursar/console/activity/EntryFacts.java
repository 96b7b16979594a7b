package org.bursar.console.activity;

import org.bursar.codec.Entry;
import org.bursar.console.journal.JournalRow;
import org.jspecify.annotations.Nullable;

/** What the page of an entry tells; entry and row are null if there is no such entry. */
record EntryFacts(long number, @Nullable Entry entry, @Nullable JournalRow row) {

  static EntryFacts of(long number, @Nullable Entry entry) {
    return new EntryFacts(number, entry, entry == null ? null : JournalRow.of(entry));
  }
}
