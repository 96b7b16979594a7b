/** The enterprise as such: what it is, its limits, its verification and its account center. */
@NullMarked
package org.bursar.enterprise.setup;

import org.jspecify.annotations.NullMarked;
