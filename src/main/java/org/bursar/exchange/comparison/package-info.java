/**
 * What changed between two instants, account by account, to be looked at and for other programs.
 */
@NullMarked
package org.bursar.exchange.comparison;

import org.jspecify.annotations.NullMarked;
