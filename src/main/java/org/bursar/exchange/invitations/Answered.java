package org.bursar.exchange.invitations;

import org.bursar.vocabulary.Command;
import org.jspecify.annotations.Nullable;

/**
 * A row of answers to invitations, and what would come of it.
 *
 * @param line where it stands, from 1
 * @param account whom it names, as it is written
 * @param name what the invitation calls the account; empty if there is none
 * @param command accepts or declines its invitation; null if the row is in error
 * @param reason what is wrong with the row; empty if nothing is
 */
public record Answered(
    long line, String account, String name, @Nullable Command command, String reason) {}
