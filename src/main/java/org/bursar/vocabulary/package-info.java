/**
 * Every word the product says: ids, money, periods; the commands that are wished, the events that
 * are facts, the refusals with their codes. Everything else is said in these words.
 */
@NullMarked
package org.bursar.vocabulary;

import org.jspecify.annotations.NullMarked;
