package org.bursar.vocabulary;

/** Who gave a command: in a local file the system's user, who has every role. */
public record Actor(Kind kind, String name) {

  /** Where the name comes from. */
  public enum Kind {
    LOCAL,
    USER,
    SERVER
  }

  /** The system's user, of a local file. */
  public static Actor local(String name) {
    return new Actor(Kind.LOCAL, name);
  }
}
