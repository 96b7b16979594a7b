package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person chooses for the console as a whole: it is found, works at once and is kept. */
@ExtendWith(ApplicationExtension.class)
class SettingsTest {

  @TempDir static Path folder;

  private static int kept;
  private Path settings;
  private Sitting sitting;
  private Stage stage;

  @Start
  void sit(Stage shown) {
    stage = shown;
    settings = folder.resolve("settings-" + kept++);
    Texts.language().set(Language.EN);
    sitting = new Sitting(settings).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.close();
          Texts.language().set(Language.EN);
        });
  }

  @Test
  void settings_are_reached_by_the_usual_key_and_narrowed_in_either_language(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("settings-search");
    assertThat(isSeen(robot, "language")).isTrue();
    robot.interact(() -> field("settings-search").setText("yuyan"));
    assertThat(isSeen(robot, "language")).isTrue();
    assertThat(isSeen(robot, "theme")).isFalse();
    robot.type(KeyCode.DOWN);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("settings-language");
    robot.interact(() -> field("settings-search").setText("nothing like it"));
    assertThat(robot.lookup("#settings-nothing").query().isVisible()).isTrue();
    robot.clickOn("#settings-search").type(KeyCode.ESCAPE);
    assertThat(isSeen(robot, "theme")).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#settings").tryQuery()).isEmpty();
    robot.clickOn("#settings-open");
    assertThat(robot.lookup("#settings").tryQuery()).isPresent();
  }

  @Test
  void what_is_chosen_works_at_once_and_is_kept_until_it_is_put_back(FxRobot robot) {
    robot.interact(() -> sitting.act("settings"));
    assertThat(robot.lookup("#settings-theme-usual").query().isVisible()).isFalse();
    choose(robot, "settings-theme", Theme.Choice.DARK);
    choose(robot, "settings-language", Language.ZH);
    assertThat(sitting.isDark()).isTrue();
    assertThat(Texts.language().get()).isEqualTo(Language.ZH);
    again(robot);
    assertThat(sitting.settings().preferences().theme().get()).isEqualTo(Theme.Choice.DARK);
    assertThat(sitting.settings().preferences().language().get()).isEqualTo(Language.ZH);
    robot.interact(() -> sitting.act("settings"));
    robot.clickOn("#settings-theme-usual").clickOn("#settings-language-usual");
    assertThat(sitting.isDark()).isFalse();
    assertThat(Texts.language().get()).isEqualTo(Language.EN);
    assertThat(robot.lookup("#settings-theme-usual").query().isVisible()).isFalse();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("settings-language");
  }

  private boolean isSeen(FxRobot robot, String row) {
    return robot.lookup("#settings-row-" + row).tryQuery().filter(Node::isVisible).isPresent();
  }

  private javafx.scene.control.TextField field(String id) {
    return sitting.control(javafx.scene.control.TextField.class, id);
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(FxRobot robot, String id, T value) {
    robot.interact(() -> ((ComboBox<T>) sitting.control(ComboBox.class, id)).setValue(value));
  }

  /** Closes the console and opens it anew with what was kept. */
  private void again(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.close();
          sitting = new Sitting(settings, Look::kept).in(stage);
        });
  }
}
