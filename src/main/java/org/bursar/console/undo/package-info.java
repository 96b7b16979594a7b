/** Taking back what was done, by commands of its own. */
@org.jspecify.annotations.NullMarked
package org.bursar.console.undo;
