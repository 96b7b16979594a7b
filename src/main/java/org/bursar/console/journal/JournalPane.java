package org.bursar.console.journal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.books.Change;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.jspecify.annotations.Nullable;

/** The journal, or an account's part of it, as a table: the newest first, older on demand. */
public final class JournalPane extends VBox {

  private static final int PAGE = 100;

  private final Session session;
  private final DataTable<JournalRow> table;
  private final Button older;
  private final Latest reading;
  private final Latest judging;
  private List<JournalRow> rows = List.of();
  private long next;
  private @Nullable Subject subject;
  private @Nullable Object loaded;

  /**
   * What entries are about.
   *
   * @param id an account's or an asset's
   * @param source of those that changed it
   */
  private record Subject(Object id, JournalPage.Source source) {}

  /** An empty pane: it shows what it is told to. */
  public static JournalPane ofAll(String id, Session session) {
    return new JournalPane(id, session, false);
  }

  /**
   * An empty pane for what changed one account or asset: that one need not be named in each line.
   */
  public static JournalPane ofOne(String id, Session session) {
    return new JournalPane(id, session, true);
  }

  private JournalPane(String id, Session session, boolean ofOne) {
    this.session = session;
    this.reading = session.background().latest(id);
    this.judging = session.background().latest(id + "-judging");
    table = JournalTable.of(id, session, ofOne);
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
              if (shown && loaded != null) {
                load();
              }
            });
  }

  /** Shows the whole journal. */
  public void showAll() {
    subject = null;
    load();
  }

  /** Shows what changed an account; reads it only when it is wanted now. */
  public void showOf(AccountId of, boolean wanted) {
    showOf(
        new Subject(of, (before, most) -> session.records().entriesOf(of, before, most)), wanted);
  }

  /** Shows what changed an asset or whom it covers; reads it only when it is wanted now. */
  public void showOf(AssetId of, boolean wanted) {
    showOf(
        new Subject(of, (before, most) -> session.records().entriesOf(of, before, most)), wanted);
  }

  private void showOf(Subject of, boolean wanted) {
    subject = of;
    if (wanted) {
      load();
    }
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  /** Reads the first page, unless it is what is shown already. */
  private void load() {
    Object wanted = List.of(subject == null ? "" : subject.id(), session.enterprise().entry());
    if (!wanted.equals(loaded)) {
      loaded = wanted;
      read(List.of(), session.enterprise().entry() + 1);
    }
  }

  private void readOn() {
    read(rows, next);
  }

  private void read(List<JournalRow> shown, long before) {
    Subject of = subject;
    Sight sight = session.sight().get();
    reading.run(
        progress -> {
          JournalPage page =
              of == null
                  ? JournalPage.batches(session.records()::entriesBefore, before, PAGE, progress)
                  : JournalPage.single(of.source(), before, PAGE);
          return new JournalPage(
              JournalPage.judged(page.rows(), sight, session.records(), progress), page.next());
        },
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
    if (subject != null || change.entries().isEmpty() || rows.isEmpty()) {
      loaded = null;
      if (subject == null) {
        load();
      }
      return;
    }
    List<JournalRow> all = new ArrayList<>(JournalPage.of(change.entries()));
    all.addAll(rows);
    rows = all;
    table.setRows(rows);
    Sight sight = session.sight().get();
    judging.run(
        progress -> JournalPage.judged(all, sight, session.records(), progress),
        judged -> showJudged(all, judged));
  }

  /** What was done may bear on what stands further below: its opposite, or the money it needs. */
  @SuppressWarnings("ReferenceEquality") // rows that came meanwhile are judged after these
  private void showJudged(List<JournalRow> unjudged, List<JournalRow> judged) {
    if (rows == unjudged) {
      rows = judged;
      table.setRows(rows);
    }
  }
}
