/** The database beneath the books: its schema, what is written, and how it is read back. */
@NullMarked
package org.bursar.books.store;

import org.jspecify.annotations.NullMarked;
