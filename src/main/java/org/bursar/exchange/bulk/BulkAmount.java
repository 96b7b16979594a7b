package org.bursar.exchange.bulk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AmountText;

/** What an amount's cell wants: so much, or all that is there. */
public final class BulkAmount {

  /** How it is written that all is wanted that can be taken back. */
  public static final String ALL = "all";

  private static final Set<String> ALL_WORDS = Set.of(ALL, "max", "全部", "所有", "全额");

  private BulkAmount() {}

  /** Whether all is wanted that is there: only what is taken back has such an amount. */
  public static boolean isAll(BulkKind kind, String cell) {
    return kind == BulkKind.RECLAIM
        && ALL_WORDS.contains(
            Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
  }

  /** So much; empty if it is not written as an amount. */
  static Optional<Amount> of(String cell) {
    return AmountText.read(cell).map(Amount::parse);
  }
}
