package org.bursar.books.store;

/**
 * What a books file is, seen without opening it for anything.
 *
 * @param schema which it has: the current one or an older one
 * @param onlyRead whether it is marked as a copy that is only read
 */
public record Recognized(int schema, boolean onlyRead) {}
