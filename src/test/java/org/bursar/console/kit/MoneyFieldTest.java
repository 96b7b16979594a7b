package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MoneyFieldTest {
  private MoneyField field;
  private Label problem;

  @Start
  void show(Stage stage) {
    field = new MoneyField("amount");
    field.setMaximum(Optional.of(Money.parse("84112.00 CNY")));
    problem = Labels.plain(field.problem());
    Button next = Buttons.outlined("next", Texts.fixed("Next"), () -> {});
    stage.setScene(new Scene(new VBox(field, problem, next), 400, 200));
    stage.show();
  }

  @Test
  void typed_text_becomes_an_amount(FxRobot robot) {
    robot.clickOn("#amount").write("1,234.50");
    assertThat(field.amount().getValue()).contains(Amount.parse("1234.50"));
    assertThat(problem.getText()).isEmpty();
  }

  @Test
  void a_decimal_comma_is_said_not_guessed(FxRobot robot) {
    robot.clickOn("#amount").write("12,50");
    assertThat(field.amount().getValue()).isEmpty();
    assertThat(problem.getText()).contains("not an amount");
  }

  @Test
  void the_maximum_is_offered(FxRobot robot) {
    robot.clickOn("#amount-max");
    assertThat(field.getText()).isEqualTo("84,112.00");
    assertThat(field.amount().getValue()).contains(Amount.parse("84112.00"));
  }

  @Test
  void what_was_typed_is_written_tidily_when_one_goes_on(FxRobot robot) {
    robot.clickOn("#amount").write("1234567.5").clickOn("#next");
    assertThat(field.getText()).isEqualTo("1,234,567.5");
  }
}
