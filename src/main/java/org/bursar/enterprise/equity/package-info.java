/** The prepaid rights of the enterprise. */
@NullMarked
package org.bursar.enterprise.equity;

import org.jspecify.annotations.NullMarked;
