/** The money of every account: cash, refunds, charges, months, settlement, and what it may move. */
@NullMarked
package org.bursar.enterprise.funds;

import org.jspecify.annotations.NullMarked;
