/** Files that travel: sealed with a password, and opened by who knows it alone. */
@NullMarked
package org.bursar.seal;

import org.jspecify.annotations.NullMarked;
