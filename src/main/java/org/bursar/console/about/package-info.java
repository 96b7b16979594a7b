/** What this program is, where its files are, and by which licences its parts come. */
@NullMarked
package org.bursar.console.about;

import org.jspecify.annotations.NullMarked;
