/** Files that only their owner reads. */
@NullMarked
package org.bursar.files;

import org.jspecify.annotations.NullMarked;
