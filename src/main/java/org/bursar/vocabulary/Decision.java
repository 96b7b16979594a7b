package org.bursar.vocabulary;

import java.util.List;

/** What the rules say to a request: refused, or these events. */
public sealed interface Decision {

  /** The rules turned it down. */
  record Refused(Refusal refusal) implements Decision {}

  /** It may be done, and these are the facts that it makes. */
  record Accepted(List<Event> events) implements Decision {

    /** Takes its own copy of the events. */
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Turned down for this reason, without figures. */
  static Decision refuse(RefusalCode code) {
    return new Refused(Refusal.of(code));
  }

  /** Turned down for this reason, with one figure. */
  static Decision refuse(RefusalCode code, String name, Object value) {
    return new Refused(Refusal.of(code).with(name, value));
  }

  /** Accepted with these facts. */
  static Decision accept(Event... events) {
    return new Accepted(List.of(events));
  }
}
