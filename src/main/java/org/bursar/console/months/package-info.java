/** The months, and what was charged and settled in them. */
@NullMarked
package org.bursar.console.months;

import org.jspecify.annotations.NullMarked;
