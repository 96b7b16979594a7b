/** One command in the making, in a dialog: its fields, what the rules say of it, its button. */
@NullMarked
package org.bursar.console.form;

import org.jspecify.annotations.NullMarked;
