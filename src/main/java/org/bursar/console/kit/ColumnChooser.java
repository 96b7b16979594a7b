package org.bursar.console.kit;

import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/** The button that chooses which columns of a table are shown. One always is. */
final class ColumnChooser extends MenuButton {
  ColumnChooser(String id, ObservableList<? extends TableColumn<?, ?>> columns) {
    setId(id);
    setMinWidth(Region.USE_PREF_SIZE);
    textProperty().bind(Texts.text("kit.table.columns"));
    accessibleTextProperty().bind(Texts.text("kit.table.columns.choose"));
    setOnShowing(event -> fill(columns));
    fill(columns);
  }

  private void fill(ObservableList<? extends TableColumn<?, ?>> columns) {
    getItems().clear();
    long shown = columns.stream().filter(TableColumn::isVisible).count();
    for (TableColumn<?, ?> column : columns) {
      CheckMenuItem item = new CheckMenuItem(column.getText());
      item.setSelected(column.isVisible());
      item.setDisable(shown == 1 && column.isVisible());
      item.setOnAction(event -> column.setVisible(item.isSelected()));
      getItems().add(item);
    }
    MenuItem all = new MenuItem(Texts.now("kit.table.show.all"));
    all.setOnAction(event -> columns.forEach(column -> column.setVisible(true)));
    getItems().addAll(new SeparatorMenuItem(), all);
  }
}
