/**
 * Clients and servers with a clock, a network and disks that are not there: whatever goes wrong
 * between them follows from a seed, one event at a time.
 */
package org.bursar.sync.simulation;
