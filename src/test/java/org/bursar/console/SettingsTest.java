package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.bursar.console.kit.Version;
import org.bursar.console.session.Place;
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
    showSettings(robot);
    assertThat(robot.lookup("#settings-theme-usual").query().isVisible()).isFalse();
    choose(robot, "settings-theme", Theme.Choice.DARK);
    choose(robot, "settings-language", Language.ZH);
    assertThat(sitting.isDark()).isTrue();
    assertThat(Texts.language().get()).isEqualTo(Language.ZH);
    again(robot);
    assertThat(sitting.settings().preferences().theme().get()).isEqualTo(Theme.Choice.DARK);
    assertThat(sitting.settings().preferences().language().get()).isEqualTo(Language.ZH);
    showSettings(robot);
    robot.clickOn("#settings-theme-usual").clickOn("#settings-language-usual");
    assertThat(sitting.isDark()).isFalse();
    assertThat(Texts.language().get()).isEqualTo(Language.EN);
    assertThat(robot.lookup("#settings-theme-usual").query().isVisible()).isFalse();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("settings-language");
  }

  @Test
  void more_contrast_is_seen_at_once_and_kept(FxRobot robot) {
    showSettings(robot);
    robot.clickOn("#settings-contrast");
    assertThat(stage.getScene().getStylesheets().getFirst()).endsWith("colors-light-contrast.css");
    again(robot);
    assertThat(stage.getScene().getStylesheets().getFirst()).endsWith("colors-light-contrast.css");
    robot.interact(() -> sitting.act("theme"));
    assertThat(stage.getScene().getStylesheets().getFirst()).endsWith("colors-dark-contrast.css");
  }

  @Test
  void no_amount_of_the_books_is_seen_or_heard_while_amounts_are_hidden(FxRobot robot) {
    robot.interact(() -> sitting.open(Enterprises.demo(folder)));
    for (Place place : places()) {
      robot.interact(() -> sitting.at(place));
      robot.interact(() -> sitting.root().layout());
      assertThat(amounts()).as("shown: " + place).isNotEmpty();
    }
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    assertThat(sitting.control(Labeled.class, "hide-amounts").getText())
        .isEqualTo("Amounts hidden");
    assertThat(amounts()).as("what was there").isEmpty();
    for (Place place : places()) {
      robot.interact(() -> sitting.at(place));
      robot.interact(() -> sitting.root().layout());
      assertThat(amounts()).as("hidden: " + place).isEmpty();
    }
    robot.interact(() -> sitting.act("transfer"));
    TextField amount = sitting.control(TextField.class, "transfer-amount");
    robot.interact(() -> amount.setText("99,999,999.00"));
    assertThat(String.valueOf(amount.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .doesNotContain("9");
    assertThat(amount.lookup(".left-pane .label").isVisible()).as("dots").isTrue();
    robot.interact(amount::requestFocus);
    assertThat(amount.lookup(".left-pane .label").isVisible()).as("dots").isFalse();
    assertThat(amounts()).isSubsetOf("99,999,999.00");
    again(robot);
    assertThat(Texts.hidden().get()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    assertThat(Texts.hidden().get()).isFalse();
  }

  @Test
  void a_window_that_nobody_touches_is_covered_and_nothing_behind_is_seen_or_done(FxRobot robot) {
    robot.interact(() -> sitting.open(Enterprises.demo(folder)));
    robot.interact(() -> sitting.settings().preferences().coverAfter().set(5));
    robot.clickOn("#tree-filter").write("prod");
    robot.interact(() -> later(Duration.ofMinutes(5).minusSeconds(1)));
    assertThat(sitting.ground().curtain().drawn().get()).isFalse();
    robot.interact(() -> later(Duration.ofSeconds(1)));
    assertThat(sitting.ground().curtain().drawn().get()).isTrue();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("curtain-lift");
    assertThat(sitting.ground().title().getValue()).isEqualTo("Bursar");
    assertThat(told(sitting.root())).doesNotContain("prod", "Retail", "acme").contains("Bursar");
    Place before = sitting.session().navigator().place().get();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H).type(KeyCode.ESCAPE, KeyCode.TAB);
    assertThat(sitting.session().navigator().place().get()).isEqualTo(before);
    assertThat(Texts.hidden().get()).isFalse();
    assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
    robot.type(KeyCode.ENTER);
    assertThat(sitting.ground().curtain().drawn().get()).isFalse();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("tree-filter");
    assertThat(sitting.control(TextField.class, "tree-filter").getText()).isEqualTo("prod");
  }

  @Test
  void a_window_is_covered_by_hand_over_dialogs_and_menus_too(FxRobot robot) {
    showSettings(robot);
    robot.clickOn("#settings-theme");
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
    robot.interact(() -> sitting.act("cover"));
    assertThat(robot.lookup(".combo-box-popup .list-view").tryQuery()).isEmpty();
    assertThat(told(sitting.root())).doesNotContain("Settings");
    robot.clickOn("#curtain-what");
    assertThat(told(sitting.root())).contains("Settings");
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("settings-theme");
  }

  @Test
  void what_wakes_a_machine_up_that_slept_does_nothing_behind_the_cover(FxRobot robot) {
    robot.interact(() -> sitting.settings().preferences().coverAfter().set(15));
    robot.interact(() -> sitting.pass(Duration.ofHours(8)));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(sitting.ground().curtain().drawn().get()).isTrue();
    assertThat(robot.lookup("#settings").tryQuery()).isEmpty();
  }

  @Test
  void about_says_which_program_this_is_and_where_its_files_are(FxRobot robot) {
    robot.interact(() -> sitting.open(Enterprises.demo(folder)).act("about"));
    assertThat(told(sitting.root()))
        .contains(Version.ofProgram(), System.getProperty("java.runtime.version"))
        .contains(settings.toString(), "acme.books");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#about").tryQuery()).isEmpty();
  }

  @Test
  void the_list_of_keys_has_the_new_ones(FxRobot robot) {
    robot.type(KeyCode.F1);
    assertThat(told(sitting.root()))
        .contains("Settings", "Hide or show amounts", "Cover the window", "Larger", "Usual size")
        .contains("Ctrl+Alt+L");
  }

  /** What stands in a pane that scrolls is there once it is styled. */
  private void showSettings(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.act("settings").root().applyCss();
          sitting.root().layout();
        });
  }

  private void later(Duration time) {
    sitting.pass(time);
    sitting.ground().idle().look();
  }

  /** All that is drawn, or said by a screen reader. */
  private static String told(Parent parent) {
    StringBuilder told = new StringBuilder();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible()) {
        told.append(child.getAccessibleText()).append('\n');
        told.append(child instanceof Labeled labeled ? labeled.getText() : "").append('\n');
        told.append(child instanceof Parent inner ? told(inner) : "");
      }
    }
    return told.toString();
  }

  private List<Place> places() {
    return List.of(
        Place.HOME,
        new Place.Account(sitting.session().enterprise().organization().management().id()),
        new Place.Transfers(),
        new Place.Months(),
        new Place.Assets(),
        new Place.Alerts(),
        new Place.Activity());
  }

  /** What is seen, or said by a screen reader, and looks like an amount. */
  private List<String> amounts() {
    Pattern amount = Pattern.compile("\\d{1,3}(,\\d{3})*\\.\\d{2}(?!\\d)");
    List<String> found = new ArrayList<>();
    for (Node node : sitting.root().lookupAll("*")) {
      String text = node instanceof Labeled labeled ? labeled.getText() : "";
      Matcher matcher = amount.matcher(text + "\n" + node.getAccessibleText());
      if (!node.isVisible()) {
        continue;
      }
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  @Test
  void everything_is_larger_by_keys_over_dialogs_too_and_stays_so(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS).push(KeyCode.CONTROL, KeyCode.ADD);
    showSettings(robot);
    robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(zoom()).isEqualTo(150);
    assertThat(
            robot.lookup("#settings").query().localToScene(0, 10).getY()
                - robot.lookup("#settings").query().localToScene(0, 0).getY())
        .isEqualTo(15);
    again(robot);
    assertThat(zoom()).isEqualTo(150);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(zoom()).isEqualTo(125);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(zoom()).isEqualTo(100);
  }

  @Test
  void what_has_the_keys_is_scrolled_to_when_everything_is_twice_as_large(FxRobot robot) {
    robot.interact(() -> sitting.settings().preferences().zoom().set(200));
    robot.interact(() -> sitting.root().layout());
    assertThat(robot.lookup("#zoom-down").query().isVisible()).isTrue();
    for (String id : new String[] {"start-connect", "language", "start-demo"}) {
      robot.interact(() -> sitting.control(Node.class, id).requestFocus());
      Node node = sitting.control(Node.class, id);
      assertThat(
              stage
                  .getScene()
                  .getRoot()
                  .getLayoutBounds()
                  .contains(node.localToScene(node.getLayoutBounds())))
          .as(id)
          .isTrue();
    }
  }

  @Test
  void a_list_that_opens_is_as_large_as_what_it_belongs_to(FxRobot robot) {
    robot.interact(() -> sitting.settings().preferences().zoom().set(125));
    showSettings(robot);
    robot.clickOn("#settings-theme");
    ComboBox<?> combo = sitting.control(ComboBox.class, "settings-theme");
    Node list = robot.lookup(".combo-box-popup .list-view").query();
    Bounds field = combo.localToScreen(combo.getLayoutBounds());
    Bounds shown = list.localToScreen(list.getLayoutBounds());
    assertThat(shown.getWidth()).isCloseTo(field.getWidth(), offset(4.0));
    assertThat(shown.getMinX()).isCloseTo(field.getMinX(), offset(4.0));
    robot.clickOn("Dark");
    assertThat(sitting.isDark()).isTrue();
  }

  private int zoom() {
    return sitting.settings().preferences().zoom().get();
  }

  private boolean isSeen(FxRobot robot, String row) {
    return robot.lookup("#settings-row-" + row).tryQuery().filter(Node::isVisible).isPresent();
  }

  private TextField field(String id) {
    return sitting.control(TextField.class, id);
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
