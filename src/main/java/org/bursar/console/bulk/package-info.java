/** Many commands at once: rows, the check page, what came of each. */
@NullMarked
package org.bursar.console.bulk;

import org.jspecify.annotations.NullMarked;
