/** What stands in the window before books are open. */
@NullMarked
package org.bursar.console.start;

import org.jspecify.annotations.NullMarked;
