/**
 * The command line: the same books without a window. Here alone a clock is read and ids are made.
 */
@NullMarked
package org.bursar.cli;

import org.jspecify.annotations.NullMarked;
