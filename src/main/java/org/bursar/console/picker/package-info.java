/** Choosing an account, for whoever asks for one. */
@NullMarked
package org.bursar.console.picker;

import org.jspecify.annotations.NullMarked;
