/** Files become commands, values become files: FOCUS bills, CSV and spreadsheets, in and out. */
@NullMarked
package org.bursar.exchange;

import org.jspecify.annotations.NullMarked;
