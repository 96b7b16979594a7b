/** Keeping books safe: copies, sealed files, copies for an auditor, checking. */
@NullMarked
package org.bursar.console.keeping;

import org.jspecify.annotations.NullMarked;
