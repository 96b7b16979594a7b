/** The page of an account: what it has and why, and its history. */
@NullMarked
package org.bursar.console.account;

import org.jspecify.annotations.NullMarked;
