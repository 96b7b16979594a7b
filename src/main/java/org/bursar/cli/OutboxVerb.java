package org.bursar.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.Store;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.Instants;
import org.bursar.codec.Json;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;

/** Prints what was written in a synced file and is not done with: one half of it. */
abstract sealed class OutboxVerb implements Verb {

  private final Usage usage;
  private final Needed<Path> path;
  private final Flag json;

  private OutboxVerb(String name, String description) {
    usage = new Usage(name, description);
    path = usage.needed("--books", "FILE", "The synced file.", Path::of);
    json = usage.flag("--json", "Print one JSON object a line.");
  }

  /** Prints what waits to be sent. */
  static final class Waiting extends OutboxVerb {
    Waiting() {
      super("outbox", "Print what waits to be sent.");
    }

    @Override
    boolean shows(Letter letter) {
      return letter.isWaiting();
    }
  }

  /** Prints what the server refused and nobody has dealt with. */
  static final class Refused extends OutboxVerb {
    Refused() {
      super("refusals", "Print what the server refused.");
    }

    @Override
    boolean shows(Letter letter) {
      return !letter.isWaiting();
    }
  }

  abstract boolean shows(Letter letter);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    SyncedBooksFile.require(path.get());
    List<Letter> letters;
    try (Store store = Store.open(path.get(), false)) {
      letters = store.outbox().letters().stream().filter(this::shows).toList();
    }
    for (Letter letter : letters) {
      around.out().println(json.isSet() ? Json.line(fields(letter, around)) : text(letter, around));
    }
    return ExitCode.DONE;
  }

  private static SequencedMap<String, @Nullable Object> fields(Letter letter, Surroundings around) {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", letter.command().id().toString());
    line.put("type", letter.command().command().type());
    line.put("at", Instants.print(letter.at()));
    line.put("batch", letter.together() ? letter.batch() : null);
    line.put("command", letter.command().json());
    Refusal refusal = letter.refusal();
    if (refusal != null) {
      line.put("code", refusal.code());
      line.put("message", Sentences.of(refusal, around.language()));
      line.put("details", refusal.details());
      line.put("refusedAt", letter.refusedAt() == null ? null : Instants.print(letter.refusedAt()));
    }
    return line;
  }

  private static String text(Letter letter, Surroundings around) {
    Refusal refusal = letter.refusal();
    String said =
        refusal == null
            ? ""
            : "  " + refusal.code() + ": " + Sentences.of(refusal, around.language());
    return Instants.print(letter.at())
        + "  "
        + letter.command().command().type()
        + "  "
        + letter.command().id()
        + said;
  }
}
