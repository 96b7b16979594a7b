/** Who may do what: the users of a server, their roles, and the approval policies. */
@NullMarked
package org.bursar.console.access;

import org.jspecify.annotations.NullMarked;
