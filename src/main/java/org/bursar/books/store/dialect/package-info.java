/** All that differs between SQLite and PostgreSQL; everything else is SQL that both understand. */
@NullMarked
package org.bursar.books.store.dialect;

import org.jspecify.annotations.NullMarked;
