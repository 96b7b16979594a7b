package org.bursar.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.bursar.vocabulary.EnterpriseId;

/**
 * The hash of an entry, format 1: SHA-256 over a version byte, then the enterprise's id and each
 * field of the entry with its length in front. It can never be changed: every file's chain is made
 * of it. The record of the decision, with an example: {@code decisions/journal-format-1.md}.
 */
public final class EntryHash {

  /** The format's version, the first byte that is hashed. */
  static final byte VERSION = 1;

  private final MessageDigest digest = Hash.digest();

  private EntryHash() {}

  /** What the entry's hash must be; the hash that it has is not looked at. */
  public static Hash of(EnterpriseId enterprise, Entry entry) {
    EntryHash hash = new EntryHash();
    hash.digest.update(VERSION);
    hash.text(enterprise.value());
    hash.number(entry.number());
    hash.number(entry.batch());
    hash.instant(entry.at());
    hash.uuid(entry.commandId().value());
    hash.bytes(entry.commandJson());
    hash.text(entry.actor().kind().name());
    hash.text(entry.actor().name());
    hash.number(entry.rulesVersion());
    hash.bytes(entry.eventsJson());
    hash.bytes(entry.previousHash().bytes());
    return Hash.of(hash.digest.digest());
  }

  /** The length as 4 bytes, the highest first, then the bytes. */
  private void bytes(byte[] field) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
    digest.update(field);
  }

  private void text(String field) {
    bytes(field.getBytes(StandardCharsets.UTF_8));
  }

  /** 8 bytes, the highest first. */
  private void number(long field) {
    bytes(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
  }

  /** Seconds since 1970 in 8 bytes, then nanoseconds of the second in 4. */
  private void instant(Instant field) {
    bytes(
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
            .putLong(field.getEpochSecond())
            .putInt(field.getNano())
            .array());
  }

  /** Its 16 bytes, so that the letters of its text do not matter. */
  private void uuid(UUID field) {
    bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(field.getMostSignificantBits())
            .putLong(field.getLeastSignificantBits())
            .array());
  }
}
