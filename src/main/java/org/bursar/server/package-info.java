/** Books over HTTP: who may come in, what he may ask for, and the command line's part in it. */
@NullMarked
package org.bursar.server;

import org.jspecify.annotations.NullMarked;
