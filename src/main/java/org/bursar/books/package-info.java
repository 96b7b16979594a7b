/**
 * Durable enterprises: the one face through which books are read and changed, and the engine behind
 * it.
 */
@NullMarked
package org.bursar.books;

import org.jspecify.annotations.NullMarked;
