package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Each fault that a picture is looked through for is found when it is planted. */
class PictureFaultsTest {
  private static Theme theme;

  @Test
  void a_sound_view_has_no_fault() {
    assertThat(faults(() -> new VBox(button("save", "Save"), new Label("All of it")))).isEmpty();
  }

  @Test
  void text_that_is_cut_is_found() {
    assertThat(
            faults(
                () -> {
                  Label label = new Label("A name that is much too long for its place");
                  label.setMaxWidth(80);
                  return new HBox(label);
                }))
        .singleElement()
        .asString()
        .startsWith("cut to");
  }

  @Test
  void text_outside_of_the_window_is_found() {
    assertThat(
            faults(
                () -> {
                  Label label = new Label("Beyond the edge");
                  label.relocate(380, 10);
                  return new Pane(label);
                }))
        .singleElement()
        .asString()
        .startsWith("outside of the window");
  }

  @Test
  void controls_over_one_another_are_found() {
    assertThat(
            faults(
                () -> {
                  Button one = button("one", "One");
                  Button other = button("other", "Other");
                  other.relocate(10, 10);
                  return new Pane(one, other);
                }))
        .singleElement()
        .asString()
        .startsWith("overlap");
  }

  @Test
  void a_control_that_says_nothing_is_found() {
    assertThat(
            faults(
                () -> {
                  TextField field = new TextField();
                  field.setId("field");
                  return new HBox(field);
                }))
        .singleElement()
        .asString()
        .startsWith("says nothing");
  }

  @Test
  void a_control_without_an_id_is_found() {
    assertThat(faults(() -> new HBox(new Button("Save"))))
        .singleElement()
        .asString()
        .startsWith("has no id");
  }

  @Test
  void letters_of_another_family_are_found() {
    assertThat(
            faults(
                () -> {
                  Label label = new Label("Elsewhere");
                  label.setStyle("-fx-font-family: '" + Foreign.load() + "'");
                  return new HBox(label);
                }))
        .singleElement()
        .asString()
        .startsWith("in the family");
  }

  @Test
  void a_text_without_translation_is_found() {
    assertThat(faults(() -> new HBox(Labels.plain(Texts.text("planted.missing")))))
        .singleElement()
        .asString()
        .startsWith("no text for the key");
  }

  private static Button button(String id, String text) {
    return Buttons.outlined(id, Texts.fixed(text), () -> {});
  }

  private static List<String> faults(Supplier<Parent> view) {
    Stage stage =
        Fx.get(
            () -> {
              theme = theme == null ? new Theme() : theme;
              Scene scene = new Scene(view.get(), 400, 300);
              theme.dress(scene);
              Stage shown = new Stage();
              shown.setScene(scene);
              shown.show();
              return shown;
            });
    try {
      Fx.frames(2);
      return Fx.get(() -> PictureFaults.of(stage.getScene().getRoot()));
    } finally {
      Fx.run(stage::close);
    }
  }
}
