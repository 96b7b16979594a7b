/** The effect page, made from any preview: who gains, who loses, who stays, and why. */
@NullMarked
package org.bursar.console.effect;

import org.jspecify.annotations.NullMarked;
