/** Equity assets from a table. */
@NullMarked
package org.bursar.exchange.assets;

import org.jspecify.annotations.NullMarked;
