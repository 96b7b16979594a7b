/** Books that a server decides about: what waits to be sent, and what has to be fetched. */
@NullMarked
package org.bursar.sync;

import org.jspecify.annotations.NullMarked;
