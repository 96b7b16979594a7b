package org.bursar.vocabulary;

/** A unit that something is shared with: it alone, or with all units below it. */
public record UnitScope(UnitId unit, boolean includeSubunits) {}
