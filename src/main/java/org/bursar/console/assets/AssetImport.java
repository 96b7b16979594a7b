package org.bursar.console.assets;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.kit.BareTable;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.TableFaults;
import org.bursar.exchange.assets.AssetPlan;
import org.bursar.exchange.assets.AssetPlan.Change;
import org.bursar.exchange.assets.AssetPlan.What;
import org.bursar.exchange.assets.AssetReader;
import org.bursar.exchange.assets.AssetReading;
import org.bursar.exchange.table.TableFile;

/** Importing a table of assets: choose it, look at what it changes and whom it covers, do it. */
public final class AssetImport {

  private static final String ID = "assets-import";

  private AssetImport() {}

  /** Asks for a file and goes on from there. */
  public static void show(Desk desk, Session session) {
    desk.chooseTable().ifPresent(file -> read(desk, session, file));
  }

  private static void read(Desk desk, Session session, Path file) {
    long size = Math.max(1, TableFile.size(List.of(file)));
    Sight sight = session.sight().get();
    Locale language = Texts.language().get().locale();
    Job job =
        desk.background()
            .run(
                Texts.now(ID + ".reading"),
                progress ->
                    AssetReader.read(
                        file,
                        sight.enterprise(),
                        sight.at(),
                        language,
                        bytes -> {
                          progress.at(bytes, size);
                          return !progress.isCancelled();
                        }),
                reading -> tell(desk, session, reading));
    JobDialog.show(desk, ID + "-reading", Texts.text(ID + ".reading"), job);
  }

  private static void tell(Desk desk, Session session, AssetReading reading) {
    switch (reading) {
      case AssetReading.Read(AssetPlan plan) when plan.plan().refusal() != null ->
          desk.show(
              TableFaults.rows(
                  ID,
                  plan.file(),
                  plan.plan().faults().first(),
                  plan.plan().faults().count(),
                  () -> show(desk, session)));
      case AssetReading.Read(AssetPlan plan) when plan.plan().commands().isEmpty() ->
          desk.show(
              Message.of(
                  ID + "-same",
                  Texts.text(ID + ".same.title"),
                  Texts.text(ID + ".same", plan.file(), plan.same()),
                  ""));
      case AssetReading.Read(AssetPlan plan) ->
          EffectDialog.following(
              desk, session, ID, plan.file(), counts(plan), changes(plan), plan.plan().commands());
      case AssetReading.Unreadable(var fault) -> desk.show(TableFaults.unreadable(ID, fault));
      case AssetReading.Stopped _ -> {}
    }
  }

  private static Region counts(AssetPlan plan) {
    return Tile.row(
        count(plan, What.REGISTERED, Tone.ACCENT),
        count(plan, What.UPDATED, Tone.NEUTRAL),
        count(plan, What.ENDED, Tone.NEUTRAL),
        tile("same", plan.same(), Tone.NEUTRAL));
  }

  private static Region changes(AssetPlan plan) {
    return BareTable.of(
        ID + "-changes",
        Texts.text(ID + ".changes"),
        List.of(
            TableFaults.line(Change::line),
            Column.<Change>text("name", Texts.text("assets.column.name"), Change::name)
                .withWidth(300),
            Column.<Change>text(
                    "id", Texts.text("assets.column.id"), change -> change.asset().value())
                .withWidth(240),
            Column.<Change>text(
                    "what",
                    Texts.text(ID + ".column.what"),
                    change -> Texts.now(ID + ".what." + change.what()))
                .withWidth(120)
                .withChip(change -> change.what() == What.REGISTERED ? Tone.ACCENT : Tone.NEUTRAL)),
        plan.changes(),
        7);
  }

  private static Node count(AssetPlan plan, What what, Tone tone) {
    long count = plan.changes().stream().filter(change -> change.what() == what).count();
    return tile(what.name(), count, tone);
  }

  private static Node tile(String what, long count, Tone tone) {
    return Tile.count(
        ID + "-" + what,
        Texts.made(() -> Texts.formats().count(count)),
        Texts.text(ID + ".count." + what, count),
        tone);
  }
}
