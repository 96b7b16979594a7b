/** The screen of a statement. */
@NullMarked
package org.bursar.console.statement;

import org.jspecify.annotations.NullMarked;
