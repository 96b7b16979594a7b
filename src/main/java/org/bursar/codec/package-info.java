/**
 * The words written down: the JSON of commands, events and outcomes, and the bytes that are stored
 * and hashed. JSON is known nowhere else.
 */
@NullMarked
package org.bursar.codec;

import org.jspecify.annotations.NullMarked;
