/** Looking at what the books knew before: which instant, and that it is one. */
@org.jspecify.annotations.NullMarked
package org.bursar.console.past;
