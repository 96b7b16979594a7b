/** What an import would do: commands in order, rows in error, or why it cannot begin. */
@NullMarked
package org.bursar.exchange.plan;

import org.jspecify.annotations.NullMarked;
