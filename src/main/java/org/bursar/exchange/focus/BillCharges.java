package org.bursar.exchange.focus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Charges;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;

/**
 * What the books have beside what the files have. The files are the whole of every billing account
 * and month that they mention, so what the books have there besides falls to nothing; a part is the
 * whole of its own source only.
 */
final class BillCharges {

  private record Place(Source source, Period period) {}

  private record Figure(AccountId account, Place place) {}

  private final Enterprise enterprise;
  private final Set<Place> mentioned = new HashSet<>();
  private final Set<Figure> figures = new HashSet<>();
  private final List<ChargeChange> changes = new ArrayList<>();

  BillCharges(Enterprise enterprise) {
    this.enterprise = enterprise;
  }

  /** The exact sum in a currency's minor unit: half is up in amount, -0.145 is -0.15. */
  static BigDecimal rounded(BigDecimal exact, Currency currency) {
    return exact.setScale(currency.decimals(), RoundingMode.HALF_UP);
  }

  /** One figure of the files. */
  void add(Source source, FocusBill.Charge charge) {
    Place place = new Place(source, charge.period());
    mentioned.add(place);
    figures.add(new Figure(charge.account(), place));
    Money after = Money.of(rounded(charge.exact(), charge.currency()), charge.currency());
    Account account = enterprise.organization().accounts().find(charge.account());
    Long before = account == null ? null : charges(account).amountMinor(charge.period(), source);
    changes.add(
        new ChargeChange(
            charge.account(),
            charge.period(),
            source,
            before == null ? null : Money.ofMinor(before, charge.currency()),
            after,
            charge.exact(),
            false,
            isClosed(charge.period())));
  }

  /**
   * All figures, those too that the books have and the files do not mention.
   *
   * @param wholes sources that are no part of another one, though they may look so
   */
  List<ChargeChange> changes(Set<String> wholes) {
    Map<Source, Source> origins = new HashMap<>();
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      for (Charges.Charge charge : charges(account).list()) {
        Source whole = origins.computeIfAbsent(charge.source(), s -> origin(s, wholes));
        boolean isReplaced =
            mentioned.contains(new Place(charge.source(), charge.period()))
                || mentioned.contains(new Place(whole, charge.period()));
        Place place = new Place(charge.source(), charge.period());
        if (isReplaced && !figures.contains(new Figure(account.id(), place))) {
          changes.add(missing(account, charge));
        }
      }
    }
    return changes;
  }

  private ChargeChange missing(Account account, Charges.Charge charge) {
    return new ChargeChange(
        account.id(),
        charge.period(),
        charge.source(),
        Money.ofMinor(charge.amountMinor(), account.currency()),
        Money.zero(account.currency()),
        BigDecimal.ZERO,
        true,
        isClosed(charge.period()));
  }

  /** The source of the whole that a part's source belongs to; itself if it is no part. */
  private Source origin(Source source, Set<String> wholes) {
    String text = source.value();
    for (int at = text.indexOf('#'); at > 0; at = text.indexOf('#', at + 1)) {
      String whole = text.substring(0, at);
      if (wholes.contains(whole) && !wholes.contains(text)) {
        return new Source(whole);
      }
    }
    return source;
  }

  private Charges charges(Account account) {
    return enterprise.funds().purse(account.ordinal()).charges();
  }

  private boolean isClosed(Period period) {
    return enterprise.funds().months().isClosed(period);
  }
}
