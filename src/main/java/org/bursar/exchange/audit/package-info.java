/** What an auditor gets with a copy of books: what was verified, and how to check it oneself. */
@NullMarked
package org.bursar.exchange.audit;

import org.jspecify.annotations.NullMarked;
