package org.bursar.console.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report of a fault, for who mends it. It names kinds of faults, lines of the program and acts,
 * and says nothing that was ever typed or stored: no messages, which may hold names, amounts or
 * paths.
 *
 * @param version of the program
 * @param system the operating system and the Java, as the reader needs them
 * @param at when it happened
 * @param cause what nobody caught
 * @param acts the last things that were done, by name only, the oldest first
 */
public record CrashReport(
    String version, String system, Instant at, Throwable cause, List<String> acts) {

  /** The report as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Bursar ").append(version).append('\n');
    text.append(system).append('\n');
    text.append(at).append("\n\n");
    fault(text, cause);
    text.append("\nLast acts, the oldest first:\n");
    acts.forEach(act -> text.append("  ").append(act).append('\n'));
    return text.toString();
  }

  /** Of the system, its name and the Java: no user, no machine, no folder. */
  public static String systemOfProcess() {
    return "%s %s %s, Java %s"
        .formatted(
            System.getProperty("os.name", "?"),
            System.getProperty("os.version", "?"),
            System.getProperty("os.arch", "?"),
            System.getProperty("java.runtime.version", "?"));
  }

  private static void fault(StringBuilder text, Throwable first) {
    Set<Throwable> told = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (@Nullable Throwable each = first; each != null && told.add(each); each = each.getCause()) {
      text.append(each == first ? "" : "because of ")
          .append(each.getClass().getName())
          .append('\n');
      for (StackTraceElement line : each.getStackTrace()) {
        text.append("  at ")
            .append(line.getClassName())
            .append('.')
            .append(line.getMethodName())
            .append(':')
            .append(line.getLineNumber())
            .append('\n');
      }
    }
  }
}
