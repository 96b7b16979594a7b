package org.bursar.console.journal;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The table of the journal: its columns, and the menu of a row. */
final class JournalTable {

  private final Session session;

  private JournalTable(Session session) {
    this.session = session;
  }

  /**
   * An empty table.
   *
   * @param ofOne whether all rows are about one account, which need not be named in each
   */
  static DataTable<JournalRow> of(String id, Session session, boolean ofOne) {
    JournalTable maker = new JournalTable(session);
    DataTable<JournalRow> table =
        new DataTable<>(id, session.background(), JournalRow::last, maker.columns(ofOne));
    table.setTitle(Texts.text("journal.title"));
    table.setEmpty(new EmptyState(Feather.ACTIVITY, Texts.text("journal.empty")));
    table.setOnOpen(maker::open);
    maker.attachMenu(id, table);
    return table;
  }

  private List<Column<JournalRow>> columns(boolean ofOne) {
    Column<JournalRow> about =
        Column.<JournalRow>text(
                "about",
                Texts.text("journal.column.about"),
                row -> About.name(session.enterprise(), row.about()))
            .withWidth(130)
            .withLink(this::goAbout);
    Column<JournalRow> who =
        Column.<JournalRow>text("who", Texts.text("journal.column.who"), JournalRow::who)
            .withWidth(90)
            .withLeast(80);
    if (ofOne) {
      about.hiddenAtFirst();
      who.hiddenAtFirst();
    }
    return List.of(
        Column.<JournalRow>of(
                "number",
                Texts.text("journal.column.number"),
                JournalRow::number,
                java.util.Comparator.comparingLong(JournalRow::last))
            .withWidth(96)
            .withLeast(104)
            .withLink(this::open),
        Column.<JournalRow>moment(
            "at", Texts.text("journal.column.at"), session.sight().get().zone(), JournalRow::at),
        who,
        Column.<JournalRow>text(
                "what", Texts.text("journal.column.what"), row -> row.what(session.enterprise()))
            .withWidth(400)
            .withLeast(240)
            .withStruck(row -> row.opposite().isStruck()),
        about,
        Column.<JournalRow>text("why", Texts.text("journal.column.why"), JournalRow::why)
            .withWidth(150)
            .withStruck(row -> row.opposite().isStruck()),
        opposite());
  }

  private Column<JournalRow> opposite() {
    return Column.<JournalRow>text(
            "reversal", Texts.text("journal.column.reversal"), JournalTable::opposite)
        .withWidth(150)
        .withLeast(146)
        .withLink(this::goOpposite);
  }

  private static String opposite(JournalRow row) {
    Opposite opposite = row.opposite();
    String kind = "journal." + opposite.kind();
    if (opposite.by() != null) {
      return Texts.now(kind + ".by", opposite.by());
    } else if (opposite.of() != null) {
      return Texts.now(kind + ".of", opposite.of());
    }
    return opposite.offered() ? Texts.now(kind + ".do") : "";
  }

  private void goOpposite(JournalRow row) {
    Long other = row.opposite().other();
    if (other != null) {
      session.navigator().go(new Place.Entry(other));
    } else if (row.opposite().offered()) {
      takeBack(row);
    }
  }

  private void takeBack(JournalRow row) {
    session.ask(
        switch (row.opposite().kind()) {
          case REVERSAL -> new Ask.Reverse(row.last());
          case UNDO -> Ask.Undo.of(row.last());
        });
  }

  private void open(JournalRow row) {
    session.navigator().go(new Place.Entry(row.last()));
  }

  private void goAbout(JournalRow row) {
    Place about = row.about();
    if (about != null) {
      session.navigator().go(about);
    }
  }

  private void attachMenu(String id, DataTable<JournalRow> table) {
    MenuItem open = item(id + "-menu-entry", "records.menu.entry");
    MenuItem about = item(id + "-menu-about", "journal.menu.about");
    MenuItem reverse = item(id + "-menu-reverse", "action.reverse");
    ContextMenu menu = new ContextMenu(open, about, reverse);
    menu.setId(id + "-menu");
    menu.setOnShowing(
        event -> {
          @Nullable JournalRow row = table.table().getSelectionModel().getSelectedItem();
          open.setDisable(row == null);
          about.setDisable(row == null || row.about() == null);
          reverse.setDisable(row == null || !row.opposite().offered());
          if (row != null) {
            open.setOnAction(chosen -> open(row));
            about.setOnAction(chosen -> goAbout(row));
            reverse.textProperty().unbind();
            reverse.setText(Texts.now("journal." + row.opposite().kind() + ".do"));
            reverse.setOnAction(chosen -> takeBack(row));
          }
        });
    table.table().setContextMenu(menu);
  }

  private static MenuItem item(String id, String key) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(Texts.text(key));
    return item;
  }
}
