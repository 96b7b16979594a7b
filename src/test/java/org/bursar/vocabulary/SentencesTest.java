package org.bursar.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

  @ParameterizedTest
  @EnumSource
  void every_code_has_its_sentence_in_both_languages(RefusalCode code) throws IOException {
    assertThat(bundle("en").stringPropertyNames()).contains(code.name());
    assertThat(bundle("zh").stringPropertyNames()).contains(code.name());
  }

  @Test
  void both_bundles_have_the_same_keys() throws IOException {
    assertThat(bundle("zh").stringPropertyNames()).isEqualTo(bundle("en").stringPropertyNames());
  }

  @ParameterizedTest
  @EnumSource
  void a_sentence_without_figures_shows_none_and_says_what_to_do(RefusalCode code) {
    Refusal bare = Refusal.of(code);

    assertThat(Sentences.of(bare, Locale.ENGLISH))
        .doesNotContain("{", "}", "[", "]", "  ", " :")
        .matches("[A-Z][^.]+[.:] .+\\.");
    assertThat(Sentences.of(bare, Locale.CHINA))
        .doesNotContain("{", "}", "[", "]")
        .matches(".+[。，；].+。");
  }

  @ParameterizedTest
  @EnumSource
  void every_figure_of_a_sentence_is_said(RefusalCode code) throws IOException {
    for (String language : new String[] {"en", "zh"}) {
      Refusal refusal = Refusal.of(code);
      String pattern = bundle(language).getProperty(code.name());
      var figures = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(pattern).results();
      for (String figure : figures.map(found -> found.group(1)).toList()) {
        refusal = refusal.with(figure, "<" + figure + ">");
      }
      String sentence = Sentences.of(refusal, Locale.of(language));

      refusal.details().values().forEach(value -> assertThat(sentence).contains(value.toString()));
      assertThat(sentence).doesNotContain("{", "}", "[", "]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_bound_has_its_word(Bound bound) {
    Refusal refusal = Refusal.of(RefusalCode.EXCEEDS_RECLAIMABLE).with("boundBy", bound);

    assertThat(Sentences.of(refusal, Locale.ENGLISH)).contains("because of").doesNotContain("_");
    assertThat(Sentences.of(refusal, Locale.CHINESE)).contains("受限于").doesNotContain(bound.name());
  }

  @Test
  void the_figures_that_decided_are_said() {
    Refusal refusal =
        Refusal.of(RefusalCode.EXCEEDS_TRANSFERABLE)
            .with("transferable", "70.00")
            .with("boundBy", Bound.AVAILABLE);

    assertThat(Sentences.of(refusal, Locale.CHINA))
        .isEqualTo("超过该账号可划拨的金额，最多为 70.00，受限于可用余额。请减少金额，或先为该账号充值。");
    assertThat(Sentences.of(refusal, Locale.FRENCH))
        .isEqualTo(
            "The account cannot give so much: at most 70.00, because of the available balance."
                + " Enter a smaller amount, or top the account up first.");
  }

  @Test
  void an_amount_that_decided_is_grouped_and_what_was_given_is_not() {
    Refusal refusal =
        Refusal.of(RefusalCode.EXCEEDS_TRANSFERABLE).with("transferable", "-1234567.8901");
    assertThat(Sentences.of(refusal, Locale.ENGLISH)).contains("-1,234,567.8901");
    Refusal given = Refusal.of(RefusalCode.AMOUNT_INVALID).with("amount", "1234567.8901");
    assertThat(Sentences.of(given, Locale.ENGLISH)).contains("1234567.8901");
  }

  @Test
  void a_figure_is_said_as_it_is_whatever_signs_it_has() {
    Refusal refusal = Refusal.of(RefusalCode.UNKNOWN_ACCOUNT).with("account", "a]{path}$1\\[b");

    assertThat(Sentences.of(refusal, Locale.ENGLISH)).contains("\"a]{path}$1\\[b\"");
  }

  private static Properties bundle(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Sentences.class.getResourceAsStream("refusals_" + language + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
