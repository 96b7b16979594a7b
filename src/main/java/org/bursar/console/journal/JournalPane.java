package org.bursar.console.journal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.books.Change;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The journal, or an account's part of it, as a table: the newest first, older on demand. */
public final class JournalPane extends VBox {

  private static final int PAGE = 100;

  private final Session session;
  private final DataTable<JournalRow> table;
  private final Button older;
  private final Latest reading;
  private List<JournalRow> rows = List.of();
  private long next;
  private @Nullable AccountId account;
  private @Nullable Object loaded;

  /** An empty pane: it shows what it is told to. */
  public static JournalPane ofAll(String id, Session session) {
    return new JournalPane(id, session, false);
  }

  /** An empty pane for what changed one account: that one need not be named in each line. */
  public static JournalPane ofOne(String id, Session session) {
    return new JournalPane(id, session, true);
  }

  private JournalPane(String id, Session session, boolean ofOne) {
    this.session = session;
    this.reading = session.background().latest(id);
    table = new DataTable<>(id, session.background(), JournalRow::last, columns(ofOne));
    table.setTitle(Texts.text("journal.title"));
    table.setEmpty(new EmptyState(Feather.ACTIVITY, Texts.text("journal.empty"), null));
    table.setOnOpen(this::open);
    older = Buttons.outlined(id + "-older", Texts.text("journal.older"), this::readOn);
    table.actions().add(older);
    getStyleClass().add("page-body");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    showOlder();
    Shown.keep(table, session.layout());
    Runnable[] unfollow = {() -> {}};
    Shown.of(this)
        .subscribe(
            shown -> {
              unfollow[0].run();
              unfollow[0] = shown ? session.follow(this::follow) : () -> {};
            });
  }

  /** Shows the whole journal. */
  public void showAll() {
    account = null;
    load();
  }

  /** Shows what changed an account; reads it only when it is wanted now. */
  public void showOf(AccountId of, boolean wanted) {
    account = of;
    if (wanted) {
      load();
    }
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
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
            .withLeast(240),
        about,
        Column.<JournalRow>text("why", Texts.text("journal.column.why"), JournalRow::why)
            .withWidth(150));
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

  /** Reads the first page, unless it is what is shown already. */
  private void load() {
    Object wanted = List.of(String.valueOf(account), session.enterprise().entry());
    if (!wanted.equals(loaded)) {
      loaded = wanted;
      read(List.of(), session.enterprise().entry() + 1);
    }
  }

  private void readOn() {
    read(rows, next);
  }

  private void read(List<JournalRow> shown, long before) {
    AccountId of = account;
    reading.run(
        progress ->
            of == null
                ? JournalPage.batches(session.records()::entriesBefore, before, PAGE, progress)
                : JournalPage.single(
                    (number, most) -> session.records().entriesOf(of, number, most), before, PAGE),
        page -> show(shown, page));
  }

  private void show(List<JournalRow> before, JournalPage page) {
    List<JournalRow> all = new ArrayList<>(before);
    all.addAll(page.rows());
    rows = all;
    next = page.next();
    table.setRows(rows);
    showOlder();
  }

  private void showOlder() {
    older.setVisible(next > 0);
    older.setManaged(next > 0);
  }

  private void follow(Change change) {
    if (account != null || change.entries().isEmpty() || rows.isEmpty()) {
      loaded = null;
      if (account == null) {
        load();
      }
      return;
    }
    List<JournalRow> all = new ArrayList<>(JournalPage.of(change.entries()));
    all.addAll(rows);
    rows = all;
    table.setRows(rows);
  }
}
