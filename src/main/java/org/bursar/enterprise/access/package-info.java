/** Who may do what: users and their roles, policies that ask a second person, and the requests. */
@NullMarked
package org.bursar.enterprise.access;

import org.jspecify.annotations.NullMarked;
