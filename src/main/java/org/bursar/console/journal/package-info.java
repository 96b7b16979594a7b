/** The journal in words: who did what, when and why; used by every screen that tells a history. */
@NullMarked
package org.bursar.console.journal;

import org.jspecify.annotations.NullMarked;
