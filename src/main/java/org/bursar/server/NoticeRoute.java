package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.books.store.Head;
import org.bursar.codec.Json;
import org.jspecify.annotations.Nullable;

/** Tells whoever listens how far the books of an enterprise are, as events that a server sends. */
final class NoticeRoute {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Gate gate;
  private final Notices notices;
  private final InstantSource clock;

  NoticeRoute(Gate gate, Notices notices, InstantSource clock) {
    this.gate = gate;
    this.notices = notices;
    this.clock = clock;
  }

  /** Stays until one of the two goes. */
  void listen(Context context) throws IOException, InterruptedException {
    Caller caller = gate.callerOf(context);
    Answers.head(context, caller.books());
    context.status(200).contentType("text/event-stream").header("Cache-Control", "no-store");
    Bell bell = notices.listen(caller.books());
    try (OutputStream out = context.res().getOutputStream()) {
      tell(context, bell, out);
    } finally {
      notices.stop(bell);
    }
  }

  private void tell(Context context, Bell bell, OutputStream out)
      throws IOException, InterruptedException {
    Head told = bell.books().head();
    write(out, event(told));
    Instant proved = clock.instant();
    while (bell.await(told, HEARTBEAT)) {
      Head head = bell.books().head();
      write(out, head.equals(told) ? ":\n\n" : event(head));
      told = head;
      if (!clock.instant().isBefore(proved.plus(HEARTBEAT))) {
        // Who was let in once may have been removed since.
        Caller unused = gate.callerOf(context);
        proved = clock.instant();
      }
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String event(Head head) {
    SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("head", head.entry());
    fields.put("hash", head.hash().toString());
    return "event: head\ndata: " + Json.line(fields) + "\n\n";
  }
}
