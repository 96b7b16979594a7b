package org.bursar.exchange.print;

/**
 * A column of a printed table.
 *
 * @param title what stands above it, on every page
 * @param width in tenths of a point
 * @param isFigures whether it is aligned at the right and never broken
 */
public record PrintedColumn(String title, int width, boolean isFigures) {}
