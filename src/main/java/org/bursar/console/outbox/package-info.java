/**
 * What was written on this machine for the server: it waits, or was refused and waits for somebody.
 */
@NullMarked
package org.bursar.console.outbox;

import org.jspecify.annotations.NullMarked;
