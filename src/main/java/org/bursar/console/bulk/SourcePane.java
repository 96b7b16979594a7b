package org.bursar.console.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Names;
import org.bursar.console.session.Session;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/** Where rows come from: the accounts that were chosen, what is pasted, or a file. */
final class SourcePane extends VBox {

  /** Names of so many accounts are shown. */
  private static final int NAMED = 40;

  private final Desk desk;
  private final Session session;
  private final List<AccountId> accounts;
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton selected;
  private final RadioButton pasted = radio("pasted", "bulk.source.pasted");
  private final RadioButton fromFile = radio("file", "bulk.source.file");
  private final RowsText text = new RowsText();
  private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
  private final StackPane body = new StackPane();
  private Runnable changed = () -> {};

  SourcePane(Desk desk, Session session, List<AccountId> accounts) {
    super(8);
    this.desk = desk;
    this.session = session;
    this.accounts = accounts;
    selected = radio("selected", "bulk.source.selected", accounts.size());
    HBox radios = new HBox(16, pasted, fromFile);
    if (!accounts.isEmpty()) {
      radios.getChildren().addFirst(selected);
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    body.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(radios, body);
    (accounts.isEmpty() ? pasted : selected).setSelected(true);
    group.selectedToggleProperty().subscribe(now -> show());
    text.setOnChanged(() -> changed.run());
    file.addListener((value, was, is) -> changed.run());
  }

  /** Tells of everything that makes other rows. */
  void setOnChanged(Runnable heard) {
    changed = heard;
  }

  /** What a person pastes, in an example. */
  void setKind(BulkKind kind) {
    text.setKind(kind);
  }

  boolean isSelected() {
    return selected.isSelected();
  }

  boolean isPasted() {
    return pasted.isSelected();
  }

  List<AccountId> accounts() {
    return accounts;
  }

  String pastedText() {
    return text.text();
  }

  @Nullable Path file() {
    return file.get();
  }

  /** Whether anything was typed or chosen here that closing would lose. */
  boolean isTouched() {
    return !text.text().isBlank() || file.get() != null;
  }

  /** Rows to be corrected take the place of what was pasted. */
  void paste(String rows) {
    Runnable told = changed;
    changed = () -> {};
    pasted.setSelected(true);
    text.put(rows);
    changed = told;
    told.run();
  }

  /** Where one begins to type; null if nothing is typed here. */
  @Nullable Node field() {
    return pasted.isSelected() ? text : null;
  }

  private void show() {
    body.getChildren().setAll(isSelected() ? names() : isPasted() ? text : chosenFile());
    changed.run();
  }

  private Node names() {
    String named =
        accounts.stream()
            .limit(NAMED)
            .map(id -> Names.of(session.enterprise(), id))
            .collect(Collectors.joining(", "));
    int more = Math.max(0, accounts.size() - NAMED);
    Label label =
        Labels.wrapped(
            more == 0 ? Texts.fixed(named) : Texts.text("bulk.source.more", named, more));
    label.setId("bulk-names");
    return label;
  }

  private Node chosenFile() {
    Consumer<Path> take = file::set;
    Label name =
        Labels.plain(
            Texts.made(
                () -> {
                  Path chosen = file.get();
                  return chosen == null
                      ? Texts.now("bulk.source.file.none")
                      : String.valueOf(chosen.getFileName());
                },
                file));
    HBox line =
        new HBox(
            12,
            Buttons.outlined(
                "bulk-choose",
                Texts.text("bulk.source.choose"),
                () -> desk.chooseTable().ifPresent(take)),
            name);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMaxHeight(USE_PREF_SIZE);
    return line;
  }

  private RadioButton radio(String id, String key, Object... arguments) {
    RadioButton button = new RadioButton();
    button.setId("bulk-" + id);
    button.textProperty().bind(Texts.text(key, arguments));
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    return button;
  }
}
