package org.bursar.vocabulary;

import java.util.Locale;

/** What a user of a server may do; in JSON and on the command line in small letters. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Does all but users, roles, policies, limits and set-up. */
  OPERATOR,
  /** Does what an operator does, approves and rejects. */
  APPROVER,
  /** Has users, roles, policies, limits, set-up and organization; no money and no sharing. */
  ADMINISTRATOR;

  /**
   * The role of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role parse(String text) {
    for (Role role : values()) {
      if (role.toString().equals(text)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role: " + text);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
