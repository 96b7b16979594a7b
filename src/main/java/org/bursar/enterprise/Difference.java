package org.bursar.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * One field that two values of an enterprise have differently.
 *
 * @param what which kind of thing it belongs to
 * @param key the thing's id; of a month its period and currency; of credit its currency
 * @param field its name, as {@link Rows} has it
 * @param before what it was; null if there was no such thing, or it said nothing
 * @param after what it is; null likewise
 */
public record Difference(
    What what, String key, String field, @Nullable Object before, @Nullable Object after) {

  /** The kinds of things that have fields. */
  public enum What {
    SETUP,
    UNIT,
    ACCOUNT,
    INVITATION,
    ASSET,
    RULE,
    MONTH,
    CREDIT,
    USER,
    POLICY,
    REQUEST
  }
}
