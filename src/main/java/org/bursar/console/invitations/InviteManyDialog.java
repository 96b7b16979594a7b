package org.bursar.console.invitations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Deed;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.KeptInvitations;
import org.bursar.console.session.PagedDialog;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.TableWords;
import org.bursar.console.session.Together;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.invitations.InviteReader;
import org.bursar.exchange.invitations.InviteReading;
import org.bursar.exchange.invitations.Invited;
import org.bursar.exchange.invitations.Invited.Verdict;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.jspecify.annotations.Nullable;

/**
 * Invites many accounts: rows that are pasted or stand in a file, then what would come of each.
 * What is over the day's quota is kept, and offered when there is room again.
 */
public final class InviteManyDialog {

  private static final double PAGE = 400;

  private final Session session;
  private final PagedDialog pages;
  private final KeptInvitations kept;
  private final Together together;
  private final Latest reading;
  private final TextArea text = new TextArea();
  private final SimpleObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
  private final SimpleStringProperty fileName = new SimpleStringProperty("");
  private final DataTable<Invited> table;
  private final VBox check;
  private List<InviteAccount> ready = List.of();
  private long entry;

  private InviteManyDialog(Desk desk, Session session) {
    this.session = session;
    pages =
        new PagedDialog(
            session,
            "invite-many",
            Texts.text("invite-many.title"),
            PAGE,
            List.of(Texts.text("bulk.step.rows"), Texts.text("bulk.step.check")));
    kept = new KeptInvitations(session.layout());
    together = new Together(session);
    reading = session.background().latest("invite-many");
    text.setId("invite-many-text");
    text.setText(kept.text());
    text.promptTextProperty().bind(Texts.text("invite-many.prompt"));
    text.accessibleTextProperty().bind(Texts.text("invite-many.columns"));
    text.textProperty().addListener(now -> file.set(null));
    file.subscribe(now -> fileName.set(now == null ? "" : String.valueOf(now.getFileName())));
    table = new DataTable<>("invite-many-rows", session.background(), Invited::line, columns());
    table.setTitle(Texts.text("invite-many.title"));
    check = new VBox(12);
    pages.box().askBeforeLosing(() -> !text.getText().equals(kept.text()) || file.get() != null);
    showRows(desk);
  }

  /** Shows the dialog, with what the quota of another day had no room for. */
  public static void show(Desk desk, Session session) {
    InviteManyDialog made = new InviteManyDialog(desk, session);
    desk.show(made.pages.box());
    made.text.requestFocus();
  }

  private void showRows(Desk desk) {
    VBox.setVgrow(text, Priority.ALWAYS);
    Button choose =
        Buttons.outlined(
            "invite-many-file",
            Texts.text("bulk.source.file.choose"),
            () -> desk.chooseTable().ifPresent(file::set));
    VBox rows =
        new VBox(
            8,
            Labels.wrapped(Texts.text("invite-many.columns")),
            text,
            new HBox(12, choose, Labels.secondary(fileName), Space.grow()));
    Button next =
        Buttons.filled("invite-many-check", Texts.text("bulk.check"), () -> showCheck(desk));
    next.disableProperty()
        .bind(
            text.textProperty()
                .map(String::isBlank)
                .flatMap(blank -> file.map(chosen -> false).orElse(blank)));
    pages.say(kept.count() == 0 ? "" : Texts.now("invite-many.kept", kept.count()), Tone.NEUTRAL);
    pages.box().setRemark(Texts.text("form.keys"));
    pages.box().setButtons(next, cancel());
    pages.page(0, rows);
    text.requestFocus();
  }

  private void showCheck(Desk desk) {
    ready = List.of();
    table.setRows(List.of());
    check.getChildren().setAll(table);
    VBox.setVgrow(table, Priority.ALWAYS);
    pages.say("", Tone.NEUTRAL);
    Button back =
        Buttons.outlined("invite-many-back", Texts.text("bulk.back"), () -> showRows(desk));
    pages.box().setButtons(null, back);
    pages.page(1, check);
    Sight sight = session.sight().get();
    InviteReader.Inviting inviting =
        new InviteReader.Inviting(
            sight.enterprise(),
            sight.at(),
            () -> new InvitationId("invitation-" + UUID.randomUUID()),
            Texts.language().get().locale());
    Path chosen = file.get();
    String pasted = text.getText();
    reading.run(
        progress ->
            chosen == null
                ? InviteReader.read(pasted, Texts.now("invite-many.pasted"), inviting)
                : InviteReader.read(chosen, inviting),
        read -> told(read, sight, back));
  }

  private void told(InviteReading read, Sight sight, Button back) {
    switch (read) {
      case InviteReading.Unreadable(var fault) ->
          pages.say(TableWords.unreadable("invite-many", fault), Tone.DANGER);
      case InviteReading.Read rows -> told(rows, sight, back);
    }
  }

  private void told(InviteReading.Read read, Sight sight, Button back) {
    entry = sight.entry();
    ready =
        read.of(Verdict.READY).stream().map(Invited::command).map(InviteManyDialog::there).toList();
    table.setRows(read.rows());
    check
        .getChildren()
        .setAll(
            Tile.row(
                count(read, Verdict.READY, Tone.ACCENT),
                count(read, Verdict.QUOTA, Tone.NEUTRAL),
                count(read, Verdict.REFUSED, Tone.DANGER),
                count(read, Verdict.UNREADABLE, Tone.DANGER)),
            table);
    int over = read.of(Verdict.QUOTA).size();
    int out = read.rows().size() - ready.size() - over;
    pages.say(
        sentence(over, out, sight.enterprise()), over + out > 0 ? Tone.WARNING : Tone.NEUTRAL);
    Button act =
        Buttons.filled(
            "invite-many-do",
            Texts.text("invite-many.do", ready.size()),
            () -> send(read.of(Verdict.QUOTA)));
    if (ready.isEmpty() && over > 0) {
      // Today nothing can be sent; what is over can still be kept.
      act.textProperty().unbind();
      act.textProperty().bind(Texts.text("invite-many.keep", over));
    }
    act.setDisable(ready.isEmpty() && over == 0);
    pages.box().setButtons(act, back);
    table.table().requestFocus();
  }

  private String sentence(int over, int out, Enterprise enterprise) {
    List<String> said = new ArrayList<>();
    said.add(Texts.now("invite-many.sentence", ready.size()));
    if (over > 0) {
      int quota = enterprise.setup().limits().invitationsPerDay();
      said.add(Texts.now("invite-many.over", over, quota));
    }
    if (out > 0) {
      said.add(Texts.now("invite-many.out", out));
    }
    return String.join(" ", said);
  }

  private void send(List<Invited> over) {
    if (ready.isEmpty()) {
      done(over);
      return;
    }
    together.send(
        Deed.of(ready),
        "",
        entry,
        last -> done(over),
        later -> {
          kept.keep(over);
          pages.box().close();
          session.tell(later.told(session));
        },
        pages::say,
        () -> pages.say(Texts.now("form.not.saved"), Tone.DANGER));
  }

  private void done(List<Invited> over) {
    kept.keep(over);
    pages.box().close();
    String said = Texts.now("invite-many.done", ready.size());
    session.tell(
        over.isEmpty()
            ? Done.of(said)
            : new Done(
                said + " " + Texts.now("invite-many.left", over.size()),
                Texts.now("invite-many.see"),
                new Ask.InviteMany()));
  }

  private static InviteAccount there(@Nullable InviteAccount command) {
    if (command == null) {
      throw new IllegalStateException("a row that is ready has its command");
    }
    return command;
  }

  private static javafx.scene.Node count(InviteReading.Read read, Verdict verdict, Tone tone) {
    int count = read.of(verdict).size();
    return Tile.count(
        "invite-many-" + verdict,
        Texts.made(() -> Texts.formats().count(count)),
        Texts.text("invite-many.count." + verdict, count),
        count > 0 ? tone : Tone.NEUTRAL);
  }

  private Button cancel() {
    return Buttons.outlined(
        "invite-many-cancel", Texts.text("dialog.cancel"), pages.box()::requestClose);
  }

  private static List<Column<Invited>> columns() {
    return List.of(
        Column.<Invited>of(
                "line",
                Texts.text("table.column.line"),
                row -> Texts.formats().count(row.line()),
                java.util.Comparator.comparingLong(Invited::line))
            .withWidth(60),
        Column.<Invited>text("account", Texts.text("invite.account"), Invited::account)
            .withWidth(170),
        Column.<Invited>text("name", Texts.text("invite.name"), Invited::name).withWidth(170),
        Column.<Invited>text(
                "verdict",
                Texts.text("assets-import.column.what"),
                row -> Texts.now("invite-many.verdict." + row.verdict()))
            .withWidth(110)
            .withLeast(110)
            .withChip(
                row ->
                    switch (row.verdict()) {
                      case READY -> Tone.ACCENT;
                      case QUOTA -> Tone.WARNING;
                      case REFUSED, UNREADABLE -> Tone.DANGER;
                    }),
        Column.<Invited>text(
                "why", Texts.text("table.column.why"), row -> TableWords.reason(row.reason()))
            .withWidth(290));
  }
}
