/** What tests of several rooms need: seeded sequences of commands, and ids. */
package org.bursar.support;
