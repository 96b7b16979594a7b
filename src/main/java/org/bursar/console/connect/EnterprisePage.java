package org.bursar.console.connect;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.sync.Membership;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which of several enterprises; found by typing if they are many. */
final class EnterprisePage extends VBox {

  private static final int MANY = 7;

  private final List<Membership> all;
  private final SearchField search;
  private final ListView<Membership> list = new ListView<>();
  private final ReadOnlyObjectWrapper<@Nullable Membership> chosen = new ReadOnlyObjectWrapper<>();

  /**
   * The page, with the first one chosen.
   *
   * @param on goes on, as the button would
   */
  EnterprisePage(String id, List<Membership> all, Runnable on) {
    super(12);
    this.all = all;
    search = new SearchField(id + "-search", Texts.text("connect.enterprise.search"));
    search.setMaxWidth(Double.MAX_VALUE);
    boolean isSearched = all.size() > MANY;
    search.setVisible(isSearched);
    search.setManaged(isSearched);
    search.textProperty().addListener((text, was, is) -> find());
    list.setId(id + "-enterprises");
    list.getStyleClass().add("picker-list");
    list.accessibleTextProperty().bind(Texts.text("connect.enterprise.what"));
    list.setFixedCellSize(34);
    list.setCellFactory(shown -> new Cell());
    list.setPlaceholder(new EmptyState(Feather.SEARCH, Texts.text("picker.nothing")));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            on.run();
          }
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((selected, was, is) -> chosen.set(is));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, on));
    getChildren().addAll(Labels.wrapped(Texts.text("connect.enterprise.what")), search, list);
    find();
  }

  private void find() {
    String text = search.getText().strip();
    Predicate<String> match = text.isEmpty() ? found -> true : Match.words().of(text);
    Membership before = list.getSelectionModel().getSelectedItem();
    list.getItems()
        .setAll(
            all.stream()
                .filter(each -> match.test(each.name() + ' ' + each.enterprise().value()))
                .toList());
    list.getSelectionModel().select(before);
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  /** From the search the arrows move in the list; Enter goes on from both. */
  private void pressed(KeyEvent event, Runnable on) {
    boolean isDown = event.getCode() == KeyCode.DOWN;
    if (search.isFocused() && (isDown || event.getCode() == KeyCode.UP)) {
      int at = list.getSelectionModel().getSelectedIndex() + (isDown ? 1 : -1);
      list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1)));
      list.scrollTo(Math.max(0, at - 4));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      on.run();
      event.consume();
    }
  }

  /** The one that is chosen; null if none is. */
  ReadOnlyObjectProperty<@Nullable Membership> chosen() {
    return chosen.getReadOnlyProperty();
  }

  void focus() {
    if (search.isVisible()) {
      search.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  /** What it is called, and whom one is there; its id tells those apart that share a name. */
  private static final class Cell extends ListCell<Membership> {

    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(8, name, Space.grow(), detail);

    Cell() {
      line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      detail.getStyleClass().add("secondary");
      name.setMinWidth(40);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Membership item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(item.name());
      detail.setText(Texts.now("connect.enterprise.as", item.user(), item.enterprise().value()));
      setAccessibleText(name.getText() + ", " + detail.getText());
      setGraphic(line);
    }
  }
}
