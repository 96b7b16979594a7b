package org.bursar.console.undo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bursar.books.Books;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Deed;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Undo;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What takes back all that was done together with an entry.
 *
 * @param before the enterprise before that
 * @param first the first command of it
 * @param commands how many there were
 * @param deed what takes it back; without commands if it cannot be
 * @param reason why it cannot be; null if it can
 */
record Undoing(
    Enterprise before, Command first, int commands, Deed deed, Undo.@Nullable Reason reason) {

  private static final int PAGE = 1_000;

  /** Reads the entry and those done with it, so off the FX thread. */
  static Undoing of(Books books, Ask.Undo ask, Progress progress) {
    Entry entry = books.records().entry(ask.entry()).orElseThrow();
    List<Entry> together = together(books, entry.batch(), progress);
    Enterprise before = books.after(entry.batch() - 1);
    Enterprise now = before;
    List<Command> commands = new ArrayList<>();
    List<Long> undoes = new ArrayList<>();
    Command first = command(together.getFirst());
    for (Entry each : together) {
      progress.check();
      Enterprise next = now.apply(each.events(), new Stamp(each.number(), each.at(), each.actor()));
      switch (Undo.of(now, next, command(each))) {
        case Undo.Never(var reason) -> {
          return new Undoing(before, first, together.size(), Deed.of(List.of()), reason);
        }
        case Undo.By(var by) -> {
          // All is put into the opposite order in the end: what one act takes goes the other way.
          commands.addAll(by.reversed());
          undoes.addAll(Collections.nCopies(by.size(), each.number()));
        }
      }
      now = next;
    }
    Long basis = ask.basis();
    return new Undoing(
        before,
        first,
        together.size(),
        new Deed(
            commands.reversed(),
            undoes.reversed(),
            basis == null ? Long.valueOf(together.getLast().number()) : basis),
        null);
  }

  /** What is undone, or done again, in the words of what was wished first of all. */
  Command wished(Ask.Undo ask) {
    Command wished = ask.wished();
    return wished == null ? first : wished;
  }

  /** Of how many commands that was. */
  int count(Ask.Undo ask) {
    return ask.wished() == null ? commands : ask.count();
  }

  private static List<Entry> together(Books books, long batch, Progress progress) {
    List<Entry> together = new ArrayList<>();
    long last = batch - 1;
    while (true) {
      progress.check();
      List<Entry> page = books.records().entriesAfter(last, PAGE);
      for (Entry each : page) {
        if (each.batch() != batch) {
          return together;
        }
        together.add(each);
      }
      if (page.size() < PAGE) {
        return together;
      }
      last = page.getLast().number();
    }
  }

  private static Command command(Entry entry) {
    if (entry.command() instanceof Decoded.Received received) {
      return received.command();
    }
    throw new IllegalStateException("entry " + entry.number() + " has no command");
  }
}
