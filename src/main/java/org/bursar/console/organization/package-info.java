/** The organization: the tree of units and accounts, and the page of a unit. */
@NullMarked
package org.bursar.console.organization;

import org.jspecify.annotations.NullMarked;
