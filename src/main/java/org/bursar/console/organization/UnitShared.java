package org.bursar.console.organization;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.AsOfDay;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.vocabulary.UnitId;
import org.kordamp.ikonli.feather.Feather;

/** What the members of a unit get through it, and through the units above it. */
final class UnitShared extends VBox {

  private final Session session;
  private final Latest reading;
  private final DataTable<UnitShare> table;
  private final AsOfDay asOf;
  private UnitId unit = UnitId.ROOT;

  UnitShared(Session session) {
    super(12);
    this.session = session;
    reading = session.background().latest("unit-shared");
    table =
        new DataTable<>(
            "unit-shared",
            session.background(),
            row -> List.of(row.asset().id(), row.through()),
            columns());
    table.setTitle(Texts.text("unit.shared.title"));
    table.setEmpty(new EmptyState(Feather.ARCHIVE, Texts.text("unit.shared.empty")));
    table.setOnOpen(row -> session.navigator().go(new Place.Asset(row.asset().id())));
    VBox.setVgrow(table, Priority.ALWAYS);
    asOf = new AsOfDay("unit-shared-day", session, this::show);
    getChildren().addAll(asOf, table);
    Shown.keep(table, session.layout());
  }

  void showOf(UnitId now) {
    unit = now;
    show();
  }

  private void show() {
    AsOfDay.Wanted wanted = asOf.wanted();
    UnitId of = unit;
    reading.run(
        progress -> {
          AsOfDay.Then then = wanted.read();
          return then.enterprise().organization().units().find(of) == null
              ? new Seen(false, List.of())
              : new Seen(true, UnitShare.of(then.enterprise(), then.at(), of, progress));
        },
        seen -> {
          table.setRows(seen.rows());
          if (!seen.isThere()) {
            asOf.say(Texts.now("unit.shared.absent"));
          }
        });
  }

  private record Seen(boolean isThere, List<UnitShare> rows) {}

  private List<Column<UnitShare>> columns() {
    return List.of(
        Column.<UnitShare>text(
                "asset", Texts.text("shared.column.asset"), row -> row.asset().name())
            .withWidth(210)
            .withLink(row -> session.navigator().go(new Place.Asset(row.asset().id()))),
        Column.<UnitShare>text(
                "kind",
                Texts.text("shared.column.kind"),
                row -> Texts.now("assets.kind." + row.asset().facts().kind()))
            .withWidth(140),
        Column.<UnitShare>text(
                "through",
                Texts.text("unit.shared.column.through"),
                row -> Names.of(row.enterprise(), row.through()))
            .withWidth(150)
            .withLink(row -> session.navigator().go(new Place.Unit(row.through()))),
        Column.<UnitShare>text("reason", Texts.text("unit.shared.column.reason"), UnitShare::reason)
            .withWidth(200),
        Column.<UnitShare>count(
                "covered", Texts.text("unit.shared.column.covered"), UnitShare::covered)
            .withWidth(110),
        Column.<UnitShare>count("waits", Texts.text("unit.shared.column.waits"), UnitShare::waiting)
            .withWidth(80));
  }
}
