/** Opening balances from a table. */
@NullMarked
package org.bursar.exchange.opening;

import org.jspecify.annotations.NullMarked;
