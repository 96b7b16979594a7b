/** The sharing wizard: what is shared, with whom, what that does. */
@NullMarked
package org.bursar.console.sharing;

import org.jspecify.annotations.NullMarked;
