package org.bursar.console.kit;

import java.math.BigDecimal;
import java.time.Instant;

/** A balance from a moment on, until the next point. */
public record ChartPoint(Instant at, BigDecimal value) {}
