package org.bursar.server.secret;

/** Where random bytes come from that nobody can guess. */
@FunctionalInterface
public interface Chance {

  /** So many of them. */
  byte[] bytes(int count);
}
