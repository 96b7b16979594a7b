package org.bursar.server.store;

/**
 * A password as it is kept: what came of it, and how that was worked out.
 *
 * @param kind the way it was worked out
 * @param memory in kibibytes
 * @param passes over the memory
 * @param lanes at once
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are what it is; nobody compares or prints it
public record StoredPassword(
    String kind, int memory, int passes, int lanes, byte[] salt, byte[] hash) {}
