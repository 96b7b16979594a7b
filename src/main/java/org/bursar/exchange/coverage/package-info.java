/** Who is covered by which asset, for other programs. */
@NullMarked
package org.bursar.exchange.coverage;

import org.jspecify.annotations.NullMarked;
