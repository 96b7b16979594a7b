/** The program: {@code Main} opens the console or hands the arguments to the command line. */
@NullMarked
package org.bursar;

import org.jspecify.annotations.NullMarked;
