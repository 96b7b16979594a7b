/** What changed between two days, account by account. */
@org.jspecify.annotations.NullMarked
package org.bursar.console.comparison;
