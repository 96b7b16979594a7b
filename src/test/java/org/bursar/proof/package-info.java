/**
 * Real processes, databases and disks, ended by force at any moment: what the simulation says of
 * the code, these say of the programs as they are started.
 */
package org.bursar.proof;
