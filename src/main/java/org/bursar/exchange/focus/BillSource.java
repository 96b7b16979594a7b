package org.bursar.exchange.focus;

import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.Texts;
import org.jspecify.annotations.Nullable;

/** The name under which a billing account's charges are kept: {@code focus:AWS/1234567890123}. */
public final class BillSource {

  private BillSource() {}

  /**
   * The source of a billing account's charges.
   *
   * @param part what these files are called if they are only a part of the whole; else null
   * @throws IllegalArgumentException if that is longer than a source may be, or the part is blank
   */
  public static Source of(String provider, AccountId billingAccount, @Nullable String part) {
    if (part != null && !Texts.isName(part)) {
      throw new IllegalArgumentException("not the name of a part: " + part);
    }
    return new Source(text(provider, billingAccount) + (part == null ? "" : "#" + part));
  }

  /** Whether the whole's source is not longer than a source may be. */
  static boolean isPossible(String provider, AccountId billingAccount) {
    return Texts.length(text(provider, billingAccount)) <= 200;
  }

  private static String text(String provider, AccountId billingAccount) {
    return "focus:" + provider + "/" + billingAccount.value();
  }
}
