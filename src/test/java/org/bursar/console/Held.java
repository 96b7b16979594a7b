package org.bursar.console;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the JVM holds once nothing is held that nobody reaches.
 *
 * @param bytes in use
 * @param nodes of the scene, whether they are shown or kept by somebody
 * @param listeners that something is told by
 */
record Held(long bytes, long nodes, long listeners) {

  /** Counts now. */
  static Held now() {
    long nodes = 0;
    long listeners = 0;
    // Asking for the histogram collects all first.
    for (String line : histogram().split("\n", -1)) {
      String[] columns = line.strip().split("\\s+", -1);
      if (columns.length < 4 || !columns[0].endsWith(":")) {
        continue;
      }
      long instances = Long.parseLong(columns[1]);
      String name = columns[3];
      if (name.startsWith("com.sun.javafx.binding.ExpressionHelper")
          || name.startsWith("javafx.beans.Weak")
          || name.startsWith("com.sun.javafx.binding.ListExpressionHelper")) {
        listeners += instances;
      } else if (name.startsWith("javafx.scene.") && !name.contains("$")) {
        nodes += instances;
      }
    }
    Runtime runtime = Runtime.getRuntime();
    return new Held(runtime.totalMemory() - runtime.freeMemory(), nodes, listeners);
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException("this JVM counts nothing", e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d MB, %d nodes, %d listeners", bytes >> 20, nodes, listeners);
  }
}
