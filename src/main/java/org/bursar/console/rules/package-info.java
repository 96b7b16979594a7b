/** The automatic sharing rules. */
@NullMarked
package org.bursar.console.rules;

import org.jspecify.annotations.NullMarked;
