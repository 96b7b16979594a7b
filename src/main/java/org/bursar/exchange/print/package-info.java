/** Pages of a PDF, filled from the top down. */
@NullMarked
package org.bursar.exchange.print;

import org.jspecify.annotations.NullMarked;
