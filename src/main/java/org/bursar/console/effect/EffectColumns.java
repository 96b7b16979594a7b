package org.bursar.console.effect;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableView;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;

/** The columns of an effect. */
final class EffectColumns {

  private EffectColumns() {}

  static List<Column<EffectRow>> of(Session session) {
    return List.of(
        Column.<EffectRow>text("asset", Texts.text("effect.column.asset"), EffectRow::assetName)
            .withWidth(150)
            .withLink(row -> session.navigator().go(new Place.Asset(row.is().asset().id()))),
        Column.<EffectRow>text(
                "account", Texts.text("effect.column.account"), row -> row.account().name())
            .withWidth(160)
            .withLink(row -> session.navigator().go(new Place.Account(row.account().id()))),
        Column.<EffectRow>text(
                "id", Texts.text("effect.column.id"), row -> row.account().id().value())
            .withWidth(130)
            .hiddenAtFirst(),
        Column.<EffectRow>text("unit", Texts.text("effect.column.unit"), EffectRow::path)
            .withWidth(170),
        Column.<EffectRow>of(
                "effect",
                Texts.text("effect.column.effect"),
                row -> Texts.now("effect.kind." + row.kind()),
                Comparator.comparing(EffectRow::kind))
            .withWidth(90)
            .withChip(row -> row.kind().tone()),
        Column.<EffectRow>text("because", Texts.text("effect.column.because"), EffectRow::because)
            .withWidth(280));
  }

  /** Of one asset its name need not be said in each row. */
  static void arrange(TableView<EffectRow> table, Effect effect) {
    table.getColumns().stream()
        .filter(column -> "asset".equals(column.getId()))
        .forEach(column -> column.setVisible(effect.assets().size() > 1));
  }
}
