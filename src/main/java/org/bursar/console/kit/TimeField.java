package org.bursar.console.kit;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** A time of day, typed: hours and minutes, and seconds if wished, parted by anything. */
public final class TimeField extends TextField {

  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(\\d{1,2})\\D{1,3}(\\d{1,2})(?:\\D{1,3}(\\d{1,2}))?\\D{0,2}");

  /** An empty field, which says this while it is. */
  public TimeField(String id, ObservableValue<String> prompt) {
    setId(id);
    setPrefWidth(110);
    promptTextProperty().bind(prompt);
  }

  /** Whether something stands there that is no time of day. */
  public boolean isWrong() {
    return !getText().isBlank() && time().isEmpty();
  }

  /** The time that was typed; empty if there is none. */
  public Optional<LocalTime> time() {
    Matcher written = WRITTEN.matcher(getText());
    if (!written.matches()) {
      return Optional.empty();
    }
    String seconds = written.group(3);
    try {
      return Optional.of(
          LocalTime.of(
              Integer.parseInt(written.group(1)),
              Integer.parseInt(written.group(2)),
              seconds == null ? 0 : Integer.parseInt(seconds)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }
}
