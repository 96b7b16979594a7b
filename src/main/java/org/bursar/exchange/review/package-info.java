/**
 * What a unit had at an instant, for those who review it: pages to read and tables to work with.
 */
@NullMarked
package org.bursar.exchange.review;

import org.jspecify.annotations.NullMarked;
