package org.bursar.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.bursar.books.Books;
import org.bursar.books.Foresight;
import org.bursar.cli.show.JsonRow;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Usage;
import org.bursar.codec.Decoded;
import org.bursar.codec.OutcomeCodec;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.Difference;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;

/** Tells what a command would do, and changes nothing. */
final class PreviewVerb implements Verb {

  private final Usage usage =
      new Usage("preview", "Tell what the command of standard input would do; change nothing.");

  private final BooksFile books = new BooksFile(usage);

  private final Flag json = usage.flag("--json", "Print a JSON object.");

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException {
    List<Decoded> commands = new CommandLines(around.in()).next(2);
    if (commands.size() != 1) {
      throw Ending.wrongCall(
          "preview takes one command on standard input, not "
              + (commands.isEmpty() ? "none." : "several."));
    }
    try (Books open = books.read(around)) {
      Foresight foresight = Foresight.of(open, commands.getFirst(), around.clock().instant());
      if (json.isSet()) {
        around.out().println(line(foresight, around.language()));
      } else {
        print(foresight, around);
      }
      return foresight.outcome() instanceof Outcome.Refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }

  private static String line(Foresight foresight, Locale language) {
    SequencedMap<String, @Nullable Object> line =
        OutcomeCodec.fields(foresight.outcome(), language);
    line.put("changes", foresight.differences().stream().map(PreviewVerb::change).toList());
    line.put("coverage", coverage(foresight.effect()));
    return JsonRow.of(line);
  }

  private static SequencedMap<String, @Nullable Object> coverage(CoverageEffect effect) {
    SequencedMap<String, @Nullable Object> coverage = new LinkedHashMap<>();
    coverage.put("gains", effect.gains().stream().map(PreviewVerb::pair).toList());
    coverage.put("loses", effect.loses().stream().map(PreviewVerb::pair).toList());
    coverage.put("stays", effect.stays());
    coverage.put("limitReached", effect.limitReached().stream().map(PreviewVerb::pair).toList());
    return coverage;
  }

  private static SequencedMap<String, @Nullable Object> pair(Coverage coverage) {
    SequencedMap<String, @Nullable Object> row = Rows.coverage(coverage);
    row.keySet().retainAll(List.of("asset", "account", "reasons"));
    return row;
  }

  private static SequencedMap<String, @Nullable Object> change(Difference difference) {
    SequencedMap<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put("what", difference.what().name().toLowerCase(Locale.ROOT));
    change.put("key", difference.key());
    change.put("field", difference.field());
    change.put("before", difference.before());
    change.put("after", difference.after());
    return change;
  }

  private static void print(Foresight foresight, Surroundings around) {
    switch (foresight.outcome()) {
      case Outcome.Accepted _ -> around.out().println("It would be accepted.");
      case Outcome.Requested _ ->
          around.out().println("It would be requested: a second person must approve it.");
      case Outcome.Waiting _ -> around.out().println("It waits to be sent.");
      case Outcome.Refused refused ->
          around
              .out()
              .println(
                  "It would be refused, "
                      + refused.refusal().code()
                      + ": "
                      + Sentences.of(refused.refusal(), around.language()));
    }
    for (Difference difference : foresight.differences()) {
      around
          .out()
          .printf(
              "%s %s, %s: %s -> %s%n",
              difference.what().name().toLowerCase(Locale.ROOT),
              difference.key(),
              difference.field(),
              told(difference.before()),
              told(difference.after()));
    }
  }

  private static String told(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
