/** Whether there is a newer version, asked only if somebody wants it asked. */
@NullMarked
package org.bursar.console.update;

import org.jspecify.annotations.NullMarked;
