/** Where a system keeps the secrets of its user, behind one face; what is behind it is lazy. */
@NullMarked
package org.bursar.keyring;

import org.jspecify.annotations.NullMarked;
