/** The whole organization as a table: written, edited elsewhere, read again as a plan. */
@org.jspecify.annotations.NullMarked
package org.bursar.console.restructure;
