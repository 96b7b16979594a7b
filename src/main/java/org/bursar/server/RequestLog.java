package org.bursar.server;

import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.codec.Json;
import org.jspecify.annotations.Nullable;

/**
 * Tells who runs the server what happens: a line of JSON each. No token, password, amount, body or
 * id of an enterprise ever gets into it.
 */
final class RequestLog {

  private final PrintStream out;

  RequestLog(PrintStream out) {
    this.out = out;
  }

  /**
   * Notes a request that was answered.
   *
   * @param path as a template
   * @param user who asked; null if nobody known did
   * @param fault what kind of fault it ended in; null if it was none of the server's
   */
  void answered(
      Instant at,
      String method,
      String path,
      int status,
      long millis,
      @Nullable String user,
      @Nullable Throwable fault) {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("time", at.toString());
    line.put("method", method);
    line.put("path", path);
    line.put("status", status);
    line.put("millis", millis);
    line.put("user", user);
    if (fault != null) {
      line.put("fault", name(fault));
      line.put("where", where(fault));
    }
    write(line);
  }

  /** Notes a fault that nobody asked for. */
  void fault(Instant at, String what, Throwable fault) {
    SequencedMap<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("time", at.toString());
    line.put("what", what);
    line.put("fault", name(fault));
    line.put("where", where(fault));
    write(line);
  }

  /** Its class alone: a message may quote what was sent. */
  private static String name(Throwable fault) {
    Throwable cause = fault.getCause();
    return fault.getClass().getName() + (cause == null ? "" : " of " + cause.getClass().getName());
  }

  private static @Nullable String where(Throwable fault) {
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.bursar.")) {
        return frame.getClassName() + ":" + frame.getLineNumber();
      }
    }
    return null;
  }

  private synchronized void write(SequencedMap<String, @Nullable Object> line) {
    out.println(Json.line(line));
    out.flush();
  }
}
