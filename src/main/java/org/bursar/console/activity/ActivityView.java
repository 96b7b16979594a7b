package org.bursar.console.activity;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.journal.JournalPane;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;

/** The journal in words: who did what, when and why. */
public final class ActivityView extends VBox {

  private final JournalPane journal;

  /** The journal of the books that are open. */
  public ActivityView(Session session) {
    PageHeader header = new PageHeader(Texts.text("activity.title"));
    header.getStyleClass().add("alone");
    header
        .states()
        .add(
            new Chip(
                Texts.text(
                    "activity.count",
                    session.sight().when(Shown.of(this)).map(sight -> sight.entry())),
                Tone.NEUTRAL));
    journal = JournalPane.ofAll("activity", session);
    VBox.setVgrow(journal, Priority.ALWAYS);
    getChildren().addAll(header, journal);
  }

  /** Shows the newest entries. */
  public void show() {
    journal.showAll();
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    journal.focusFilter();
  }
}
