/** All equity assets. */
@NullMarked
package org.bursar.console.assets;

import org.jspecify.annotations.NullMarked;
