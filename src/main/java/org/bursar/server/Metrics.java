package org.bursar.server;

import java.util.Map;
import java.util.TreeMap;

/** Counts what happens, for who watches over the server: the text that Prometheus reads. */
final class Metrics {

  private final Map<String, Long> requests = new TreeMap<>();
  private long millis;

  /** Counts a request that was answered. */
  synchronized void answered(String method, String path, int status, long took) {
    requests.merge(
        "bursar_requests_total{method=\"%s\",path=\"%s\",status=\"%d\"}"
            .formatted(method, path, status),
        1L,
        Long::sum);
    millis += took;
  }

  /** The text. */
  synchronized String text(int listening, int open) {
    StringBuilder text = new StringBuilder();
    text.append("# HELP bursar_requests_total Requests that were answered.\n");
    text.append("# TYPE bursar_requests_total counter\n");
    requests.forEach((name, count) -> text.append(name).append(' ').append(count).append('\n'));
    number(text, "bursar_request_milliseconds_total", "counter", "What answering took.", millis);
    number(text, "bursar_listeners", "gauge", "Who waits for notices.", listening);
    number(text, "bursar_enterprises_open", "gauge", "Enterprises held in memory.", open);
    return text.toString();
  }

  private static void number(
      StringBuilder text, String name, String kind, String help, long value) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
    text.append(name).append(' ').append(value).append('\n');
  }
}
