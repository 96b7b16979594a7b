package org.bursar.console.invitations;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.kit.BareTable;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.TableFaults;
import org.bursar.exchange.invitations.AnswerReader;
import org.bursar.exchange.invitations.AnswerReading;
import org.bursar.exchange.invitations.Answered;
import org.bursar.exchange.table.CellFault;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand.AcceptInvitation;

/** Importing the answers to invitations: choose the file, look at who joins, do it. */
public final class AnswersImport {

  private static final String ID = "answers-import";

  private AnswersImport() {}

  /** Asks for a file and goes on from there. */
  public static void show(Desk desk, Session session) {
    desk.chooseTable().ifPresent(file -> read(desk, session, file));
  }

  private static void read(Desk desk, Session session, Path file) {
    Sight sight = session.sight().get();
    var unused =
        desk.background()
            .run(
                Texts.now(ID + ".reading"),
                progress -> AnswerReader.read(file, sight.enterprise(), sight.at()),
                reading -> tell(desk, session, reading));
  }

  private static void tell(Desk desk, Session session, AnswerReading reading) {
    switch (reading) {
      case AnswerReading.Unreadable(var fault) -> desk.show(TableFaults.unreadable(ID, fault));
      case AnswerReading.Read read
          when read.rows().stream().anyMatch(row -> row.command() == null) ->
          desk.show(
              TableFaults.rows(
                  ID, read.file(), wrong(read), wrong(read).size(), () -> show(desk, session)));
      case AnswerReading.Read(var file, var rows) -> plan(desk, session, file, rows);
    }
  }

  private static List<CellFault> wrong(AnswerReading.Read read) {
    return read.rows().stream()
        .filter(row -> row.command() == null)
        .map(row -> new CellFault(read.file(), row.line(), row.account(), row.reason()))
        .toList();
  }

  private static void plan(Desk desk, Session session, String file, List<Answered> rows) {
    List<Command> commands =
        rows.stream().map(row -> Objects.requireNonNull(row.command())).toList();
    long accepted = rows.stream().filter(AnswersImport::isAccepted).count();
    EffectDialog.following(
        desk,
        session,
        ID,
        file,
        Tile.row(
            Tile.count(
                ID + "-accepted",
                Texts.made(() -> Texts.formats().count(accepted)),
                Texts.text("invitations.state.ACCEPTED"),
                Tone.ACCENT),
            Tile.count(
                ID + "-declined",
                Texts.made(() -> Texts.formats().count(rows.size() - accepted)),
                Texts.text("invitations.state.DECLINED"),
                Tone.NEUTRAL)),
        BareTable.of(
            ID + "-rows",
            Texts.text(ID + ".list"),
            List.of(
                TableFaults.line(Answered::line),
                Column.<Answered>text("account", Texts.text("comparison.id"), Answered::account)
                    .withWidth(220),
                Column.<Answered>text("name", Texts.text("comparison.account"), Answered::name)
                    .withWidth(300),
                Column.<Answered>text(
                        "answer",
                        Texts.text(ID + ".answer"),
                        row ->
                            Texts.now(
                                isAccepted(row)
                                    ? "invitations.state.ACCEPTED"
                                    : "invitations.state.DECLINED"))
                    .withWidth(140)),
            rows,
            6),
        commands);
  }

  private static boolean isAccepted(Answered row) {
    return row.command() instanceof AcceptInvitation;
  }
}
