package org.bursar.console.kit;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The usual row of an outline: icon, name, states, amount. The name gives way when it is narrow;
 * states and amount never do.
 *
 * @param <T> what the rows show
 */
public final class TreeLine<T> implements RowView<T> {
  /**
   * What such a row shows.
   *
   * @param icon what kind of thing it is
   * @param name what it is called
   * @param states what is to be known of it, most urgent first
   * @param amount its figure, or the empty text
   * @param negative whether that is below zero
   * @param spoken all of it in words
   */
  public record Content(
      Feather icon,
      String name,
      List<Badge> states,
      String amount,
      boolean negative,
      String spoken) {
    /** The content, its lists copied. */
    public Content {
      states = List.copyOf(states);
    }
  }

  private final Function<OutlineRow<T>, Content> contents;
  private final FontIcon icon = Icons.of(Feather.CIRCLE);
  private final Label name = new Label();
  private final Tooltip whole = new Tooltip();
  private final HBox states = new HBox(6);
  private final Label amount = new Label();
  private final HBox line;
  private @Nullable OutlineRow<T> shown;
  private @Nullable Content content;

  /** A line that shows what {@code contents} tells of a row. */
  public TreeLine(Function<OutlineRow<T>, Content> contents) {
    this.contents = contents;
    name.getStyleClass().add("name");
    name.setMinWidth(24);
    name.setTooltip(whole);
    states.setAlignment(Pos.CENTER_RIGHT);
    states.setMinWidth(Region.USE_PREF_SIZE);
    amount.getStyleClass().add("amount");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(icon, name, Space.grow(), states, amount);
    line.getStyleClass().add("line");
  }

  @Override
  public Node node() {
    return line;
  }

  @Override
  public void show(OutlineRow<T> row) {
    Content now = contents.apply(row);
    shown = row;
    content = now;
    if (icon.getIconCode() != now.icon()) {
      icon.setIconCode(now.icon());
    }
    name.setText(now.name());
    whole.setText(now.name());
    show(now.states());
    amount.setText(now.amount());
    Labels.negative(amount, now.negative());
  }

  /** As many badges are kept as there once were; those that are not needed are hidden. */
  private void show(List<Badge> badges) {
    while (states.getChildren().size() < badges.size()) {
      states.getChildren().add(new BadgeView());
    }
    for (int index = 0; index < states.getChildren().size(); index++) {
      if (states.getChildren().get(index) instanceof BadgeView view) {
        view.show(index < badges.size() ? badges.get(index) : null);
      }
    }
  }

  /** The row that is shown was worked out for that: a row is shown and then spoken of. */
  @Override
  @SuppressWarnings("ReferenceEquality") // the very row; an equal one may be of another value
  public String spoken(OutlineRow<T> row) {
    Content now = row == shown && content != null ? content : contents.apply(row);
    return now.spoken();
  }
}
