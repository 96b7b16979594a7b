package org.bursar.console.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A cell of a {@link DataTable}: a text, a link, a state in a chip, or a node of the screen's. */
final class DataCell<T> extends TableCell<T, T> {
  private final Column<T> column;
  // A text may be too long for its column; a figure never is, for its column grows with it.
  private final Tooltip whole = new Tooltip();
  private final Tooltip wholeLink = new Tooltip();
  private final @Nullable Hyperlink link;
  private final @Nullable Label chip;

  DataCell(Column<T> column) {
    this.column = column;
    Consumer<T> act = column.link();
    link = act == null ? null : made(act);
    chip = column.tone() == null ? null : new Label();
  }

  @Override
  protected void updateItem(T row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().removeAll("negative", "struck");
    if (empty || row == null) {
      show(null, null);
      setAccessibleText(null);
      return;
    }
    String text = column.textOf(row);
    setAccessibleText(column.title().getValue() + " " + text);
    if (column.isNegative(row)) {
      getStyleClass().add("negative");
    }
    if (column.isStruck(row)) {
      getStyleClass().add("struck");
    }
    Function<T, Node> node = column.node();
    Function<T, Tone> tone = column.tone();
    if (node != null) {
      show(null, node.apply(row));
    } else if (link != null) {
      link.setText(text);
      wholeLink.setText(text);
      Function<T, Feather> icon = column.icon();
      if (icon != null) {
        link.setGraphic(Icons.of(icon.apply(row)));
      }
      show(null, text.isEmpty() ? null : link);
    } else if (chip != null && tone != null && !text.isEmpty()) {
      chip.setText(text);
      chip.getStyleClass().setAll("label", "chip", tone.apply(row).styleClass());
      show(null, chip);
    } else {
      show(text, null);
    }
  }

  private void show(@Nullable String text, @Nullable Node graphic) {
    setText(text);
    whole.setText(text);
    setTooltip(text == null || text.isEmpty() || column.isFigures() ? null : whole);
    setGraphic(graphic);
  }

  private Hyperlink made(Consumer<T> act) {
    Hyperlink made = new Hyperlink();
    made.setFocusTraversable(false);
    made.setTooltip(wholeLink);
    made.setOnAction(
        event -> {
          made.setVisited(false);
          if (getItem() != null) {
            act.accept(getItem());
          }
        });
    return made;
  }
}
