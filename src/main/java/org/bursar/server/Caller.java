package org.bursar.server;

import org.bursar.books.ServerBooks;
import org.bursar.enterprise.access.User;
import org.bursar.server.store.Token;
import org.bursar.vocabulary.EnterpriseId;

/**
 * Who asks, once that is proved.
 *
 * @param user as he stands in the books
 * @param books of his enterprise
 * @param enterprise his one
 */
record Caller(Token token, User user, ServerBooks books, EnterpriseId enterprise) {}
