/** Copies of books: made while they are in use, kept by age, checked before they are trusted. */
@NullMarked
package org.bursar.books.backup;

import org.jspecify.annotations.NullMarked;
