/** What was done: the journal of the whole enterprise, and its single entries. */
@NullMarked
package org.bursar.console.activity;

import org.jspecify.annotations.NullMarked;
