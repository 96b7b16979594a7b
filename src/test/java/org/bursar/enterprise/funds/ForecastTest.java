package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.topUp;

import java.time.LocalDate;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.Firm;
import org.junit.jupiter.api.Test;

/** For how long a balance lasts, by what the account itself was charged. */
final class ForecastTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  private final Firm firm = Firm.with("A");

  @Test
  void it_is_this_month_so_far_and_the_month_before_by_their_days() {
    firm.give(
        topUp("A", "1000.00"),
        charge("A", "2026-09", "300.00"),
        charge("A", "2026-10", "50.00"),
        charge("A", "2026-08", "9.00"));
    Forecast forecast = of();
    assertThat(forecast.perDay()).hasToString("10.00 CNY");
    assertThat(forecast.days()).isEqualTo(64);
  }

  @Test
  void nothing_charged_or_nothing_available_has_no_forecast() {
    firm.give(topUp("A", "10.00"));
    assertThat(of()).isNull();
    firm.give(charge("A", "2026-10", "10.00"));
    assertThat(of()).isNull();
    firm.give(charge("A", "2026-10", "-3.00"));
    assertThat(of()).isNull();
  }

  private Forecast of() {
    Account account =
        firm.now().organization().accounts().get(new org.bursar.vocabulary.AccountId("A"));
    return Forecast.of(firm.now().funds().purse(account.ordinal()), account.currency(), TODAY);
  }
}
