package org.bursar.cli.usage;

/** A word that a call says or not. */
public final class Flag {

  private boolean set;

  Flag() {}

  /** Whether the call says it. */
  public boolean isSet() {
    return set;
  }

  void set() {
    set = true;
  }
}
