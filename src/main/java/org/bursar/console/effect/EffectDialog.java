package org.bursar.console.effect;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Session;
import org.bursar.console.session.Together;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Sentences;

/**
 * Confirms commands that change who is covered, after their effect was shown. Its texts begin with
 * the id of what is asked: {@code .title}, {@code .sentence}, {@code .do}, {@code .done}.
 */
public final class EffectDialog {

  private final Desk desk;
  private final Session session;
  private final Ask.Effect ask;
  private final DialogBox dialog;
  private final EffectPane effect;
  private final Together together;
  private final Remarks remarks;
  private final RemarkField remark;
  private final SimpleStringProperty sentence = new SimpleStringProperty("");
  private final SimpleObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

  private EffectDialog(Desk desk, Session session, Ask.Effect ask) {
    this.desk = desk;
    this.session = session;
    this.ask = ask;
    together = new Together(session);
    remarks = new Remarks(session.layout());
    dialog = new DialogBox(ask.id(), Texts.text(ask.id() + ".title", ask.what()), 860);
    effect = new EffectPane(ask.id() + "-effect", session);
    effect.setPrefHeight(360);
    VBox.setVgrow(effect, Priority.ALWAYS);
    remark = new RemarkField(ask.id() + "-remark", remarks::recent);
    dialog
        .content()
        .addAll(
            effect,
            new VBox(4, Labels.field(Texts.text("sharing.remark"), remark.field()), remark));
    dialog.setSentence(sentence, tone);
    dialog.setRemark(Texts.text("form.keys"));
    Button act = Buttons.filled(ask.id() + "-do", Texts.text(ask.id() + ".do"), this::send);
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> found() == null || together.sending().get(),
                effect.found(),
                together.sending()));
    Button export =
        Buttons.outlined(ask.id() + "-export", Texts.text("effect.export"), this::export);
    export.disableProperty().bind(act.disableProperty());
    dialog.setButtons(
        act,
        export,
        Buttons.outlined(ask.id() + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    dialog.setMayClose(() -> !together.sending().get());
    effect.found().addListener(now -> say());
  }

  /** Shows what commands do, and the button that does it. */
  public static void show(Desk desk, Session session, Ask.Effect ask) {
    EffectDialog made = new EffectDialog(desk, session, ask);
    desk.show(made.dialog);
    made.effect.show(ask.commands(), ask.assets());
    made.effect.focusTable();
  }

  private @org.jspecify.annotations.Nullable Effect found() {
    EffectPane.Found found = effect.found().get();
    return found == null ? null : found.effect();
  }

  private void say() {
    EffectPane.Found found = effect.found().get();
    if (found == null) {
      return;
    }
    Effect will = found.effect();
    if (will == null) {
      Refusal refusal = found.refusal();
      say(
          refusal == null ? "" : Sentences.of(refusal, Texts.language().get().locale()),
          Tone.DANGER);
    } else {
      say(
          Texts.now(
              ask.id() + ".sentence",
              ask.what(),
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
          ask.commands(),
          remark.getText(),
          found.entry(),
          entry -> done(),
          this::refused,
          () -> say(Texts.now("form.not.saved"), Tone.DANGER));
    }
  }

  private void done() {
    if (!remark.getText().isBlank()) {
      remarks.keep(remark.getText().strip());
    }
    dialog.close();
    session.tell(Done.of(Texts.now(ask.id() + ".done", ask.what())));
  }

  private void refused(Refusal refusal) {
    if (refusal.code() == RefusalCode.CHANGED_SINCE) {
      effect.show(ask.commands(), ask.assets());
      effect.tellChanged(refusal);
    } else {
      say(Sentences.of(refusal, Texts.language().get().locale()), Tone.DANGER);
    }
  }

  private void export() {
    Effect will = found();
    if (will != null) {
      EffectFile.show(desk, will);
    }
  }

  private void say(String text, Tone how) {
    sentence.set(text);
    tone.set(how);
  }
}
