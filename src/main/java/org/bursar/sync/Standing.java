package org.bursar.sync;

import org.bursar.codec.Hash;

/**
 * Where the server's books stand.
 *
 * @param lineage which line of copies they belong to: another one after they were restored
 * @param head the number of their last entry
 * @param hash the hash of it
 */
public record Standing(String lineage, long head, Hash hash) {}
