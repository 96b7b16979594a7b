package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShadeTest {
  private final List<String> acts = new ArrayList<>();
  private Shade shade;
  private DialogBox dialog;
  private Button behind;

  @Start
  void show(Stage stage) {
    behind = Buttons.outlined("behind", Texts.fixed("Behind"), () -> acts.add("behind"));
    shade = new Shade(new VBox(behind));
    stage.setScene(new Scene(shade, 800, 500));
    stage.show();
    behind.requestFocus();
    dialog = new DialogBox("dialog", Texts.fixed("Transfer"), 400);
    TextField field = new TextField();
    field.setId("field");
    dialog.content().add(field);
    dialog.setButtons(
        Buttons.filled("act", Texts.fixed("Transfer 1.00"), () -> acts.add("act")),
        Buttons.outlined("cancel", Texts.fixed("Cancel"), dialog::requestClose));
    dialog.setOnClosed(() -> acts.add("closed"));
    shade.open(dialog);
  }

  @Test
  void a_dialog_takes_the_focus_and_tab_stays_in_it(FxRobot robot) {
    assertThat(focus().getId()).isEqualTo("field");
    for (int press = 0; press < 6; press++) {
      robot.type(KeyCode.TAB);
      assertThat(focus()).isNotSameAs(behind);
    }
    for (int press = 0; press < 6; press++) {
      robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
      assertThat(focus()).isNotSameAs(behind);
    }
  }

  @Test
  void escape_closes_it_and_gives_the_focus_back(FxRobot robot) {
    robot.type(KeyCode.ESCAPE);
    assertThat(shade.isShaded()).isFalse();
    assertThat(acts).containsExactly("closed");
    assertThat(focus()).isSameAs(behind);
  }

  @Test
  void what_was_typed_is_not_lost_unasked(FxRobot robot) {
    AtomicBoolean asked = new AtomicBoolean();
    robot.interact(
        () ->
            dialog.setMayClose(
                () -> {
                  asked.set(true);
                  return false;
                }));
    robot.type(KeyCode.ESCAPE);
    assertThat(asked).isTrue();
    assertThat(shade.isShaded()).isTrue();
  }

  @Test
  void control_and_enter_press_the_act(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertThat(acts).containsExactly("act");
  }

  @Test
  void nothing_behind_the_shade_can_be_clicked(FxRobot robot) {
    robot.clickOn(behind);
    assertThat(acts).isEmpty();
  }

  private Node focus() {
    return shade.getScene().getFocusOwner();
  }
}
