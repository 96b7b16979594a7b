/**
 * All that a screen may know of the world: what is seen, where one is, what can be done, what is
 * kept.
 */
@NullMarked
package org.bursar.console.session;

import org.jspecify.annotations.NullMarked;
