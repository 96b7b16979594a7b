package org.bursar.enterprise.equity;

import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Why an account is covered.
 *
 * @param rule the rule that says so; null if the asset's own scope does
 * @param unit the unit of the scope above the account; null if the account itself is named
 */
public record Reason(@Nullable RuleId rule, @Nullable UnitId unit) {}
