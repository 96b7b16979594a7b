/**
 * What every screen is made of: the controls, the texts in both languages, the themes and fonts,
 * and the console's only threads. It knows the product's words and nothing of any screen.
 */
@NullMarked
package org.bursar.console.kit;

import org.jspecify.annotations.NullMarked;
