package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.UnitId;

/** The past: choosing an instant, the pages as of it, two days compared, what was undone. */
final class PastScenes {

  private static final Instant SUMMER = Instant.parse("2026-06-30T15:59:59Z");

  private static final UnitId EAST = new UnitId("east-region");

  private PastScenes() {}

  static void add(Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo) {
    scenes.put("past-choose", () -> demo.get().then(s -> s.session().ask(new Ask.AsOf())).root());
    scenes.put("past-unit", () -> past(demo, Place.HOME));
    scenes.put("past-transfers", () -> past(demo, new Place.Transfers()));
    scenes.put("past-activity", () -> past(demo, new Place.Activity()));
    scenes.put("past-assets", () -> past(demo, new Place.Assets()));
    scenes.put("past-setup", () -> past(demo, new Place.Setup()));
    scenes.put(
        "restructure-begin",
        () -> demo.get().then(s -> s.session().ask(new Ask.Restructure())).root());
    scenes.put("restructure-plan", () -> restructured(demo, PastScenes::edited));
    scenes.put("restructure-faults", () -> restructured(demo, PastScenes::spoilt));
    scenes.put("palette", () -> typed(demo, ""));
    scenes.put("palette-found", () -> typed(demo, "pay"));
    scenes.put("palette-pinyin", () -> typed(demo, "zjc"));
    scenes.put("palette-nothing", () -> typed(demo, "qqqq"));
    scenes.put("removal", () -> demo.get().then(PastScenes::removing).root());
    scenes.put("move-organization", () -> demo.get().then(PastScenes::moving).root());
    scenes.put("undo", () -> demo.get().then(PastScenes::moved).act("undo").root());
    scenes.put("undo-never", () -> demo.get().then(PastScenes::moneyUndone).root());
    scenes.put(
        "undo-activity", () -> demo.get().then(PastScenes::undone).at(new Place.Activity()).root());
    scenes.put("comparison", () -> demo.get().at(days()).root());
    scenes.put(
        "comparison-units",
        () ->
            demo.get()
                .at(new Place.Comparison(LocalDate.parse("2025-11-01"), null))
                .then(s -> s.control(RadioButton.class, "comparison-of-units").fire())
                .root());
  }

  static Place days() {
    return new Place.Comparison(LocalDate.parse("2026-06-30"), LocalDate.parse("2026-09-30"));
  }

  private static Parent past(Supplier<Sitting> demo, Place place) {
    return demo.get().at(place).then(s -> s.session().lookAt(SUMMER)).root();
  }

  private static void removing(Sitting sitting) {
    var now = sitting.session().enterprise();
    sitting
        .session()
        .ask(
            new Ask.Remove(
                now.organization()
                    .accounts()
                    .byOrdinal()
                    .toJavaStream()
                    .filter(account -> !account.isRemoved() && account.ordinal() > 0)
                    .filter(account -> !now.balance(account).isOverdue())
                    .filter(account -> now.balance(account).transferredIn().isPositive())
                    .filter(account -> now.balance(account).creditLimit().isPositive())
                    .limit(1)
                    .map(org.bursar.enterprise.organization.Account::id)
                    .toList()));
  }

  private static void moving(Sitting sitting) {
    var now = sitting.session().enterprise().organization();
    var units =
        now.units()
            .childrenOf(UnitId.ROOT)
            .toJavaStream()
            .filter(unit -> now.units().height(unit) > 0)
            .sorted()
            .toList();
    sitting.session().ask(new Ask.Move(List.of(), List.of(units.getFirst()), units.getLast()));
    sitting.control(RadioButton.class, "move-of-organization").fire();
  }

  private static Parent typed(Supplier<Sitting> demo, String text) {
    return demo.get()
        .act("palette")
        .then(s -> s.control(javafx.scene.control.TextField.class, "palette-field").setText(text))
        .root();
  }

  /** All looks of a scene share their books. */
  private static void moved(Sitting sitting) {
    if (sitting.session().enterprise().organization().units().find(EAST) == null) {
      sitting.give(
          new CreateUnit(EAST, UnitId.ROOT, "Regional 区域", null, null),
          new RenameUnit(EAST, "East region 东部区域"));
      sitting.give(
          sitting
              .session()
              .enterprise()
              .organization()
              .accounts()
              .byOrdinal()
              .toJavaStream()
              .filter(account -> !account.isRemoved() && account.ordinal() > 0)
              .limit(12)
              .map(account -> new MoveAccount(account.id(), EAST))
              .toArray(MoveAccount[]::new));
    }
  }

  private static void moneyUndone(Sitting sitting) {
    sitting.session().ask(Ask.Undo.of(10_285));
  }

  private static void undone(Sitting sitting) {
    moved(sitting);
    if (sitting.session().history().steps().get().lastUndone() == null) {
      sitting.act("undo");
      sitting.control(javafx.scene.control.Button.class, "undo-do").fire();
    }
  }

  private static Parent restructured(Supplier<Sitting> demo, UnaryOperator<String> edit) {
    return demo.get().then(s -> choose(s, edit)).root();
  }

  private static void choose(Sitting sitting, UnaryOperator<String> edit) {
    try {
      Path table = Files.createTempDirectory("restructure-").resolve("organization.csv");
      sitting.choosingExport(table).choosingTable(table);
      sitting.session().ask(new Ask.ExportOrganization());
      List<String> lines = new ArrayList<>(Files.readAllLines(table));
      lines.replaceAll(edit);
      Files.write(table, lines);
      sitting.session().ask(new Ask.Restructure());
      sitting.control(javafx.scene.control.Button.class, "restructure-choose").fire();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String edited(String line) {
    return line.replace("Logistics 物流/", "Retail 零售/Logistics 物流/")
        .replace(",Customer App 客户应用", ",Client App 客户应用");
  }

  private static String spoilt(String line) {
    return line.startsWith("Logistics")
        ? line.replaceFirst("/", "//")
        : line.replace(",1184", ",1.184E+1");
  }
}
