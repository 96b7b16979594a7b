/**
 * Bills in the FinOps Open Cost and Usage Specification: files become sums per account and month.
 */
@NullMarked
package org.bursar.exchange.focus;

import org.jspecify.annotations.NullMarked;
