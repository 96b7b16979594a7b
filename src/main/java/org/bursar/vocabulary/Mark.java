package org.bursar.vocabulary;

/** The last entry that changed a thing otherwise than by money, and who gave its command. */
public record Mark(long entry, Actor actor) {

  /** The mark that an entry leaves. */
  public static Mark of(Stamp stamp) {
    return new Mark(stamp.entry(), stamp.actor());
  }
}
