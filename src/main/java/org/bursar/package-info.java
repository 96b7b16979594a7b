/** Where the program begins: the console for a person, the command line for a script. */
@NullMarked
package org.bursar;

import org.jspecify.annotations.NullMarked;
