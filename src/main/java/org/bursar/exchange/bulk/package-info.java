/** Many commands of one kind from the rows of a table: read, judged, and told what came of them. */
@NullMarked
package org.bursar.exchange.bulk;

import org.jspecify.annotations.NullMarked;
