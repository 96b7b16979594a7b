package org.bursar.console.effect;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tile;
import org.bursar.console.kit.Tone;

/** The counts of an effect: gains, losses, who stays, who is over the limit, places used. */
public final class EffectTiles {

  private EffectTiles() {}

  /** Five tiles in a row. */
  public static HBox of(String id, Effect effect) {
    return Tile.row(
        tile(id, "gains", effect.gains(), "+", effect.gains() > 0 ? Tone.ACCENT : Tone.NEUTRAL),
        tile(
            id, "loses", effect.loses(), "\u2212", effect.loses() > 0 ? Tone.DANGER : Tone.NEUTRAL),
        tile(id, "stays", effect.stays(), "", Tone.NEUTRAL),
        tile(id, "waits", effect.waits(), "", effect.waits() > 0 ? Tone.DANGER : Tone.NEUTRAL),
        Tile.count(
            id + "-places",
            Texts.made(
                () ->
                    Texts.formats().count(effect.places())
                        + " / "
                        + Texts.formats().count(effect.limit())),
            Texts.text(
                effect.assets().size() > 1 ? "effect.count.places.most" : "effect.count.places"),
            Tone.NEUTRAL));
  }

  private static Node tile(String id, String what, int count, String sign, Tone tone) {
    ObservableValue<String> figure =
        Texts.made(() -> (count > 0 ? sign : "") + Texts.formats().count(count));
    return Tile.count(id + "-" + what, figure, Texts.text("effect.count." + what, count), tone);
  }
}
