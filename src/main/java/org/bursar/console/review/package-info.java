/** Making the review pack of a unit. */
@NullMarked
package org.bursar.console.review;

import org.jspecify.annotations.NullMarked;
