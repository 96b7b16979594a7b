package org.bursar;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The build gives tests a window in which a person can type and click, with no display. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private TextField field;
  private Button button;

  @Start
  void show(Stage stage) {
    field = new TextField();
    field.setId("name");
    button = new Button("Greet");
    button.setOnAction(event -> button.setText("Hello, " + field.getText()));
    stage.setScene(new Scene(new VBox(field, button), 300, 100));
    stage.show();
  }

  @Test
  void a_person_types_and_clicks(FxRobot robot) {
    robot.clickOn("#name").write("Acme");
    robot.clickOn(button);
    assertThat(button.getText()).isEqualTo("Hello, Acme");
  }

  @Test
  void javafx_stands_on_the_module_path() {
    assertThat(Platform.class.getModule().isNamed()).isTrue();
  }
}
