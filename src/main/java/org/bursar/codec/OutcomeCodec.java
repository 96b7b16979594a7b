package org.bursar.codec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
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
        line.put("request", requested.request());
        line.put("expires", requested.expires());
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
    try {
      if (JsonText.read(stored).value() instanceof Map<?, ?> object
          && object.get("code") instanceof String code
          && object.get("details") instanceof Map<?, ?> details) {
        return new Refusal(RefusalCode.valueOf(code), plain(details));
      }
    } catch (Fault fault) {
      throw new IllegalArgumentException("no refusal: " + stored, fault);
    }
    throw new IllegalArgumentException("no refusal: " + stored);
  }

  private static Map<String, Object> plain(Map<?, ?> details) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<?, ?> detail : details.entrySet()) {
      if (!(detail.getValue() instanceof String || detail.getValue() instanceof Long)) {
        throw new IllegalArgumentException("no detail: " + detail);
      }
      plain.put((String) detail.getKey(), detail.getValue());
    }
    return plain;
  }
}
