package org.bursar.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that a server gives again, on its way to another.
 *
 * @param id the command's id
 * @param body the hash of what the command says
 * @param refusal as it is stored
 * @param at when it was given
 * @param actor to whom
 */
public record RefusedLine(CommandId id, Hash body, String refusal, Instant at, Actor actor) {

  /** Its line, without the end of the line. */
  public String encode() {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("refused", id.toString());
    line.put("body", body.toString());
    line.put("refusal", refusal);
    line.put("at", Instants.print(at));
    line.put("actor", EntryCodec.actor(actor));
    return Json.line(line);
  }

  /**
   * The refusal of a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static RefusedLine decode(String line) {
    try {
      JsonFields fields = JsonFields.of(line);
      return new RefusedLine(
          CommandId.parse(fields.text("refused")),
          Hash.parse(fields.text("body")),
          fields.text("refusal"),
          Instants.parse(fields.text("at")),
          EntryCodec.actor(fields.object("actor")));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no refusal: " + e.getMessage(), e);
    }
  }
}
