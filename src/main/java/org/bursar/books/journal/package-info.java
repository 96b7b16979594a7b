/**
 * What the books remember: entries with what they made, refusals, and the records read from them.
 */
@NullMarked
package org.bursar.books.journal;

import org.jspecify.annotations.NullMarked;
