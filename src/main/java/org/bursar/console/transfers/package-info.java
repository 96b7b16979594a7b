/** All transfers and reclaims. */
@NullMarked
package org.bursar.console.transfers;

import org.jspecify.annotations.NullMarked;
