package org.bursar.books.store;

import org.bursar.vocabulary.EnterpriseId;

/**
 * An enterprise of a server's database.
 *
 * @param number which its rows' keys begin with
 * @param lineage which line of copies it belongs to
 * @param head where its journal ends
 */
public record Enrolled(long number, EnterpriseId id, String lineage, Head head) {}
