package org.bursar.console.effect;

import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Deed;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.console.session.Together;
import org.bursar.enterprise.OrganizationEffect;
import org.bursar.enterprise.Preview;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Who gains, who loses, who waits and who stays by commands that are not done yet. It follows what
 * is seen: if somebody changes what they are about meanwhile, it says so and shows the effect anew.
 */
public final class EffectPane extends VBox {

  private final Session session;
  private final Latest reading;
  private final StackPane tiles = new StackPane();
  private final DataTable<EffectRow> table;
  private final ProgressBar bar = new ProgressBar();
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final SimpleBooleanProperty looking = new SimpleBooleanProperty();
  private final SimpleStringProperty asOf = new SimpleStringProperty("");
  private final SimpleStringProperty changed = new SimpleStringProperty("");
  private Deed deed = Deed.of(List.of());
  private List<AssetId> named = List.of();
  private @Nullable Long basis;

  /**
   * What was found.
   *
   * @param refusal why nothing would be done; null if it would be
   * @param effect what would be; null if it would be refused
   * @param entry the last entry that it was looked at by
   * @param since what was changed after it was first looked at; null if nothing was
   * @param organization what else changes of the organization
   */
  public record Found(
      @Nullable Refusal refusal,
      @Nullable Effect effect,
      long entry,
      @Nullable Refusal since,
      OrganizationEffect organization) {}

  /** Nothing to look at yet. */
  public EffectPane(String id, Session session) {
    super(12);
    this.session = session;
    setId(id);
    reading = session.background().latest(id);
    table = new DataTable<>(id + "-rows", session.background(), EffectPane::key, columns());
    table.setTitle(Texts.text("effect.title"));
    table.setPrefHeight(240);
    table.setMinHeight(140);
    VBox.setVgrow(table, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(6);
    bar.setPrefHeight(6);
    bar.accessibleTextProperty().bind(Texts.text("effect.looking"));
    bar.visibleProperty().bind(looking);
    tiles.setMinHeight(64);
    var notice = Labels.sentence(changed, Tone.WARNING);
    notice.setId(id + "-changed");
    notice.visibleProperty().bind(changed.isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    var when = Labels.secondary(asOf);
    when.setId(id + "-as-of");
    getChildren().addAll(tiles, notice, bar, table, new HBox(when, Space.grow()));
    session.sight().when(Shown.of(this)).subscribe(sight -> look());
    Texts.manner().when(Shown.of(this)).subscribe(now -> say());
  }

  /** What was found; null while it is looked for. */
  public ReadOnlyObjectProperty<@Nullable Found> found() {
    return found.getReadOnlyProperty();
  }

  /**
   * Looks at what these commands would do, together; one with a basis of its own is refused if the
   * world has moved since, any other is looked at anew.
   *
   * @param about assets that are shown even if nothing changes for them
   */
  public void show(Deed wanted, Collection<AssetId> about) {
    deed = wanted;
    named = List.copyOf(about);
    basis = null;
    changed.set("");
    look();
  }

  /** Says that what was looked at was changed meanwhile, by whom and with which entry. */
  public void tellChanged(Refusal since) {
    changed.set(
        Texts.now(
            "effect.changed",
            String.valueOf(since.details().get("actor")),
            String.valueOf(since.details().get("entry"))));
  }

  /** Puts the cursor into the table. */
  public void focusTable() {
    table.table().requestFocus();
  }

  private void look() {
    found.set(null);
    looking.set(!deed.isEmpty());
    if (deed.isEmpty()) {
      tiles.getChildren().clear();
      table.setEmpty(empty(Feather.ARROW_LEFT, "effect.not.yet"));
      table.setRows(List.of());
      asOf.set("");
      return;
    }
    table.setEmpty(empty(Feather.CHECK, "effect.nothing"));
    Sight sight = session.sight().get();
    Deed wanted = deed;
    List<AssetId> about = named;
    Long seen = basis;
    reading.run(progress -> found(sight, wanted, about, seen, progress), this::show);
  }

  private static EmptyState empty(Feather icon, String text) {
    return new EmptyState(icon, Texts.text(text));
  }

  private static Found found(
      Sight sight, Deed wanted, List<AssetId> about, @Nullable Long seen, Progress progress) {
    Long basis = wanted.basis();
    Refusal late =
        seen == null || basis != null
            ? null
            : refusal(Together.preview(sight, wanted.commands(), seen));
    Refusal since = late != null && late.code() == RefusalCode.CHANGED_SINCE ? late : null;
    Preview preview = Together.preview(sight, wanted.commands(), basis);
    Refusal refusal = refusal(preview);
    return new Found(
        refusal,
        refusal == null ? Effect.of(preview, about, progress) : null,
        sight.entry(),
        since,
        OrganizationEffect.of(preview));
  }

  private static @Nullable Refusal refusal(Preview preview) {
    return preview.decision() instanceof Decision.Refused(var refusal) ? refusal : null;
  }

  private void show(Found now) {
    if (basis == null || now.since() != null) {
      basis = now.entry();
    }
    Effect effect = now.effect();
    if (effect != null) {
      EffectColumns.arrange(table.table(), effect);
      tiles.getChildren().setAll(EffectTiles.of(getId(), effect));
      table.setRows(effect.rows());
    } else {
      tiles.getChildren().clear();
      table.setRows(List.of());
    }
    if (now.since() != null) {
      tellChanged(now.since());
    }
    if (deed.isEmpty()) {
      return;
    }
    looking.set(false);
    found.set(now);
    say();
  }

  private void say() {
    Found now = found.get();
    if (now != null) {
      asOf.set(Texts.now("effect.as.of", Texts.formats().count(now.entry())));
    }
  }

  private static Object key(EffectRow row) {
    return List.of(row.kind(), row.is().asset().id(), row.account().id());
  }

  private List<Column<EffectRow>> columns() {
    return EffectColumns.of(session);
  }
}
