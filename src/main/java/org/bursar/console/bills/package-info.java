/** Importing a bill: what it would do, before it is done. */
@NullMarked
package org.bursar.console.bills;

import org.jspecify.annotations.NullMarked;
