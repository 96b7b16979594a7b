package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.HostileTexts;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What a person types as an amount, against what a command may state: the field reads all that the
 * codec takes, as the same amount, and of the rest only what has one meaning.
 */
@ExtendWith(ApplicationExtension.class)
class HostileAmountsTest {

  private static final long SEED = 21;

  private MoneyField field;

  @Start
  void show(Stage stage) {
    field = new MoneyField("amount");
    stage.setScene(new Scene(field, 400, 60));
    stage.show();
  }

  @Test
  void a_field_reads_what_a_command_may_state_and_guesses_nothing(FxRobot robot) {
    robot.interact(() -> typed().forEach(this::isReadOrSaidToBeUnreadable));
  }

  private void isReadOrSaidToBeUnreadable(String typed) {
    field.setText(typed);
    String what = "seed %d: '%s'".formatted(SEED, typed);
    String shown = field.getText();
    Optional<Amount> read = field.amount().getValue();
    assertThat(field.isUnreadable()).as(what).isEqualTo(!shown.isBlank() && read.isEmpty());
    Optional<Amount> stated = stated(shown);
    if (stated.isPresent()) {
      assertThat(read).as(what).isEqualTo(stated);
    }
    read.ifPresent(
        amount -> {
          assertThat(stated(amount.toString())).as(what).contains(amount);
          assertThat(figures(amount.toString())).as(what).isEqualTo(figures(shown));
          assertThat(amount.isNegative()).as(what).isEqualTo(isNegative(shown, amount));
        });
  }

  private static List<String> typed() {
    HostileTexts texts = new HostileTexts(SEED);
    List<String> typed =
        new ArrayList<>(
            List.of(
                "10\u00b2",
                "10\u2082",
                "\u2460",
                "1\u00bd",
                "\u24885",
                "\u0661\u0662",
                "\u0967",
                "\ud835\udfd9",
                "\uff11\uff0c\uff12\uff13\uff14",
                "-0",
                "-0.00",
                "00",
                "000.10",
                "9".repeat(12),
                "9".repeat(13),
                "0.0123456789",
                "0.01234567891",
                "1.",
                ".5",
                "\u200f12",
                "12\u200f",
                "\ud83d",
                "\udca91",
                "1\u00001",
                "1\u30002",
                "\u4e00",
                "\u22121",
                "\u20131",
                "\u20141",
                "\ufe631",
                "(1)",
                "1-",
                "1e3",
                "1E3",
                "0x1",
                "Infinity",
                "NaN",
                "1_000",
                "1'000",
                "1\u2019000",
                "1\u202f000",
                "1\u00a0000"));
    for (int i = 0; i < 400; i++) {
      typed.add(texts.amount());
    }
    return typed;
  }

  /** The amount as a command's line states it. */
  private static Optional<Amount> stated(String amount) {
    StringBuilder escaped = new StringBuilder();
    amount.chars().forEach(half -> escaped.append("\\u%04x".formatted(half)));
    String line =
        "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"type\":\"TopUp\",\"account\":\"M\","
            + "\"amount\":\"%s\",\"remark\":\"r\"}".formatted(escaped);
    return CommandCodec.decode(line) instanceof Decoded.Received received
        ? Optional.of(((FundsCommand.TopUp) received.command()).amount())
        : Optional.empty();
  }

  /** The digits, without the noughts before them; what only looks like one is a question. */
  private static String figures(String written) {
    StringBuilder figures = new StringBuilder();
    written
        .codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                figures.append(Character.digit(c, 10));
              } else if (Character.getType(c) == Character.OTHER_NUMBER
                  || Character.getType(c) == Character.LETTER_NUMBER) {
                figures.append('?');
              }
            });
    return figures.toString().replaceFirst("^0+(?=.)", "");
  }

  private static boolean isNegative(String shown, Amount amount) {
    return amount.value().signum() != 0
        && shown.chars().anyMatch(c -> "-\u2212\u2013\uff0d\ufe63".indexOf(c) >= 0);
  }
}
