package org.bursar.console.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bursar.books.Records;
import org.bursar.books.journal.Letter;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Thing;
import org.bursar.enterprise.access.NamedPlaces;
import org.bursar.vocabulary.Command;

/** What others did to the same things since a letter was written. */
final class Meanwhile {

  /** So far back it is looked for; what lies farther is not what happened meanwhile. */
  private static final int ENTRIES = 1_000;

  private static final int MOST = 5;

  private Meanwhile() {}

  /** The last entries that name what a row names, the newest first; off the FX thread. */
  static List<Entry> of(LetterRow row, Records records) {
    Set<Object> named = new HashSet<>();
    row.letters().forEach(letter -> named.addAll(names(letter.command().command())));
    Set<Object> own = new HashSet<>();
    row.letters().forEach(letter -> own.add(letter.command().id()));
    Letter first = row.first();
    List<Entry> found = new ArrayList<>();
    for (Entry entry : records.entriesBefore(Long.MAX_VALUE, ENTRIES)) {
      boolean isOlder = entry.at().isBefore(first.at());
      if (isOlder || found.size() == MOST) {
        break;
      }
      if (!own.contains(entry.commandId())
          && entry.command() instanceof Decoded.Received received
          && !Collections.disjoint(names(received.command()), named)) {
        found.add(entry);
      }
    }
    return found;
  }

  private static Set<Object> names(Command command) {
    NamedPlaces places = NamedPlaces.of(command);
    Set<Object> names = new HashSet<>(Thing.namedBy(command));
    names.addAll(places.accounts());
    names.addAll(places.units());
    return names;
  }
}
