package org.bursar.codec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;

/** Outcomes as lines of JSON, and refusals as they are kept so that they can be given again. */
public final class OutcomeCodec {

  private OutcomeCodec() {}

  /** The line of an outcome; a refusal's sentence is in this language. */
  public static String line(Outcome outcome, Locale language) {
    return Json.line(fields(outcome, language));
  }

  /** The fields of that line, for those who have more to say in it. */
  public static SequencedMap<String, @Nullable Object> fields(Outcome outcome, Locale language) {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", outcome.id() == null ? null : outcome.id().toString());
    switch (outcome) {
      case Outcome.Accepted accepted -> {
        line.put("outcome", "accepted");
        line.put("entry", accepted.entry() == 0 ? null : accepted.entry());
      }
      case Outcome.Requested requested -> {
        line.put("outcome", "requested");
        line.put("request", requested.request().value());
        line.put("expires", Instants.print(requested.expires()));
      }
      case Outcome.Waiting _ -> line.put("outcome", "waiting");
      case Outcome.Refused refused -> {
        Refusal refusal = refused.refusal();
        line.put("outcome", "refused");
        line.put("code", refusal.code());
        line.put("message", Sentences.of(refusal, language));
        line.put("details", refusal.details());
      }
    }
    return line;
  }

  /** A refusal as it is stored: its code and its details, in their order. */
  public static String store(Refusal refusal) {
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("code", refusal.code());
    stored.put("details", refusal.details());
    return Json.line(stored);
  }

  /**
   * The refusal that was stored so.
   *
   * @throws IllegalArgumentException if it is none that this version knows
   */
  public static Refusal restore(String stored) {
    return refusal(JsonFields.of(stored));
  }

  /**
   * The outcome of a line that a server wrote; the sentence of a refusal is made anew, in the
   * reader's language.
   *
   * @throws IllegalArgumentException if it is none that this version knows
   */
  public static Outcome read(String line) {
    JsonFields fields = JsonFields.of(line);
    String id = fields.textOrNull("id");
    String outcome = fields.text("outcome");
    if (outcome.equals("refused")) {
      return new Outcome.Refused(id == null ? null : CommandId.parse(id), refusal(fields));
    }
    CommandId known = CommandId.parse(fields.text("id"));
    return switch (outcome) {
      case "accepted" -> new Outcome.Accepted(known, fields.number("entry"));
      case "requested" ->
          new Outcome.Requested(
              known, new RequestId(fields.text("request")), Instants.parse(fields.text("expires")));
      case "waiting" -> new Outcome.Waiting(known);
      default -> throw new IllegalArgumentException("an unknown outcome: " + outcome);
    };
  }

  private static Refusal refusal(JsonFields fields) {
    return new Refusal(RefusalCode.valueOf(fields.text("code")), fields.object("details").plain());
  }
}
