/** The alerts that wait for a person: whose balance runs low, why, and what can be done. */
@NullMarked
package org.bursar.console.alerts;

import org.jspecify.annotations.NullMarked;
