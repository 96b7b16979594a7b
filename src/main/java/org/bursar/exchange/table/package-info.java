/** Rows of a CSV file or a spreadsheet, one after the other, behind one face. */
@NullMarked
package org.bursar.exchange.table;

import org.jspecify.annotations.NullMarked;
