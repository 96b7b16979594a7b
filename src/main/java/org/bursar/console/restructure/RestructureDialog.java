package org.bursar.console.restructure;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.kit.BareTable;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.TableFaults;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.roster.RosterFile;
import org.bursar.exchange.table.TableFile;

/**
 * Restructures the organization by a table: written, edited elsewhere, chosen, looked at as a plan
 * of what is created, moved, renamed and removed, and done all or not at all.
 */
public final class RestructureDialog {

  private static final String ID = "restructure";

  private final Desk desk;
  private final Session session;
  private final DialogBox dialog = new DialogBox(ID, Texts.text(ID + ".begin.title"), 640);
  private final CheckBox whole = new CheckBox();

  private RestructureDialog(Desk desk, Session session) {
    this.desk = desk;
    this.session = session;
    whole.setId(ID + "-whole");
    whole.textProperty().bind(Texts.text(ID + ".whole"));
    whole.setWrapText(true);
    dialog
        .content()
        .addAll(
            Labels.wrapped(Texts.text(ID + ".about")),
            Labels.wrapped(Texts.text(ID + ".columns")),
            whole,
            Labels.wrapped(Texts.text(ID + ".whole.about")));
    Button choose = Buttons.filled(ID + "-choose", Texts.text(ID + ".choose"), this::choose);
    dialog.setButtons(
        choose,
        Buttons.outlined(ID + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose),
        Buttons.outlined(
            ID + "-export",
            Texts.text("action.export.organization"),
            () -> dialog.leaveTo(() -> session.ask(new Ask.ExportOrganization()))));
  }

  /** Says what the table is, and asks for it. */
  public static void show(Desk desk, Session session) {
    RestructureDialog made = new RestructureDialog(desk, session);
    desk.show(made.dialog);
    made.whole.requestFocus();
  }

  /** Writes the organization that is seen as a table that can be edited and read again. */
  public static void export(Desk desk, Session session) {
    Enterprise seen = session.enterprise();
    FileExport.show(
        desk,
        FileExport.fitting(Texts.now(ID + ".file", seen.setup().name())),
        (file, language, progress) -> RosterFile.write(seen, file));
  }

  private void choose() {
    desk.chooseTable()
        .ifPresent(
            file -> {
              dialog.close();
              read(file);
            });
  }

  private void read(Path file) {
    long size = Math.max(1, TableFile.size(List.of(file)));
    Sight sight = session.sight().get();
    boolean isWhole = whole.isSelected();
    Job job =
        desk.background()
            .run(
                Texts.now(ID + ".reading"),
                progress -> Restructuring.of(file, sight, isWhole, size, progress),
                this::tell);
    JobDialog.show(desk, ID + "-reading", Texts.text(ID + ".reading"), job);
  }

  private void tell(Restructuring found) {
    switch (found) {
      case Restructuring.Ready ready ->
          EffectDialog.following(
              desk,
              session,
              ID,
              ready.file(),
              counts(ready.counts()),
              changes(ready.rows()),
              ready.commands());
      case Restructuring.Same(var file) ->
          desk.show(
              Message.of(
                  ID + "-same",
                  Texts.text(ID + ".same.title"),
                  Texts.text(ID + ".same", file),
                  ""));
      case Restructuring.Faulty(var file, Plan plan) -> desk.show(faults(file, plan));
      case Restructuring.Refused refused -> desk.show(problems(refused));
      case Restructuring.Unreadable(var fault) -> desk.show(TableFaults.unreadable(ID, fault));
      case Restructuring.Stopped _ -> {}
    }
  }

  private static Region counts(RestructureCounts counts) {
    RestructureCounts.Of units = counts.units();
    RestructureCounts.Of accounts = counts.accounts();
    return new VBox(
        8,
        Tile.row(
            tile("created", units.created() + accounts.created(), Tone.ACCENT),
            tile("moved", units.moved() + accounts.moved(), Tone.NEUTRAL),
            tile("renamed", units.renamed() + accounts.renamed(), Tone.NEUTRAL),
            tile("removed", units.removed() + accounts.removed(), Tone.DANGER)),
        Labels.secondary(said(".units", units)),
        Labels.secondary(said(".accounts", accounts)));
  }

  private static ObservableValue<String> said(String key, RestructureCounts.Of of) {
    return Texts.text(ID + key, of.created(), of.moved(), of.renamed(), of.removed());
  }

  private static Region tile(String what, long count, Tone tone) {
    return Tile.count(
        ID + "-" + what,
        Texts.made(() -> Texts.formats().count(count)),
        Texts.text(ID + ".count." + what),
        count == 0 ? Tone.NEUTRAL : tone);
  }

  private Region changes(List<RestructureRow> rows) {
    DataTable<RestructureRow> table =
        new DataTable<>(
            ID + "-changes",
            session.background(),
            row -> List.of(row.isUnit(), row.id()),
            List.of(
                Column.<RestructureRow>text(
                        "what",
                        Texts.text(ID + ".column.what"),
                        row -> Texts.now(row.isUnit() ? ID + ".unit" : ID + ".account"))
                    .withWidth(90),
                Column.<RestructureRow>text(
                        "name", Texts.text(ID + ".column.name"), RestructureRow::name)
                    .withWidth(170),
                Column.<RestructureRow>text(
                        "kind", Texts.text("comparison.kinds"), RestructureRow::kind)
                    .withWidth(130),
                Column.<RestructureRow>text(
                        "before", Texts.text("comparison.path.before"), RestructureRow::before)
                    .withWidth(200),
                Column.<RestructureRow>text(
                        "after", Texts.text("comparison.path.after"), RestructureRow::after)
                    .withWidth(200)));
    table.setTitle(Texts.text(ID + ".changes"));
    table.setRows(rows);
    table.setPrefHeight(240);
    table.setMinHeight(140);
    return table;
  }

  private DialogBox faults(String file, Plan plan) {
    var refusal = plan.refusal();
    if (plan.faults().count() == 0 && refusal != null) {
      DialogBox box = TableFaults.again(ID, file, () -> show(desk, session));
      box.content().add(Labels.wrapped(Texts.text(ID + ".refusal." + refusal.reason())));
      return box;
    }
    return TableFaults.rows(
        ID, file, plan.faults().first(), plan.faults().count(), () -> show(desk, session));
  }

  private DialogBox problems(Restructuring.Refused refused) {
    DialogBox box = TableFaults.again(ID, refused.file(), () -> show(desk, session));
    box.content()
        .addAll(
            Labels.wrapped(Texts.text(ID + ".refused", refused.count())),
            BareTable.of(
                ID + "-refused-rows",
                Texts.text("table.faults.title", refused.file()),
                List.of(
                    Column.<Restructuring.Problem>text(
                            "what",
                            Texts.text(ID + ".column.deed"),
                            problem -> new DeedWords(problem.before()).of(problem.command()))
                        .withWidth(240),
                    Column.<Restructuring.Problem>text(
                            "why",
                            Texts.text("table.column.why"),
                            problem -> Texts.refusal(problem.refusal()))
                        .withWidth(500)),
                refused.problems(),
                10));
    if (refused.problems().size() < refused.count()) {
      box.setRemark(Texts.text("table.faults.first", refused.problems().size()));
    }
    return box;
  }
}
