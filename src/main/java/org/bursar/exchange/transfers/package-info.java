/** Transfers and reclaims for other programs, and the receipt of one of them. */
@NullMarked
package org.bursar.exchange.transfers;

import org.jspecify.annotations.NullMarked;
