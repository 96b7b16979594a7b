/** The tables of a server's secrets; the only room of the server that speaks SQL. */
@NullMarked
package org.bursar.server.store;

import org.jspecify.annotations.NullMarked;
