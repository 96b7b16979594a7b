/** Transfers and reclaims in a table, for whoever lists them: filters, totals, files, receipts. */
@NullMarked
package org.bursar.console.records;

import org.jspecify.annotations.NullMarked;
