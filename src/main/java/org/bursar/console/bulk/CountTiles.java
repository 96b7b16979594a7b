package org.bursar.console.bulk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkResult;
import org.bursar.exchange.bulk.BulkVerdict;

/** How many rows pass and how many are refused, and how much that is together. */
final class CountTiles {

  private CountTiles() {}

  static HBox of(BulkVerdict verdict) {
    List<Node> tiles = new ArrayList<>();
    tiles.add(count("passing", verdict.passing(), Tone.ACCENT));
    tiles.add(
        count("refused", verdict.refused(), verdict.refused() > 0 ? Tone.DANGER : Tone.NEUTRAL));
    tiles.add(count("accounts", verdict.accounts(), Tone.NEUTRAL));
    if (verdict.kind() != BulkKind.ALERT) {
      tiles.add(
          Tile.count(
              "bulk-total",
              Texts.made(() -> verdict.totals().isEmpty() ? "0" : BulkWords.totals(verdict)),
              Texts.text("bulk.count.total." + verdict.kind()),
              Tone.NEUTRAL));
    }
    return Tile.row(tiles.toArray(Node[]::new));
  }

  static HBox of(List<BulkResult> results) {
    long done = results.stream().filter(BulkResult::isDone).count();
    long refused = results.stream().filter(result -> !result.isTaken()).count();
    long later = results.size() - done - refused;
    List<Node> tiles = new ArrayList<>();
    tiles.add(count("done", done, Tone.ACCENT));
    if (later > 0) {
      tiles.add(count("later", later, Tone.WARNING));
    }
    tiles.add(count("not-done", refused, refused > 0 ? Tone.DANGER : Tone.NEUTRAL));
    return Tile.row(tiles.toArray(Node[]::new));
  }

  private static Node count(String what, long count, Tone tone) {
    return Tile.count(
        "bulk-count-" + what,
        Texts.made(() -> Texts.formats().count(count)),
        Texts.text("bulk.count." + what, count),
        tone);
  }
}
