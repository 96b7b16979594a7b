package org.bursar.exchange.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.bursar.vocabulary.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCellsTest {

  private final PeriodCells cells = new PeriodCells();

  @ParameterizedTest
  @CsvSource({
    "2024-09-01 00:00:00, 2024-09",
    "2024-09-01T00:00:00, 2024-09",
    "2024-09-01T00:00:00Z, 2024-09",
    "2024-09-01 00:00:00Z, 2024-09",
    "2024-09-01T00:00Z, 2024-09",
    "2024-09-01T00:00:00.000Z, 2024-09",
    "2024-09-01T00:00:00+00:00, 2024-09",
    "2024-09-01T00:00:00+08:00, 2024-08",
    "2024-08-31T22:00:00-0500, 2024-09",
    "2024-08-31T22:00:00-05, 2024-09",
  })
  void a_period_is_the_utc_month_of_its_start(String text, String period) {
    assertThat(cells.read(text)).isEqualTo(Period.parse(period));
    assertThat(cells.read(text)).isEqualTo(Period.parse(period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-09",
        "2024-09-01",
        "01.09.2024",
        "2024-9-1 00:00:00",
        "2024-02-30T00:00:00Z",
        "2024-09-01T25:00:00Z",
        "2024-09-01  00:00:00",
        "2024-09-01T00:00:00ZZ",
        "45536",
        "2024-09-01T00:00:00Z[UTC]",
        "9/1/2024 0:00"
      })
  void anything_else_is_no_instant(String text) {
    assertThat(cells.read(text)).isNull();
  }
}
