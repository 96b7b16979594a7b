package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed finds names, in letters and in pinyin. */
final class MatchTest {

  @ParameterizedTest
  @CsvSource({
    // in letters
    "Payments, pay",
    "Payments platform, plat pay",
    "\uff30\uff41\uff59, pay",
    // in full, by initials, mixed, the last one unfinished
    "支付平台, zhifu",
    "支付平台, zfpt",
    "支付平台, zfpingt",
    "支付平台, zhifupingtai",
    "支付平台, zhfpt",
    "支付平台, zhif",
    "支付平台, pt",
    "支付平台, pingta",
    // every reading counts
    "重庆长安, chongqing",
    "重庆长安, zqca",
    "长沙银行, csyh",
    "长沙银行, changshayinhang",
    "音乐, yinyue",
    "绿洲, lvzhou",
    "绿洲, luzhou",
    // letters and digits among them
    "支付gateway2组, zfgateway2z",
    "Logistics 物流, logisticswl",
    "Logistics 物流 East, wuliueast",
    "Logistics 物流, wl log",
  })
  void it_is_found(String name, String typed) {
    assertThat(Match.words().of(typed).test(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Payments, pax",
    "支付平台, zhifx",
    "支付平台, ptz",
    "支付平台, ifu",
    "支付平台, zt",
    "top ayers, pay",
    "支付, zhifupt",
    "平台, 1pt",
  })
  void it_is_not_found(String name, String typed) {
    assertThat(Match.words().of(typed).test(name)).isFalse();
  }
}
