package org.bursar.console.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A day, typed or picked, written {@code 2026-10-01} in every language. Year, month and day may be
 * parted by anything, or by nothing; what is no day leaves the one before.
 */
public final class DayField extends DatePicker {

  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(\\d{4})\\D{0,3}(\\d{1,2})\\D{0,3}(\\d{1,2})\\D{0,2}");

  /** A field without a day, which says this while it has none. */
  public DayField(String id, ObservableValue<String> prompt) {
    setId(id);
    setPrefWidth(140);
    promptTextProperty().bind(prompt);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
          }

          @Override
          public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null || text.isBlank() ? null : day(text);
          }
        });
  }

  private @Nullable LocalDate day(String text) {
    Matcher written = WRITTEN.matcher(text);
    try {
      return written.matches()
          ? LocalDate.of(
              Integer.parseInt(written.group(1)),
              Integer.parseInt(written.group(2)),
              Integer.parseInt(written.group(3)))
          : getValue();
    } catch (DateTimeException noSuchDay) {
      return getValue();
    }
  }
}
