package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.enterprise.Totals;
import org.bursar.vocabulary.Money;

/** What a unit's accounts have together, per currency; nothing is netted. */
final class UnitTiles {

  private static final String NOTHING = "\u2014";

  private UnitTiles() {}

  static Node of(UnitFacts facts) {
    List<Node> tiles = new ArrayList<>();
    tiles.add(
        new Tile(
            "unit-available",
            Texts.text("unit.tile.available"),
            Texts.made(() -> figure(facts, Totals.Total::available)),
            Texts.made(
                () ->
                    others(facts, Totals.Total::available)
                        .orElse(Texts.now("unit.tile.available.why", facts.below()))),
            null));
    tiles.add(
        new Tile(
            "unit-overdue",
            Texts.text("unit.tile.overdue"),
            Texts.made(() -> figure(facts, Totals.Total::recordedOverdue)),
            Texts.made(
                () ->
                    others(facts, Totals.Total::recordedOverdue)
                        .orElse(Texts.now("unit.tile.overdue.why", facts.overdue()))),
            null));
    tiles.add(
        new Tile(
            "unit-cash",
            Texts.text("unit.tile.cash"),
            Texts.made(() -> figure(facts, Totals.Total::ownCash)),
            Texts.made(
                () -> others(facts, Totals.Total::ownCash).orElse(Texts.now("unit.tile.cash.why"))),
            null));
    tiles.add(
        new Tile(
            "unit-unrecorded",
            Texts.text("unit.tile.unrecorded"),
            Texts.made(() -> Texts.formats().count(facts.unrecorded())),
            Texts.text(
                facts.unrecorded() == 0 ? "unit.tile.unrecorded.none" : "unit.tile.unrecorded.why"),
            null));
    markNegative(tiles.get(1), facts);
    HBox row = Tile.row(tiles.toArray(Node[]::new));
    row.setMinHeight(HBox.USE_PREF_SIZE);
    return row;
  }

  private static void markNegative(Node tile, UnitFacts facts) {
    if (facts.overdue() > 0
        && tile instanceof Tile overdue
        && overdue.getChildren().get(1) instanceof javafx.scene.control.Label figure) {
      Labels.negative(figure, true);
    }
  }

  private static String figure(UnitFacts facts, Function<Totals.Total, Money> term) {
    Totals.Total own = facts.own();
    return own == null ? NOTHING : Texts.formats().money(term.apply(own));
  }

  /**
   * The other currencies' figures that are not nothing, each on a line of its own: where a figure
   * with a minus is broken is not for the line to choose.
   */
  private static java.util.Optional<String> others(
      UnitFacts facts, Function<Totals.Total, Money> term) {
    String written =
        facts.others().stream()
            .map(term)
            .filter(money -> !money.isZero())
            .map(Texts.formats()::money)
            .collect(Collectors.joining(",\n"));
    return written.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(Texts.now("unit.tile.also", written));
  }
}
