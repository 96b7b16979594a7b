package org.bursar.vocabulary;

import java.time.Instant;

/**
 * Which entry something happened in.
 *
 * @param entry the entry's number, from 1
 * @param at its instant
 * @param actor who gave its command
 */
public record Stamp(long entry, Instant at, Actor actor) {}
