package org.bursar.books.journal;

import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * What a file is a copy of.
 *
 * @param server the server's address
 * @param user in whose name commands are sent
 * @param fingerprint of the server's own certificate, once compared by a person; null if it has one
 *     that others vouch for, or none
 * @param device names this file to what keeps its token
 */
public record SyncedWith(
    String server, UserName user, @Nullable String fingerprint, String device) {}
