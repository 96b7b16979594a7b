/** How far account sharing is set up, and what is missing yet. */
@NullMarked
package org.bursar.console.setup;

import org.jspecify.annotations.NullMarked;
