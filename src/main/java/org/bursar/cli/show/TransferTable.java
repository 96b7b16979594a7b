package org.bursar.cli.show;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bursar.books.journal.TransferRecord;
import org.jspecify.annotations.Nullable;

/** All transfers and reclaims by their numbers, read a page at a time. */
final class TransferTable extends Table {

  private static final int PAGE = 1_000;

  TransferTable() {
    super(
        Column.figure("number"),
        Column.text("at"),
        Column.text("kind"),
        Column.text("from"),
        Column.text("to"),
        Column.figure("amount"),
        Column.text("currency"),
        Column.text("remark"),
        Column.text("actor"));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return records(sight).map(TransferTable::row);
  }

  /** The transfers, one after the other. */
  static Stream<TransferRecord> records(Sight sight) {
    return sight.isEmpty()
        ? Stream.empty()
        : StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Pages(sight), Spliterator.ORDERED), false);
  }

  static SequencedMap<String, @Nullable Object> row(TransferRecord transfer) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>(32);
    row.put("number", transfer.number());
    row.put("at", transfer.at());
    row.put("kind", transfer.kind());
    row.put("from", transfer.from());
    row.put("to", transfer.to());
    row.put("amount", transfer.amount());
    row.put("currency", transfer.amount().currency());
    row.put("fromCash", transfer.fromCash());
    row.put("fromAvailable", transfer.fromAvailable());
    row.put("toCash", transfer.toCash());
    row.put("toAvailable", transfer.toAvailable());
    row.put("remark", transfer.remark());
    row.put("actor", transfer.actor());
    row.put("entry", transfer.entry());
    row.put("answers", transfer.answers());
    return row;
  }

  /** One transfer after the other, of which one page is held. */
  private static final class Pages implements Iterator<TransferRecord> {

    private final Sight sight;
    private final Queue<TransferRecord> page = new ArrayDeque<>();
    private long last;

    Pages(Sight sight) {
      this.sight = sight;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        page.addAll(sight.records().transfersAfter(last, sight.enterprise().entry(), PAGE));
      }
      return !page.isEmpty();
    }

    @Override
    public TransferRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the last transfer was " + last);
      }
      TransferRecord next = page.remove();
      last = next.number();
      return next;
    }
  }
}
