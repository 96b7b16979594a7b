/** The dialogs that change an account's money, its credit and its alert. */
@NullMarked
package org.bursar.console.funds;

import org.jspecify.annotations.NullMarked;
