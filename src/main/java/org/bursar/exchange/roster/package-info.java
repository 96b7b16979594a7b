/** The organization as a table: units and accounts, in and out. */
@NullMarked
package org.bursar.exchange.roster;

import org.jspecify.annotations.NullMarked;
