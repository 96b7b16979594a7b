package org.bursar.exchange.focus;

import org.jspecify.annotations.Nullable;

/**
 * How a bill is to be imported.
 *
 * @param part what the files are called if they are only a part of the whole: they add to what is
 *     there, and replace only what was imported under the same name; null if they are the whole
 * @param withoutBadRows whether rows in error are left out; else one refuses the import
 */
public record BillOptions(@Nullable String part, boolean withoutBadRows) {

  /** The files are the whole, and a row in error refuses it. */
  public static final BillOptions WHOLE = new BillOptions(null, false);
}
