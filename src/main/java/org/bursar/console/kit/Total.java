package org.bursar.console.kit;

/**
 * A figure below a table, of what is shown or selected.
 *
 * @param label what it sums
 * @param figure the sum as it is written, with its currency where that is not obvious
 */
public record Total(String label, String figure) {}
