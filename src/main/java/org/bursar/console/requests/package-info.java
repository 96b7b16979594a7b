/** The requests for approval: what is asked, what it would do now, and the answers. */
@NullMarked
package org.bursar.console.requests;

import org.jspecify.annotations.NullMarked;
