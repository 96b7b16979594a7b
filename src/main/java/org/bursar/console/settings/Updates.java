package org.bursar.console.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Preferences;

/** Whether and where it is asked if there is a newer version, and how that went. */
final class Updates {

  private Updates() {}

  static Group group(Preferences preferences) {
    return new Group(
        "updates",
        Row.flag("update", preferences.updates()),
        address(preferences),
        new Row("update.last", last(preferences)));
  }

  private static Row address(Preferences preferences) {
    TextField field = new TextField();
    field.setId("settings-update.address");
    field.setPromptText("https://");
    field.setPrefWidth(Row.CONTROL_WIDTH);
    preferences
        .updateAddress()
        .value()
        .when(field.sceneProperty().isNotNull())
        .subscribe(field::setText);
    // With every key it would be asked at half an address.
    field.setOnAction(event -> preferences.updateAddress().set(field.getText().strip()));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && field.getScene() != null) {
                preferences.updateAddress().set(field.getText().strip());
              }
            });
    return Row.of("update.address", field, preferences.updateAddress());
  }

  private static Label last(Preferences preferences) {
    Label last =
        Labels.wrapped(
            Texts.made(
                () -> said(preferences.updateAsked().get(), preferences.updateProblem().get()),
                preferences.updateAsked().value(),
                preferences.updateProblem().value()));
    last.setId("settings-update-last");
    last.setMinWidth(Row.ASIDE_WIDTH);
    last.setMaxWidth(Row.ASIDE_WIDTH);
    return last;
  }

  private static String said(String asked, String problem) {
    if (!problem.isEmpty()) {
      return Texts.now("settings.update.problem", problem);
    }
    try {
      return Texts.now(
          "settings.update.asked",
          Texts.formats().moment(Instant.parse(asked), ZoneId.systemDefault()));
    } catch (DateTimeException never) {
      return Texts.now("settings.update.never");
    }
  }
}
