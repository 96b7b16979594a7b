/** A believable enterprise to explore: commands made from a seed, the same for the same seed. */
@NullMarked
package org.bursar.exchange.demo;

import org.jspecify.annotations.NullMarked;
