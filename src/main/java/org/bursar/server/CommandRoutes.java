package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bursar.books.Attempt;
import org.bursar.books.Batch;
import org.bursar.books.Batch.Mode;
import org.bursar.books.OutdatedAttempt;
import org.bursar.books.ServerBooks;
import org.bursar.codec.BatchLine;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.OutcomeCodec;
import org.bursar.codec.TextLines;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** Commands in, outcomes out. Nothing is judged before all of a request has arrived. */
final class CommandRoutes {

  /** How many commands are taken at once. */
  static final int MOST_COMMANDS = 250_000;

  /** How many bytes of commands are taken at once. */
  static final long MOST_BYTES = 64L << 20;

  /** Says which attempt of a sender it is; in an answer, which was there before it. */
  private static final String ATTEMPT = "Bursar-Attempt";

  private final Gate gate;

  CommandRoutes(Gate gate) {
    this.gate = gate;
  }

  /** Judges the commands of one batch, and answers what became of each once that is durable. */
  void commands(Context context) throws IOException {
    Caller caller = gate.callerOf(context);
    Mode mode =
        switch (String.valueOf(context.queryParam("mode"))) {
          case "null", "each" -> Mode.EACH;
          case "together" -> Mode.TOGETHER;
          default -> throw Problem.malformed("The mode is each or together. Send it so.");
        };
    List<Decoded> commands = new ArrayList<>();
    try (Lines lines = new Lines(context)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        commands.add(lines.command(line));
      }
    }
    Batch batch = new Batch(mode, commands, null);
    answer(context, caller, commands.isEmpty() ? List.of() : List.of(batch), 0);
  }

  /** The same of several batches in their order, each decided as if it had come alone. */
  void batches(Context context) throws IOException {
    Caller caller = gate.callerOf(context);
    List<Batch> batches = new ArrayList<>();
    try (Lines lines = new Lines(context)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        batches.add(lines.batch(line));
      }
    }
    requireKnown(context, caller.books());
    long number = Numbers.orElse(context.header(ATTEMPT), "header " + ATTEMPT, 0);
    try {
      answer(context, caller, batches, number);
    } catch (OutdatedAttempt outdated) {
      context.header(ATTEMPT, String.valueOf(outdated.last()));
      throw Problem.there(
              "A later attempt of the same token was here before this one, so nothing of it was"
                  + " done. Send again what still matters, with a higher number.")
          .coded("ATTEMPT_OUTDATED");
    }
  }

  /** Who knows more than these books have would be answered about other ones. */
  private static void requireKnown(Context context, ServerBooks books) {
    String lineage = context.header("Bursar-Lineage");
    long entry = Numbers.orElse(context.header("Bursar-Head"), "header Bursar-Head", 0);
    boolean isOther = lineage != null && !lineage.equals(books.lineage());
    if (entry > books.head().entry()) {
      // Another process may have written it.
      var unused = books.refresh();
    }
    if (isOther || entry > books.head().entry()) {
      throw Problem.restored(
          "These books were restored from an older copy: they end with entry "
              + books.head().entry()
              + ". Nothing was done; follow them first.");
    }
  }

  /**
   * Decides and answers.
   *
   * @param attempt its number among those of the token; 0 if it has none
   */
  private static void answer(Context context, Caller caller, List<Batch> batches, long attempt)
      throws IOException {
    Actor who = Actor.user(caller.user().name());
    List<List<Outcome>> outcomes =
        attempt < 1
            ? caller.books().submit(who, batches)
            : caller.books().submit(who, batches, new Attempt(caller.token().id(), attempt));
    Answers.head(context, caller.books());
    StringBuilder lines = new StringBuilder();
    for (List<Outcome> batch : outcomes) {
      for (Outcome outcome : batch) {
        lines.append(OutcomeCodec.line(outcome, Locale.ENGLISH)).append('\n');
      }
    }
    Answers.text(context, 200, Body.LINES, lines.toString());
  }

  /** The lines of a request that are not blank, and how many of them were commands. */
  private static final class Lines implements AutoCloseable {

    private final InputStream body;
    private final TextLines lines;
    private int commands;

    Lines(Context context) throws IOException {
      this.body = Body.open(context, Body.LINES, MOST_BYTES);
      this.lines = new TextLines(body);
    }

    @Nullable String next() throws IOException {
      String line = lines.next();
      while (line != null && line.isBlank()) {
        line = lines.next();
      }
      return line;
    }

    Decoded command(String line) {
      if (++commands > MOST_COMMANDS) {
        throw Problem.tooLarge(
            "A request has at most 250,000 commands. Send them in smaller parts.");
      }
      return CommandCodec.decode(line);
    }

    Batch batch(String head) throws IOException {
      BatchLine says;
      try {
        says = BatchLine.decode(head);
      } catch (IllegalArgumentException e) {
        throw Problem.malformed(
            "A batch begins with a line of its mode, each or together, and the number of its"
                + " commands, 1 at least. Send it so.");
      }
      List<Decoded> batch = new ArrayList<>();
      for (int i = 0; i < says.commands(); i++) {
        String line = next();
        if (line == null) {
          throw Problem.malformed(
              "The last batch has fewer commands than its first line says. Send all of it again.");
        }
        batch.add(command(line));
      }
      return says.together() ? Batch.together(batch) : Batch.each(batch);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
