/** What went wrong, written down for who mends it, with nothing of the books in it. */
@NullMarked
package org.bursar.console.report;

import org.jspecify.annotations.NullMarked;
