package org.bursar.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Takeover;
import org.bursar.books.journal.Remembered;
import org.bursar.books.store.Head;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.Hash;
import org.bursar.codec.JsonFields;
import org.bursar.codec.OutcomeCodec;
import org.bursar.codec.RefusedLine;
import org.bursar.codec.TextLines;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** Published books on their way: what is promised, then entries, then what was refused. */
final class PublishedLines {

  private static final int PAGE = 1_000;
  private static final String REFUSED = "{\"refused\"";

  private final TextLines lines;
  private long number;

  PublishedLines(InputStream in) {
    this.lines = new TextLines(in);
  }

  /** Where the journal is going to end. */
  record Promise(EnterpriseId enterprise, long head, Hash hash) {

    /** Refuses what ended elsewhere: it was cut off, or is another one. */
    void requireKept(Head end) {
      if (end.entry() != head || !end.hash().equals(hash)) {
        throw Problem.unsound(
            "The journal ends at entry "
                + end.entry()
                + ", but its first line promised entry "
                + head
                + " with another hash. Send all of it again.");
      }
    }
  }

  /** Reads the first line. */
  Promise promise() throws IOException {
    String line = next();
    if (line == null) {
      throw Problem.malformed("The body is empty. See /openapi.json for what belongs in it.");
    }
    try {
      JsonFields fields = JsonFields.of(line);
      return new Promise(
          new EnterpriseId(fields.text("enterprise")),
          fields.number("head"),
          Hash.parse(fields.text("hash")));
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("The first line says enterprise, head and hash. See /openapi.json.");
    }
  }

  /** Hands over all that follows. */
  void handTo(Takeover takeover) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Remembered> refusals = new ArrayList<>();
    for (String line = next(); line != null; line = next()) {
      if (line.startsWith(REFUSED)) {
        takeover.entries(taken(entries));
        refusals.add(refusal(line));
      } else if (line.isBlank()) {
        continue;
      } else {
        entries.add(entry(line));
      }
      if (entries.size() == PAGE) {
        takeover.entries(taken(entries));
      } else if (refusals.size() == PAGE) {
        takeover.refusals(taken(refusals));
      }
    }
    takeover.entries(taken(entries));
    if (!refusals.isEmpty()) {
      takeover.refusals(refusals);
    }
  }

  private static <T> List<T> taken(List<T> page) {
    List<T> copy = List.copyOf(page);
    page.clear();
    return copy;
  }

  private Entry entry(String line) {
    try {
      return EntryCodec.decode(line);
    } catch (IllegalArgumentException e) {
      throw unreadable("entry");
    }
  }

  private Remembered refusal(String line) {
    try {
      RefusedLine refused = RefusedLine.decode(line);
      return new Remembered(
          refused.id(),
          refused.body(),
          OutcomeCodec.restore(refused.refusal()),
          refused.at(),
          refused.actor());
    } catch (IllegalArgumentException e) {
      throw unreadable("refusal");
    }
  }

  private Problem unreadable(String what) {
    return Problem.unsound(
        "Line " + number + " is no " + what + ". Nothing was published. Send all of it again.");
  }

  private @Nullable String next() throws IOException {
    number++;
    return lines.next();
  }
}
