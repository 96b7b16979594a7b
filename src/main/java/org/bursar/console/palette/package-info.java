/** Finding anything and doing anything from one field. */
@org.jspecify.annotations.NullMarked
package org.bursar.console.palette;
