/** What a person may choose for the console as a whole: found by a word, changed at once. */
@NullMarked
package org.bursar.console.settings;

import org.jspecify.annotations.NullMarked;
