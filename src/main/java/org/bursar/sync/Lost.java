package org.bursar.sync;

import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.vocabulary.Actor;

/**
 * What a server that was restored from an older copy does not have any more.
 *
 * @param common the last entry that it has and this file too; 0 if none
 * @param entries those of this file after that
 */
public record Lost(long common, List<Entry> entries) {

  /** Takes its own copy. */
  public Lost {
    entries = List.copyOf(entries);
  }

  /** The commands that somebody gave: nobody else can send them again in his name. */
  public List<Decoded.Received> commandsOf(Actor actor) {
    return entries.stream()
        .filter(entry -> entry.actor().equals(actor))
        .map(Entry::command)
        .filter(Decoded.Received.class::isInstance)
        .map(Decoded.Received.class::cast)
        .toList();
  }
}
