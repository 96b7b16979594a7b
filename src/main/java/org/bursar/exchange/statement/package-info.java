/** What an account had, what moved it and what it had afterwards, between two days. */
@NullMarked
package org.bursar.exchange.statement;

import org.jspecify.annotations.NullMarked;
