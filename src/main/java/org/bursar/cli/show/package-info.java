/** What {@code show} prints: rows of books as JSON lines for scripts, as tables for people. */
@NullMarked
package org.bursar.cli.show;

import org.jspecify.annotations.NullMarked;
