package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bursar.vocabulary.Event;

/** The events of an entry as the journal stores them: one compact JSON list, in UTF-8. */
public final class EventCodec {

  private EventCodec() {}

  /** The bytes of these events; the same events give the same bytes. */
  public static byte[] encode(List<? extends Event> events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = JsonText.FACTORY.createGenerator(bytes)) {
      out.writeStartArray();
      for (Event event : events) {
        Forms.EVENTS.write(event, out);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("an event is not written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The events that were written so.
   *
   * @throws IllegalArgumentException if these bytes are no list of events that this version knows
   */
  public static List<Event> decode(byte[] bytes) {
    try {
      if (!(JsonText.read(bytes).value() instanceof List<?> list)) {
        throw new Fault("a list is wanted");
      }
      List<Event> events = new ArrayList<>(list.size());
      for (Object event : list) {
        events.add((Event) Forms.EVENTS.read(event));
      }
      return List.copyOf(events);
    } catch (Fault fault) {
      throw new IllegalArgumentException("no events: " + fault.getMessage(), fault);
    }
  }
}
