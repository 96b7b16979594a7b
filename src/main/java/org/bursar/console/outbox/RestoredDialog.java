package org.bursar.console.outbox;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.console.journal.JournalRow;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.sync.Lost;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.Syncing;
import org.jspecify.annotations.Nullable;

/**
 * What a server that was restored lost, and the choice to follow it: nothing here goes back before
 * somebody says so.
 */
public final class RestoredDialog {

  /** So many entries are listed, the newest; the file as it was has all of them. */
  private static final int MOST = 12;

  private final Session session;
  private final SyncedBooks books;
  private final DialogBox dialog = new DialogBox("restored", Texts.text("restored.title"), 640);
  private final SimpleObjectProperty<String> sentence = new SimpleObjectProperty<>("");
  private final SimpleObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);
  private final CheckBox again = new CheckBox();
  private final Button follow;
  private List<Decoded.Received> own = List.of();

  private RestoredDialog(Session session, SyncedBooks books) {
    this.session = session;
    this.books = books;
    again.setId("restored-again");
    again.setSelected(true);
    follow = Buttons.filled("restored-follow", Texts.text("restored.follow"), this::follow);
    follow.setDisable(true);
    dialog.setSentence(sentence, tone);
    dialog.setButtons(
        follow,
        Buttons.outlined("restored-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  /** Shows it, and asks the server what it has. */
  public static void show(Desk desk, Session session) {
    Syncing syncing = session.syncing();
    if (syncing == null) {
      // A local file has no server.
      return;
    }
    RestoredDialog shown = new RestoredDialog(session, syncing.books());
    shown.sentence.set(Texts.now("restored.asking"));
    desk.show(shown.dialog);
    shown.look();
  }

  private void look() {
    var unused =
        session
            .background()
            .<Found>run(Texts.now("restored.title"), progress -> Found.of(books), this::tell);
  }

  /**
   * What was found.
   *
   * @param problem why nothing was; null if something was
   */
  private record Found(@Nullable Lost lost, @Nullable String problem) {

    static Found of(SyncedBooks books) {
      try {
        return new Found(books.lost(), null);
      } catch (ServerFault fault) {
        return new Found(null, Texts.now("sync.fault.what." + fault.kind()));
      }
    }
  }

  private void tell(Found found) {
    Lost lost = found.lost();
    if (lost == null) {
      say(String.valueOf(found.problem()), Tone.DANGER);
      return;
    }
    own = lost.commandsOf(books.actor());
    say(Texts.now("restored.sentence", lost.common(), lost.entries().size()), Tone.WARNING);
    List<Entry> newest =
        lost.entries().subList(Math.max(0, lost.entries().size() - MOST), lost.entries().size());
    for (Entry entry : newest.reversed()) {
      JournalRow row = JournalRow.of(entry);
      Label line =
          Labels.wrapped(
              Texts.made(
                  () ->
                      Texts.now(
                          "restored.line",
                          row.number(),
                          row.who(),
                          row.what(session.enterprise()))));
      dialog.content().add(line);
    }
    int more = lost.entries().size() - newest.size();
    if (more > 0) {
      dialog.content().add(Labels.secondary(Texts.text("restored.more", more)));
    }
    if (!own.isEmpty()) {
      again.textProperty().bind(Texts.text("restored.again", own.size()));
      dialog.content().add(again);
    }
    if (own.size() < lost.entries().size()) {
      dialog.content().add(Labels.wrapped(Texts.text("restored.others")));
    }
    dialog.setRemark(Texts.text("restored.kept"));
    follow.setDisable(false);
    follow.requestFocus();
  }

  private void say(String what, Tone how) {
    sentence.set(what);
    tone.set(how);
  }

  private void follow() {
    follow.setDisable(true);
    List<Decoded.Received> sent = again.isSelected() ? own : List.of();
    var unused =
        session
            .background()
            .<Followed>run(
                Texts.now("restored.title"), progress -> Followed.of(books, sent), this::followed);
  }

  /**
   * What came of it.
   *
   * @param copy the file as it was; null if it was not followed
   */
  private record Followed(@Nullable Path copy, @Nullable String problem) {

    static Followed of(SyncedBooks books, List<Decoded.Received> sent) {
      try {
        return new Followed(books.followRestored(sent), null);
      } catch (ServerFault fault) {
        return new Followed(null, Texts.now("sync.fault.what." + fault.kind()));
      } catch (BooksFault fault) {
        return new Followed(null, Texts.now("fault." + fault.kind(), books.name()));
      }
    }
  }

  private void followed(Followed followed) {
    Path copy = followed.copy();
    if (copy == null) {
      say(String.valueOf(followed.problem()), Tone.DANGER);
      follow.setDisable(false);
      return;
    }
    dialog.close();
    session.done().set(Done.of(Texts.now("restored.done", copy.getFileName().toString())));
  }
}
