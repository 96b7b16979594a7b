package org.bursar.console.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One field that finds accounts, units, assets and records, and every action by its name: the
 * arrows choose, Enter goes there or does it.
 */
public final class PaletteDialog {

  private static final double ROW = 32;
  private static final int ROWS = 13;
  private static final int THINGS = 8;
  private static final int ACTIONS = 6;

  /** What settles how the console looks and speaks, rather than doing something in the books. */
  private static final Set<String> SETTINGS = Set.of("theme", "language", "shortcuts");

  private final @Nullable Session session;
  private final List<Action> actions;
  private final List<Action> settings;
  private final AtomicReference<PaletteIndex> index;
  private final DialogBox dialog =
      new DialogBox("palette", Texts.text("palette.title"), 640).withoutHeader();
  private final TextField field = new TextField();
  private final ListView<Hit> list = new ListView<>();
  private final Latest finding;
  private final Latest reading;
  private List<Hit> found = List.of();

  private PaletteDialog(
      Desk desk, @Nullable Session session, List<Action> all, AtomicReference<PaletteIndex> index) {
    this.session = session;
    this.index = index;
    actions =
        all.stream()
            .filter(action -> !SETTINGS.contains(action.id()) && !action.id().equals("palette"))
            .toList();
    settings = all.stream().filter(action -> SETTINGS.contains(action.id())).toList();
    finding = desk.background().latest("palette");
    reading = desk.background().latest("palette-records");
    dialog.getStyleClass().add("palette");
    field.setId("palette-field");
    field.promptTextProperty().bind(Texts.text("palette.prompt"));
    field.getStyleClass().add("palette-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    Label escape = new Label("Esc");
    escape.getStyleClass().add("keys");
    HBox top = new HBox(10, Icons.of(Feather.SEARCH), field, escape);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("palette-top");
    list.setId("palette-list");
    list.getStyleClass().add("palette-list");
    list.accessibleTextProperty().bind(Texts.text("palette.title"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(shown -> new HitCell());
    list.setFocusTraversable(false);
    list.setPlaceholder(new EmptyState(Feather.SEARCH, Texts.text("palette.nothing")));
    dialog.content().add(new VBox(top, list));
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            run();
          }
        });
    list.getSelectionModel().selectedItemProperty().subscribe(this::say);
  }

  /**
   * Opens it.
   *
   * @param session the books that are open; null on the start screen
   * @param actions all that can be done now
   * @param index what was found in these books before
   */
  public static void show(
      Desk desk,
      @Nullable Session session,
      List<Action> actions,
      AtomicReference<PaletteIndex> index) {
    PaletteDialog made = new PaletteDialog(desk, session, actions, index);
    desk.show(made.dialog);
    made.field.requestFocus();
  }

  /** An index of nothing yet, to be kept with the books that are open. */
  public static AtomicReference<PaletteIndex> index() {
    return new AtomicReference<>(PaletteIndex.NOTHING);
  }

  private void find(String text) {
    String query = text.strip();
    Session in = session;
    if (in == null) {
      show(act(query));
      return;
    }
    Hits hits = new Hits(in);
    var enterprise = in.enterprise();
    finding.run(
        progress -> {
          PaletteIndex now = PaletteIndex.of(enterprise, index.get());
          index.set(now);
          // Looked through once while nothing is typed, it is at hand for the first letter.
          List<Thing> things = now.find(query.isEmpty() ? "a" : query, THINGS, progress);
          return query.isEmpty() ? List.<Thing>of() : things;
        },
        things -> {
          List<Hit> acts = act(query);
          List<Hit> all = new ArrayList<>(hits.things(things));
          // Who types how an act begins wants that, whatever else has the letters in its name.
          all.addAll(Hits.areNamed(acts, query) ? 0 : all.size(), acts);
          show(all);
          read(hits, query);
        });
  }

  /** Records come after the rest: they are read from the disk. */
  private void read(Hits hits, String query) {
    List<Hit> before = found;
    reading.run(
        progress -> query.length() < 2 ? List.<Hit>of() : hits.records(query, progress),
        records -> {
          if (!records.isEmpty() && found.equals(before)) {
            List<Hit> all = new ArrayList<>(before);
            all.addAll(records);
            show(all);
          }
        });
  }

  private List<Hit> act(String query) {
    List<Hit> hits =
        new ArrayList<>(
            Hits.actions(actions, query, "palette.actions", query.isEmpty() ? ROWS - 1 : ACTIONS));
    hits.addAll(Hits.actions(settings, query, "palette.settings", settings.size()));
    return hits;
  }

  private void show(List<Hit> hits) {
    Hit chosen = list.getSelectionModel().getSelectedItem();
    found = hits;
    list.getItems().setAll(hits);
    double height = ROW * Math.clamp(hits.size(), 4, ROWS) + 2;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    int at = chosen == null ? -1 : hits.indexOf(chosen);
    list.getSelectionModel().select(at >= 0 ? at : Math.min(1, hits.size() - 1));
    list.scrollTo(0);
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    int step =
        switch (code) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> ROWS - 3;
          case PAGE_UP -> 3 - ROWS;
          default -> 0;
        };
    if (step != 0) {
      choose(step);
      event.consume();
    } else if (code == KeyCode.ENTER) {
      run();
      event.consume();
    }
  }

  /** Headings are passed over. */
  private void choose(int step) {
    int size = list.getItems().size();
    int at = list.getSelectionModel().getSelectedIndex();
    int to = Math.clamp(at + step, 0, Math.max(0, size - 1));
    int on = step > 0 ? 1 : -1;
    while (to > 0 && to < size - 1 && list.getItems().get(to) instanceof Hit.Heading) {
      to += on;
    }
    if (to >= 0 && to < size && list.getItems().get(to) instanceof Hit.Line) {
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - ROWS + 3));
    }
  }

  private void run() {
    if (list.getSelectionModel().getSelectedItem() instanceof Hit.Line line) {
      dialog.leaveTo(line.run());
    }
  }

  /** The cursor stays in the field: what the arrows choose is said there. */
  private void say(@Nullable Hit chosen) {
    field.setAccessibleText(
        Texts.now("palette.prompt")
            + (chosen instanceof Hit.Line line ? ": " + line.spoken() : ""));
  }
}
