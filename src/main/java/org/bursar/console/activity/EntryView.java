package org.bursar.console.activity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.codec.Entry;
import org.bursar.console.journal.About;
import org.bursar.console.journal.EventWords;
import org.bursar.console.journal.JournalRow;
import org.bursar.console.journal.Opposite;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Card;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.Event;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One entry of the journal: what it did, why, and the command as it came in. */
public final class EntryView extends VBox {

  private final Session session;
  private final LongProperty number = new SimpleLongProperty();
  private final Latest reading;
  private final Button reverse;
  private final Button undo;
  private final VBox body = new VBox();

  /** The page of the books that are open. */
  public EntryView(Session session) {
    this.session = session;
    this.reading = session.background().latest("entry");
    this.reverse =
        Buttons.outlined(
            "entry-reverse",
            Texts.text("action.reverse"),
            () -> session.ask(new Ask.Reverse(number.get())));
    this.undo =
        Buttons.outlined(
            "entry-undo",
            Texts.text("action.undo.entry"),
            () -> session.ask(Ask.Undo.of(number.get())));
    offer(null);
    PageHeader header =
        new PageHeader(Texts.made(() -> Texts.now("entry.title", number.get()), number));
    header.getStyleClass().add("alone");
    header.setPath(
        new Link(
            "entry-activity",
            Texts.text("rail.activity"),
            () -> session.navigator().go(new Place.Activity())));
    header
        .actions()
        .addAll(
            reverse,
            undo,
            Buttons.outlined("entry-before", Texts.text("entry.before"), () -> step(-1)),
            Buttons.outlined("entry-after", Texts.text("entry.after"), () -> step(1)));
    body.getStyleClass().add("page-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setId("entry-body");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header, scroll);
    Texts.manner().when(Shown.of(this)).subscribe(language -> read());
    session.sight().when(Shown.of(this)).subscribe(sight -> read());
  }

  /** Shows an entry. */
  public void show(long now) {
    number.set(now);
    read();
  }

  private void step(int by) {
    long next = number.get() + by;
    if (next >= 1 && next <= session.enterprise().entry()) {
      session.navigator().go(new Place.Entry(next));
    }
  }

  private void read() {
    long wanted = number.get();
    Sight sight = session.sight().get();
    reading.run(progress -> EntryFacts.of(wanted, sight, session.records()), this::show);
  }

  private void show(EntryFacts facts) {
    Entry entry = facts.entry();
    JournalRow row = facts.row();
    offer(row);
    if (entry == null || row == null) {
      body.getChildren()
          .setAll(new EmptyState(Feather.ACTIVITY, Texts.text("entry.none", facts.number())));
      return;
    }
    TextArea json = new TextArea(new String(entry.commandJson(), StandardCharsets.UTF_8));
    json.setId("entry-json");
    json.setEditable(false);
    json.setWrapText(true);
    json.setPrefRowCount(4);
    json.accessibleTextProperty().bind(Texts.text("entry.json"));
    body.getChildren()
        .setAll(
            new Card(Texts.text("entry.did"), did(row)),
            new Card(Texts.text("entry.facts"), facts(entry, row)),
            new Card(Texts.text("entry.json"), json));
  }

  private void offer(@Nullable JournalRow row) {
    Opposite.Kind offered = row != null && row.opposite().offered() ? row.opposite().kind() : null;
    show(reverse, offered == Opposite.Kind.REVERSAL);
    show(undo, offered == Opposite.Kind.UNDO);
  }

  private static void show(Button button, boolean isShown) {
    button.setVisible(isShown);
    button.setManaged(isShown);
  }

  private Node did(JournalRow row) {
    VBox lines = new VBox(4);
    EventWords words = new EventWords(session.enterprise());
    Set<Place> places = new LinkedHashSet<>();
    for (Event event : row.events()) {
      Label said = Labels.plain(Texts.fixed(words.of(event)));
      said.setWrapText(true);
      if (row.opposite().isStruck()) {
        said.getStyleClass().add("struck");
      }
      lines.getChildren().add(said);
      Place about = About.of(event);
      if (about != null) {
        places.add(about);
      }
    }
    List<Node> links = new ArrayList<>();
    for (Place place : places) {
      links.add(
          new Link(
              "entry-about-" + links.size(),
              Texts.fixed(About.name(session.enterprise(), place)),
              () -> session.navigator().go(place)));
    }
    lines.getChildren().add(new FlowPane(16, 4, links.toArray(Node[]::new)));
    Long other = row.opposite().other();
    if (other != null) {
      lines
          .getChildren()
          .add(
              new Link(
                  "entry-reversal",
                  Texts.text(
                      "entry."
                          + row.opposite().kind()
                          + (row.opposite().by() != null ? ".by" : ".of"),
                      other),
                  () -> session.navigator().go(new Place.Entry(other))));
    }
    return lines;
  }

  private Node facts(Entry entry, JournalRow row) {
    GridPane grid = new GridPane(24, 4);
    line(grid, "entry.when", Texts.formats().moment(entry.at(), session.sight().get().zone()));
    line(grid, "entry.who", entry.actor().name());
    line(grid, "entry.why", row.why().isEmpty() ? Texts.now("entry.why.none") : row.why());
    if (row.bill() != null) {
      row.bill()
          .files()
          .forEach(file -> line(grid, "entry.file", file.name() + " · " + file.sha256()));
    }
    if (entry.batch() != entry.number()) {
      line(grid, "entry.batch", Texts.now("entry.batch.from", entry.batch()));
    }
    line(grid, "entry.command", entry.commandId().toString());
    line(grid, "entry.rules", Integer.toString(entry.rulesVersion()));
    line(grid, "entry.hash", entry.hash().toString());
    return grid;
  }

  private static void line(GridPane grid, String key, String value) {
    Label name = Labels.secondary(Texts.text(key));
    name.setMinWidth(120);
    Label text = Labels.plain(Texts.fixed(value));
    text.setWrapText(true);
    grid.addRow(grid.getRowCount(), name, text);
  }
}
