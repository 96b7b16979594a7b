package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private final Formats english = Formats.of(Language.EN);
  private final Formats chinese = Formats.of(Language.ZH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00 CNY|0.00",
        "-312.08 CNY|−312.08",
        "1204380.55 CNY|1,204,380.55",
        "4120000 JPY|4,120,000",
        "-100000 JPY|−100,000",
        "1.234 KWD|1.234"
      })
  void amounts_are_exact_grouped_and_have_a_true_minus(String money, String written) {
    assertThat(english.amount(Money.parse(money))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"20000|20 k", "0|0", "1500000|1.5 M", "-5000|−5 k", "200|200"})
  void an_axis_is_short(BigDecimal value, String written) {
    assertThat(english.axis(value)).isEqualTo(written);
  }

  @Test
  void a_change_has_its_sign() {
    assertThat(english.change(new BigDecimal("41"))).isEqualTo("+41");
    assertThat(english.change(new BigDecimal("-1"))).isEqualTo("−1");
    assertThat(english.change(BigDecimal.ZERO)).isEqualTo("0");
  }

  @Test
  void dates_are_written_by_language() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(english.date(day)).isEqualTo("22 Nov 2026");
    assertThat(chinese.date(day)).isEqualTo("2026 年 11 月 22 日");
    assertThat(english.month(YearMonth.from(day))).isEqualTo("November 2026");
    assertThat(chinese.shortMonth(YearMonth.from(day))).isEqualTo("11月");
  }

  @Test
  void a_moment_is_written_alike_in_both() {
    Instant moment = Instant.parse("2026-11-22T10:42:07Z");
    assertThat(english.moment(moment, ZoneOffset.UTC)).isEqualTo("2026-11-22 10:42");
    assertThat(chinese.moment(moment, ZoneOffset.UTC)).isEqualTo("2026-11-22 10:42");
  }
}
