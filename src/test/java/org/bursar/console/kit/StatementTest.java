package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.Test;

class StatementTest {
  private final List<StatementRow> rows =
      List.of(
          row(StatementRow.Sign.FIRST, "Own cash", "", "10000.00"),
          row(StatementRow.Sign.PLUS, "Credit limit", "contract in effect", "5000.00"),
          row(StatementRow.Sign.MINUS, "Unsettled", "", "12000.50"));

  @Test
  void the_sum_is_exact_and_the_text_can_be_copied() {
    Fx.run(
        () -> {
          StatementPane pane = new StatementPane("statement");
          pane.show(rows, "Available", "CNY");
          assertThat(pane.sum()).isEqualTo(Money.parse("2999.50 CNY"));
          assertThat(pane.asText())
              .isEqualTo(
                  """
                    Own cash\t10,000.00
                  + Credit limit (contract in effect)\t5,000.00
                  − Unsettled\t12,000.50
                  = Available\t2,999.50 CNY
                  """);
          assertThat(pane.getAccessibleText()).isEqualTo(pane.asText());
        });
  }

  @Test
  void each_bar_begins_where_the_one_before_ended() {
    Waterfall waterfall = Waterfall.of(rows);
    assertThat(waterfall.bars().get(0).to()).isEqualTo(waterfall.bars().get(1).from());
    assertThat(waterfall.bars().get(1).to()).isEqualTo(1);
    assertThat(waterfall.bars().get(2).from()).isEqualTo(waterfall.sum().to());
  }

  @Test
  void a_chart_has_round_steps_around_its_values() {
    assertThat(ticks("920.00", "17300.00")).containsExactly("0", "5000", "10000", "15000", "20000");
    assertThat(ticks("-312.08", "400.00")).containsExactly("-400", "-200", "0", "200", "400");
    assertThat(ticks("0.00")).containsExactly("0", "1");
  }

  @Test
  void a_chart_has_no_steps_finer_than_its_figures() {
    assertThat(ticks("-0.01")).containsExactly("-0.01", "0.00");
  }

  private static List<String> ticks(String... values) {
    List<ChartPoint> points =
        Arrays.stream(values)
            .map(value -> new ChartPoint(Instant.EPOCH, new BigDecimal(value)))
            .toList();
    return ChartScale.of(points).ticks().stream().map(BigDecimal::toPlainString).toList();
  }

  private static StatementRow row(StatementRow.Sign sign, String term, String note, String amount) {
    return new StatementRow(sign, term, note, Money.parse(amount + " CNY"));
  }
}
