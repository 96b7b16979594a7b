/** The way to a server: connecting to an enterprise of one, and publishing books to one. */
@NullMarked
package org.bursar.console.connect;

import org.jspecify.annotations.NullMarked;
