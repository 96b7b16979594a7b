package org.bursar.console.effect;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Parts;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Deed;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Sayings;
import org.bursar.console.session.Session;
import org.bursar.console.session.Together;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Confirms commands that change who is covered, after their effect was shown. Its texts begin with
 * the id of what is asked: {@code .title}, {@code .sentence}, {@code .do}, {@code .done}.
 */
public final class EffectDialog {

  private final Desk desk;
  private final Session session;
  private final String id;
  private final String what;
  private final List<AssetId> assets;
  // What is chosen lives as long as the dialog, and is heard by it alone.
  private final ObservableValue<Deed> deed;
  private final DialogBox dialog;
  private final EffectPane effect;
  private final DataTable<OrganizationTable.Row> organization;
  private final Together together;
  private final Remarks remarks;
  private final RemarkField remark;
  private final Sayings sayings;

  private EffectDialog(
      Desk desk,
      Session session,
      String id,
      String what,
      List<AssetId> assets,
      ObservableValue<Deed> deed,
      boolean isOrganizing,
      UnaryOperator<Region> arranged) {
    this.desk = desk;
    this.session = session;
    this.id = id;
    this.what = what;
    this.assets = assets;
    this.deed = deed;
    together = new Together(session);
    remarks = new Remarks(session.layout());
    dialog = new DialogBox(id, Texts.text(id + ".title", what), 860);
    sayings = new Sayings(dialog, session);
    effect = new EffectPane(id + "-effect", session);
    effect.setPrefHeight(360);
    VBox.setVgrow(effect, Priority.ALWAYS);
    remark = new RemarkField(id + "-remark", remarks::recent);
    organization = OrganizationTable.of(id + "-organization", session);
    Node content = arranged.apply(isOrganizing ? inParts() : effect);
    VBox.setVgrow(content, Priority.ALWAYS);
    dialog
        .content()
        .addAll(
            content,
            new VBox(4, Labels.field(Texts.text("sharing.remark"), remark.field()), remark));
    dialog.setRemark(Texts.text("form.keys"));
    Button act = Buttons.filled(id + "-do", Texts.text(id + ".do"), this::send);
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> found() == null || together.sending().get(),
                effect.found(),
                together.sending()));
    Button export = Buttons.outlined(id + "-export", Texts.text("effect.export"), this::export);
    export.disableProperty().bind(act.disableProperty());
    dialog.setButtons(
        act,
        export,
        Buttons.outlined(id + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    dialog.setMayClose(() -> !together.sending().get());
    effect.found().addListener(now -> say());
  }

  /** Shows what commands do, and the button that does it. */
  public static void show(Desk desk, Session session, Ask.Effect ask) {
    EffectDialog made =
        new EffectDialog(
            desk,
            session,
            ask.id(),
            ask.what(),
            ask.assets(),
            new SimpleObjectProperty<>(Deed.of(ask.commands())),
            isOrganizing(ask.commands()),
            all -> all);
    desk.show(made.dialog);
    made.look();
    made.effect.focusTable();
  }

  /** The same of a deed that says by itself what it undoes and since when. */
  public static void show(Desk desk, Session session, String id, String what, Deed deed) {
    EffectDialog made =
        new EffectDialog(
            desk,
            session,
            id,
            what,
            List.of(),
            new SimpleObjectProperty<>(deed),
            isOrganizing(deed.commands()),
            all -> all);
    desk.show(made.dialog);
    made.look();
    made.remark.field().requestFocus();
  }

  /**
   * The same of commands that are chosen in the dialog; while none is, {@code .incomplete} says so.
   *
   * @param chooser stands beside the effect
   */
  public static void choosing(
      Desk desk,
      Session session,
      String id,
      String what,
      Region chooser,
      ObservableValue<List<? extends Command>> commands) {
    EffectDialog made =
        new EffectDialog(
            desk,
            session,
            id,
            what,
            List.of(),
            commands.map(Deed::of),
            true,
            effect -> beside(chooser, effect));
    desk.show(made.dialog);
    commands.subscribe(now -> made.look());
  }

  /**
   * The same of commands that come from elsewhere, a file for one.
   *
   * @param summary what they do, above all
   * @param list the same one by one, in the place of the effect or instead of it
   */
  public static void following(
      Desk desk,
      Session session,
      String id,
      String what,
      Region summary,
      Region list,
      List<? extends Command> commands) {
    EffectDialog made =
        new EffectDialog(
            desk,
            session,
            id,
            what,
            List.of(),
            new SimpleObjectProperty<>(Deed.of(commands)),
            isOrganizing(commands),
            effect -> below(id, summary, list, effect));
    desk.show(made.dialog);
    made.look();
    made.remark.field().requestFocus();
  }

  private static Region beside(Region chooser, Region effect) {
    chooser.setPrefSize(250, 360);
    chooser.setMinWidth(200);
    HBox.setHgrow(effect, Priority.ALWAYS);
    return new HBox(16, chooser, effect);
  }

  private static Region below(String id, Region summary, Region list, Region effect) {
    Parts parts =
        new Parts(
            new Parts.Part(id + "-list", Texts.text(id + ".list"), list),
            new Parts.Part(id + "-coverage", Texts.text("effect.title"), effect));
    parts.setPrefHeight(360);
    VBox.setVgrow(parts, Priority.ALWAYS);
    return new VBox(12, summary, parts);
  }

  private static boolean isOrganizing(List<? extends Command> commands) {
    return commands.stream().anyMatch(OrganizationCommand.class::isInstance);
  }

  /** Coverage first, and beside it what else changes of the organization. */
  private Region inParts() {
    Parts parts =
        new Parts(
            new Parts.Part(id + "-of-coverage", Texts.text("effect.coverage"), effect),
            new Parts.Part(id + "-of-organization", Texts.text("effect.org.title"), organization));
    parts.setPrefHeight(360);
    return parts;
  }

  private void look() {
    effect.show(deed.getValue(), assets);
    if (deed.getValue().isEmpty()) {
      sayings.say(Texts.now(id + ".incomplete"), Tone.NEUTRAL);
    }
  }

  private @Nullable Effect found() {
    EffectPane.Found found = effect.found().get();
    return found == null ? null : found.effect();
  }

  private void say() {
    EffectPane.Found found = effect.found().get();
    if (found == null) {
      return;
    }
    organization.setRows(OrganizationTable.rows(found.organization()));
    Effect will = found.effect();
    if (will == null) {
      Refusal refusal = found.refusal();
      if (refusal == null) {
        sayings.say("", Tone.NEUTRAL);
      } else {
        sayings.say(refusal);
      }
    } else {
      sayings.say(
          Texts.now(
              id + ".sentence",
              what,
              will.isNothing()
                  ? Texts.now("effect.nothing")
                  : Texts.now(
                      "sharing.effect.counts",
                      will.gains(),
                      will.loses(),
                      will.stays(),
                      will.waits())),
          Tone.NEUTRAL);
    }
  }

  private void send() {
    EffectPane.Found found = effect.found().get();
    if (found != null) {
      together.send(
          deed.getValue(),
          remark.getText(),
          found.entry(),
          entry -> done(Done.of(Texts.now(id + ".done", what))),
          later -> done(later.told(session)),
          this::refused,
          () -> sayings.say(Texts.now("form.not.saved"), Tone.DANGER));
    }
  }

  private void done(Done told) {
    if (!remark.getText().isBlank()) {
      remarks.keep(remark.getText().strip());
    }
    dialog.close();
    session.tell(told);
  }

  private void refused(Refusal refusal) {
    if (refusal.code() == RefusalCode.CHANGED_SINCE) {
      look();
      effect.tellChanged(refusal);
    } else {
      sayings.say(refusal);
    }
  }

  private void export() {
    Effect will = found();
    if (will != null) {
      EffectFile.show(desk, will);
    }
  }
}
