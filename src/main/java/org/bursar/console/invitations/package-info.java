/** Inviting accounts to become members, and what became of each invitation. */
@NullMarked
package org.bursar.console.invitations;

import org.jspecify.annotations.NullMarked;
