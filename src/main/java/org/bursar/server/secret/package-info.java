/** What proves who somebody is: tokens, passwords, certificates, and who tries too often. */
@NullMarked
package org.bursar.server.secret;

import org.jspecify.annotations.NullMarked;
