package org.bursar.exchange.print;

/**
 * A bar of a chart: what it is of, how long it is, and the figure that it stands for.
 *
 * @param label at its left
 * @param figure at its end
 * @param thousandths how long it is, of the longest that there may be
 * @param isHollow whether only its edge is drawn: a second kind, told apart without colours
 */
public record PrintedBar(String label, String figure, int thousandths, boolean isHollow) {}
