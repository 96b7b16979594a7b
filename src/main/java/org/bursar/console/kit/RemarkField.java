package org.bursar.console.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Where a remark is typed: how long it is, and those that were given last. */
public final class RemarkField extends HBox {

  private static final int MOST = 200;

  private final TextField field = new TextField();

  /**
   * An empty remark.
   *
   * @param recent remarks that may be taken again, asked for when they are wanted
   */
  public RemarkField(String id, Supplier<List<String>> recent) {
    super(8);
    field.setId(id);
    HBox.setHgrow(field, Priority.ALWAYS);
    Label count =
        Labels.secondary(
            Texts.made(() -> Texts.now("kit.remark.count", length(), MOST), field.textProperty()));
    count.setMinWidth(Region.USE_PREF_SIZE);
    MenuButton again = new MenuButton(null, Icons.of(Feather.CLOCK));
    again.setId(id + "-recent");
    again.accessibleTextProperty().bind(Texts.text("kit.remark.recent"));
    again.setOnShowing(event -> fill(again, recent.get()));
    again.setDisable(recent.get().isEmpty());
    fill(again, recent.get());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(field, again, count);
  }

  /** Where it is typed. */
  public TextField field() {
    return field;
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return field.textProperty();
  }

  /** What is typed. */
  public String getText() {
    return field.getText();
  }

  private int length() {
    return field.getText().codePointCount(0, field.getText().length());
  }

  private void fill(MenuButton again, List<String> remarks) {
    again.getItems().clear();
    for (String remark : remarks) {
      MenuItem item = new MenuItem(remark);
      item.setMnemonicParsing(false);
      item.setOnAction(event -> field.setText(remark));
      again.getItems().add(item);
    }
  }
}
