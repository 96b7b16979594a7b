package org.bursar.vocabulary;

/**
 * Who gave a command: in a local file the system's user, who has every role; on a server one of its
 * users, by his role, or the server itself.
 */
public record Actor(Kind kind, String name) {

  /** Where the name comes from. */
  public enum Kind {
    LOCAL,
    USER,
    SERVER
  }

  /** A user of a server. */
  public static Actor user(UserName name) {
    return new Actor(Kind.USER, name.value());
  }

  /** A server itself: its command line and its timers. */
  public static Actor server(String name) {
    return new Actor(Kind.SERVER, name);
  }

  /** The system's user, of a local file. */
  public static Actor local(String name) {
    return new Actor(Kind.LOCAL, name);
  }
}
