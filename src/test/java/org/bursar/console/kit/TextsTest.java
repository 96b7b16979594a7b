package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
  @AfterEach
  void speak_english_again() {
    Fx.run(() -> Texts.language().set(Language.EN));
  }

  @Test
  void both_bundles_have_the_same_keys() {
    assertThat(Texts.keys(Language.EN)).isNotEmpty().isEqualTo(Texts.keys(Language.ZH));
  }

  @Test
  void a_bound_text_follows_the_language() {
    Fx.run(
        () -> {
          Label label = Labels.plain(Texts.text("kit.close"));
          assertThat(label.getText()).isEqualTo("Close");
          Texts.language().set(Language.ZH);
          assertThat(label.getText()).isEqualTo("关闭");
        });
  }

  @Test
  void a_bound_text_follows_its_arguments() {
    Fx.run(
        () -> {
          SimpleObjectProperty<Integer> count = new SimpleObjectProperty<>(1);
          Label label = Labels.plain(Texts.text("kit.table.shown", count));
          count.set(18_204);
          assertThat(label.getText()).isEqualTo("18,204 shown");
        });
  }

  @Test
  void a_text_that_is_made_follows_what_is_heard_only_while_it_is_seen() {
    Fx.run(
        () -> {
          SimpleObjectProperty<Integer> count = new SimpleObjectProperty<>(1);
          SimpleObjectProperty<Boolean> seen = new SimpleObjectProperty<>(false);
          Label label = Labels.plain(Texts.made(() -> "now " + count.get(), count.when(seen)));
          seen.set(true);
          count.set(2);
          assertThat(label.getText()).isEqualTo("now 2");
          count.set(3);
          assertThat(label.getText()).isEqualTo("now 3");
          seen.set(false);
          count.set(4);
          seen.set(true);
          assertThat(label.getText()).isEqualTo("now 4");
        });
  }

  @Test
  void a_place_takes_words_numbers_and_money() {
    Formats formats = Formats.of(Language.EN);
    assertThat(Sentence.filled("{0} can take {1}; it's {2}", formats, "Treasury", 1200, money()))
        .isEqualTo("Treasury can take 1,200; it's −10.00 CNY");
  }

  @Test
  void a_word_is_chosen_by_its_number() {
    Formats formats = Formats.of(Language.EN);
    String pattern = "{0} {0|account|accounts}";
    assertThat(Sentence.filled(pattern, formats, 1)).isEqualTo("1 account");
    assertThat(Sentence.filled(pattern, formats, 0L)).isEqualTo("0 accounts");
  }

  @Test
  void an_unknown_key_is_shown_as_itself_and_remembered() {
    assertThat(Texts.now("texts.test.unknown")).isEqualTo("texts.test.unknown");
    assertThat(Texts.missing()).contains("texts.test.unknown");
  }

  private static Money money() {
    return Money.parse("-10.00 CNY").plus(Money.zero(Currency.of("CNY")));
  }
}
