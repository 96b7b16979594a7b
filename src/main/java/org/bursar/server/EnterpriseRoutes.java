package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bursar.books.ServerBooks;
import org.bursar.books.Snapshot;
import org.bursar.books.store.Head;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** What an enterprise is asked for and told. */
final class EnterpriseRoutes {

  private static final long PAGE = 10_000;
  private static final long MOST_ENTRIES = 100_000;
  private static final int CHUNK = 1_000;

  private final Gate gate;
  private final String version;

  EnterpriseRoutes(Gate gate, String version) {
    this.gate = gate;
    this.version = version;
  }

  /** Says who asks. */
  void me(Context context) throws IOException {
    Caller caller = gate.caller(context);
    Answers.head(context, caller.books());
    UnitId unit = caller.user().unit();
    SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("user", caller.user().name().value());
    fields.put("enterprise", caller.enterprise().value());
    fields.put("role", caller.user().role().toString());
    fields.put("unit", unit == null ? null : unit.value());
    fields.put("server", version);
    Answers.json(context, 200, fields);
  }

  /** Says what the enterprise is called and how far its books are. */
  void enterprise(Context context) throws IOException {
    Caller caller = gate.callerOf(context);
    Head head = Answers.head(context, caller.books());
    Enterprise now = caller.books().now();
    SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("enterprise", caller.enterprise().value());
    fields.put("name", now.setup().name());
    fields.put("lineage", caller.books().lineage());
    fields.put("head", head.entry());
    fields.put("hash", head.hash().toString());
    Answers.json(context, 200, fields);
  }

  /** Gives the state as it stands, row by row: what a copy shows before its journal is there. */
  void snapshot(Context context) throws IOException {
    Caller caller = gate.callerOf(context);
    Answers.head(context, caller.books());
    Snapshot snapshot = caller.books().snapshot();
    try (OutputStream out = Answers.stream(context, Body.LINES)) {
      line(snapshot.head().encode(), out);
      Iterator<StateRow> rows = snapshot.rows().iterator();
      while (rows.hasNext()) {
        line(rows.next().encode(), out);
      }
    }
  }

  private static void line(String line, OutputStream out) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /** Gives the entries after one, as far as the books are now; whole batches only. */
  void entries(Context context) throws IOException {
    Caller caller = gate.callerOf(context);
    long after = number(context, "after", 0, Long.MAX_VALUE);
    long most = number(context, "most", PAGE, MOST_ENTRIES);
    ServerBooks books = caller.books();
    long end = Answers.head(context, books).entry();
    try (OutputStream out = Answers.stream(context, Body.LINES)) {
      Page page = new Page(after, most);
      List<Entry> chunk = books.records().entriesAfter(after, CHUNK);
      while (!chunk.isEmpty() && page.write(chunk, end, out)) {
        chunk = books.records().entriesAfter(page.last, CHUNK);
      }
    }
  }

  /** A page that goes on until the batch of its last entry ends. */
  private static final class Page {

    private final long most;
    private long last;
    private long written;
    private long batch;

    Page(long after, long most) {
      this.last = after;
      this.most = most;
    }

    /** Writes entries; whether there may be more on this page. */
    boolean write(List<Entry> entries, long end, OutputStream out) throws IOException {
      for (Entry entry : entries) {
        boolean isFull = written >= most && entry.batch() != batch;
        if (isFull || entry.number() > end) {
          return false;
        }
        line(EntryCodec.encode(entry), out);
        last = entry.number();
        batch = entry.batch();
        written++;
      }
      return true;
    }
  }

  private static long number(Context context, String name, long otherwise, long most) {
    return Math.min(Numbers.orElse(context.queryParam(name), "parameter " + name, otherwise), most);
  }
}
