package org.bursar.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal, format 1: an accepted command and the facts it made, in the bytes as
 * they are stored. The arrays are not copied: nobody changes them.
 *
 * @param number counts from 1, without gaps
 * @param batch the number of the first entry of its batch together, else its own number
 * @param at its instant, in microseconds, never before the one of the entry before it
 * @param commandId the id of its command
 * @param commandJson the command as it was received, in UTF-8
 * @param actor who gave the command
 * @param rulesVersion the version of the rules that decided it
 * @param eventsJson the events, as {@link EventCodec} writes them
 * @param previousHash the hash of the entry before it; {@link Hash#NONE} for the first
 * @param hash the hash of all of this: {@link EntryHash}
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes as stored are what an entry is
public record Entry(
    long number,
    long batch,
    Instant at,
    CommandId commandId,
    byte[] commandJson,
    Actor actor,
    int rulesVersion,
    byte[] eventsJson,
    Hash previousHash,
    Hash hash) {

  /**
   * The entry of an enterprise that follows the one with this hash: the command and the events are
   * written, and all is hashed.
   */
  public static Entry of(
      EnterpriseId enterprise,
      long number,
      long batch,
      Instant at,
      Decoded.Received received,
      Actor actor,
      int rulesVersion,
      List<? extends Event> events,
      Hash previousHash) {
    Entry open =
        new Entry(
            number,
            batch,
            at,
            received.id(),
            received.json().getBytes(StandardCharsets.UTF_8),
            actor,
            rulesVersion,
            EventCodec.encode(events),
            previousHash,
            Hash.NONE);
    return open.sealed(EntryHash.of(enterprise, open));
  }

  private Entry sealed(Hash own) {
    return new Entry(
        number,
        batch,
        at,
        commandId,
        commandJson,
        actor,
        rulesVersion,
        eventsJson,
        previousHash,
        own);
  }

  /** The command, read anew at each call: malformed only if the journal was damaged. */
  public Decoded command() {
    return CommandCodec.decode(new String(commandJson, StandardCharsets.UTF_8));
  }

  /**
   * The events, read anew at each call.
   *
   * @throws IllegalArgumentException if the journal was damaged, or written by a newer version
   */
  public List<Event> events() {
    return EventCodec.decode(eventsJson);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry
        && number == entry.number
        && batch == entry.batch
        && rulesVersion == entry.rulesVersion
        && at.equals(entry.at)
        && commandId.equals(entry.commandId)
        && actor.equals(entry.actor)
        && previousHash.equals(entry.previousHash)
        && hash.equals(entry.hash)
        && Arrays.equals(commandJson, entry.commandJson)
        && Arrays.equals(eventsJson, entry.eventsJson);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}
