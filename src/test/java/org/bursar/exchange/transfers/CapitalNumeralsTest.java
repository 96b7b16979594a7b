package org.bursar.exchange.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as Chinese receipts write them. */
final class CapitalNumeralsTest {

  @ParameterizedTest
  @CsvSource({
    "2500.00, 人民币贰仟伍佰元整",
    "1.00, 人民币壹元整",
    "0.05, 人民币伍分",
    "0.50, 人民币伍角整",
    "0.55, 人民币伍角伍分",
    "10.05, 人民币壹拾元零伍分",
    "12345.60, 人民币壹万贰仟叁佰肆拾伍元陆角整",
    "1409.50, 人民币壹仟肆佰零玖元伍角整",
    "6007.14, 人民币陆仟零柒元壹角肆分",
    "107000.53, 人民币壹拾万柒仟元伍角叁分",
    "1680.32, 人民币壹仟陆佰捌拾元叁角贰分",
    "100000.00, 人民币壹拾万元整",
    "100500.00, 人民币壹拾万零伍佰元整",
    "100000001.00, 人民币壹亿零壹元整",
    "5000600070.00, 人民币伍拾亿零陆拾万零柒拾元整",
    "100000000000.00, 人民币壹仟亿元整"
  })
  void an_amount_is_said_place_by_place(String amount, String said) {
    assertThat(CapitalNumerals.of(money(amount, "CNY"))).isEqualTo(said);
  }

  @Test
  void other_currencies_have_their_names_and_decimals() {
    assertThat(CapitalNumerals.of(money("30", "JPY"))).isEqualTo("日元叁拾元整");
    assertThat(CapitalNumerals.of(money("1.005", "BHD"))).isEqualTo("BHD壹元零伍厘");
    assertThat(CapitalNumerals.of(money("8.40", "USD"))).isEqualTo("美元捌元肆角整");
  }

  private static Money money(String amount, String currency) {
    return Money.of(Amount.parse(amount), Currency.of(currency)).orElseThrow();
  }
}
