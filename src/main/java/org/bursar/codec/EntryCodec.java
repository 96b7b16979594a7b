package org.bursar.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * Entries as they travel between a server and its clients: one line of JSON each. The command and
 * the events are texts within it, so that the bytes that were hashed arrive as they were.
 */
public final class EntryCodec {

  private EntryCodec() {}

  /** The line of an entry, without the end of the line. */
  public static String encode(Entry entry) {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("number", entry.number());
    line.put("batch", entry.batch());
    line.put("at", Instants.print(entry.at()));
    line.put("id", entry.commandId().toString());
    line.put("command", new String(entry.commandJson(), StandardCharsets.UTF_8));
    line.put("actor", actor(entry.actor()));
    line.put("rules", entry.rulesVersion());
    line.put("events", new String(entry.eventsJson(), StandardCharsets.UTF_8));
    line.put("previous", entry.previousHash().toString());
    line.put("hash", entry.hash().toString());
    return Json.line(line);
  }

  /**
   * The entry of a line. Whether it is what its hash says is for its reader to find out.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Entry decode(String line) {
    try {
      JsonFields fields = JsonFields.of(line);
      return new Entry(
          fields.number("number"),
          fields.number("batch"),
          Instants.parse(fields.text("at")),
          CommandId.parse(fields.text("id")),
          fields.text("command").getBytes(StandardCharsets.UTF_8),
          actor(fields.object("actor")),
          Math.toIntExact(fields.number("rules")),
          fields.text("events").getBytes(StandardCharsets.UTF_8),
          Hash.parse(fields.text("previous")),
          Hash.parse(fields.text("hash")));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("no entry: " + e.getMessage(), e);
    }
  }

  static Map<String, @Nullable Object> actor(Actor actor) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", actor.kind());
    fields.put("name", actor.name());
    return fields;
  }

  static Actor actor(JsonFields fields) {
    return new Actor(Actor.Kind.valueOf(fields.text("kind")), fields.text("name"));
  }
}
