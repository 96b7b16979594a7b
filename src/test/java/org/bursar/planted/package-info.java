/**
 * A house in which every rule is broken once, so that {@link org.bursar.PlantedFaultsTest} sees
 * each rule fail. A class that ends in Rightly does what looks alike and is allowed.
 */
package org.bursar.planted;
