/** The tree of organizational units, the accounts in it, and the invitations to join it. */
@NullMarked
package org.bursar.enterprise.organization;

import org.jspecify.annotations.NullMarked;
