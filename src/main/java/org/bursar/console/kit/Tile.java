package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What it is, the figure, why it is so, what can be done about it. */
public final class Tile extends VBox {

  private final FigureLabel figureLabel = new FigureLabel();

  /**
   * A tile.
   *
   * @param act a {@link Link}, or null where nothing can be done
   */
  public Tile(
      String id,
      ObservableValue<String> what,
      ObservableValue<String> figure,
      ObservableValue<String> why,
      @Nullable Node act) {
    setId(id);
    getStyleClass().add("tile");
    setAccessibleRole(AccessibleRole.PARENT);
    Label whatLabel = label(what, "what");
    figureLabel.getStyleClass().add("tile-figure");
    figureLabel.textProperty().bind(figure);
    figureLabel.setMaxWidth(Double.MAX_VALUE);
    Label whyLabel = label(why, "why");
    whyLabel.setWrapText(true);
    whyLabel.setMinHeight(Region.USE_PREF_SIZE);
    whyLabel.managedProperty().bind(whyLabel.textProperty().isNotEmpty());
    accessibleTextProperty()
        .bind(
            Texts.made(
                () -> what.getValue() + ": " + figure.getValue() + ". " + why.getValue(),
                what,
                figure,
                why));
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(whatLabel, figureLabel, whyLabel);
    if (act != null) {
      getChildren().addAll(space, act);
    }
  }

  /** Tiles side by side, equally wide and high. */
  public static HBox row(Node... tiles) {
    HBox row = new HBox(12, tiles);
    List<FigureLabel> figures = new ArrayList<>();
    for (Node tile : tiles) {
      HBox.setHgrow(tile, Priority.ALWAYS);
      if (tile instanceof Region region) {
        region.setMaxWidth(Double.MAX_VALUE);
        region.setPrefWidth(160);
      }
      if (tile instanceof Tile of) {
        figures.add(of.figureLabel);
      }
    }
    FigureLabel.inOneRow(figures);
    return row;
  }

  /** A count over what it counts, as an effect or an import shows it. */
  public static VBox count(
      String id, ObservableValue<String> figure, ObservableValue<String> what, Tone tone) {
    Label figureLabel = label(figure, "count-figure");
    switch (tone) {
      case ACCENT -> figureLabel.getStyleClass().add("gained");
      case DANGER -> figureLabel.getStyleClass().add("negative");
      case NEUTRAL, WARNING -> {}
    }
    VBox tile = new VBox(figureLabel, label(what, "what"));
    tile.setId(id);
    tile.getStyleClass().add("tile");
    return tile;
  }

  private static Label label(ObservableValue<String> text, String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.textProperty().bind(text);
    return label;
  }
}
