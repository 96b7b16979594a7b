package org.bursar.console.effect;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.ReasonWords;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one account and one asset.
 *
 * @param was as it is now; null if one of the two is not there yet
 * @param is as it would be
 */
public record EffectRow(
    EffectKind kind, Coverage is, @Nullable Coverage was, Enterprise before, Enterprise after) {

  /** The asset's name. */
  public String assetName() {
    return is.asset().name();
  }

  /** The account. */
  public Account account() {
    return is.account();
  }

  /** Where the account sits then; where it sat, if it sits nowhere then. */
  public String path() {
    return account().unit() == null && was != null
        ? ReasonWords.path(before, was.account().unit())
        : ReasonWords.path(after, account().unit());
  }

  /** Why, in the language of the moment: what it is lost by, or shared by. */
  public String because() {
    if (kind == EffectKind.LOSES && was != null) {
      String had = ReasonWords.of(before, was.asset().scope(), was.reasons());
      return is.because() == null
          ? had
          : Texts.now("effect.lost", ReasonWords.of(is.because()), had);
    }
    return ReasonWords.of(after, is);
  }

  /** The same pair in the other value; null if one of the two is not there. */
  static @Nullable Coverage in(Enterprise enterprise, Coverages coverages, Coverage of) {
    var asset = enterprise.equity().find(of.asset().id());
    Account account = enterprise.organization().accounts().find(of.account().id());
    return asset == null || account == null ? null : coverages.of(asset, account);
  }
}
