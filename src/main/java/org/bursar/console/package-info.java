/** The window: what a person sees and does. */
@NullMarked
package org.bursar.console;

import org.jspecify.annotations.NullMarked;
