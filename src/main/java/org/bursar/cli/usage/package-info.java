/**
 * How a verb is called: what it takes, declared once, read from a call's words and told as help.
 */
@NullMarked
package org.bursar.cli.usage;

import org.jspecify.annotations.NullMarked;
