package org.bursar.enterprise.equity;

import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * An automatic sharing rule: assets of a kind, shared with a scope.
 *
 * @param name what it is called; null if nobody said
 * @param mark the last entry that changed it
 */
public record SharingRule(
    RuleId id, @Nullable String name, AssetKind kind, Scope scope, Mark mark) {}
