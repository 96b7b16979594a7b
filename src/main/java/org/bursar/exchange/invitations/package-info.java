/** Many invitations from rows. */
@NullMarked
package org.bursar.exchange.invitations;

import org.jspecify.annotations.NullMarked;
