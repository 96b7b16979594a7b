/**
 * The whole value of an enterprise and its rules: what it is, what may be done to it, and what it
 * is afterwards. Pure: no clock, no input or output.
 */
@NullMarked
package org.bursar.enterprise;

import org.jspecify.annotations.NullMarked;
