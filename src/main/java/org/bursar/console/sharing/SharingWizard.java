package org.bursar.console.sharing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.bursar.console.effect.Effect;
import org.bursar.console.effect.EffectFile;
import org.bursar.console.effect.EffectPane;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Deed;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.PagedDialog;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.console.session.Together;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What is shared, with whom, what that does, and the confirmation: one draft on four pages. Back
 * loses nothing; left, the draft is kept and can be resumed, after a restart too.
 */
public final class SharingWizard {

  private static final double PAGE = 430;

  private final Desk desk;
  private final Session session;
  private final SharingDrafts drafts;
  private final Remarks remarks;
  private final Together together;
  private final Latest judging;
  private final DialogBox dialog;
  private final PagedDialog pages;
  private final WhatPage what;
  private final WithWhomPage whom;
  private final EffectPane effect;
  private final SimpleObjectProperty<SharingDraft> draft;
  private final SimpleBooleanProperty refused = new SimpleBooleanProperty();
  private String remark = "";
  private boolean isDone;

  private SharingWizard(Desk desk, Session session, SharingDraft first) {
    this.desk = desk;
    this.session = session;
    drafts = new SharingDrafts(session.layout());
    remarks = new Remarks(session.layout());
    together = new Together(session);
    judging = session.background().latest("sharing");
    draft = new SimpleObjectProperty<>(first);
    pages =
        new PagedDialog(
            session,
            "sharing",
            Texts.made(() -> SharingWords.title(session.enterprise(), draft.get()), draft),
            PAGE,
            List.of(
                Texts.text("sharing.step.what"),
                Texts.text("sharing.step.whom"),
                Texts.text("sharing.step.effect"),
                Texts.text("sharing.step.confirm")));
    dialog = pages.box();
    what = new WhatPage(session, first);
    whom = new WithWhomPage(session, first);
    effect = new EffectPane("sharing-effect", session);
    what.changes().addListener(now -> changed(what.into(draft.get())));
    whom.changes().addListener(now -> changed(whom.into(draft.get())));
    effect.found().addListener(now -> lookedAt());
    dialog.setMayClose(() -> !together.sending().get());
    dialog.setOnClosed(this::left);
  }

  /** Shares assets: with none named the draft that was left, if one was, is gone on with. */
  public static void show(Desk desk, Session session, Ask.Share ask) {
    SharingDraft kept = new SharingDrafts(session.layout()).find();
    show(desk, session, FirstDraft.of(session.enterprise(), kept, ask));
  }

  /** Sets a rule or changes one. */
  public static void show(Desk desk, Session session, Ask.SetRule ask) {
    show(desk, session, FirstDraft.of(session.enterprise(), ask));
  }

  private static void show(Desk desk, Session session, FirstDraft first) {
    SharingWizard made = new SharingWizard(desk, session, first.draft());
    if (first.asksWithWhom()) {
      made.showWhom();
    } else {
      made.showWhat();
    }
    if (first.isKept()) {
      made.pages.say(Texts.now("sharing.resumed"), Tone.NEUTRAL);
    }
    desk.show(made.dialog);
    made.focus();
  }

  private void focus() {
    if (pages.current() == 0) {
      what.focusFirst();
    } else {
      whom.focusFirst();
    }
  }

  private void showWhat() {
    Button next = Buttons.filled("sharing-next", Texts.text("sharing.next"), this::showWhom);
    next.disableProperty().bind(draft.map(now -> !now.saysWhat()));
    pages.say("", Tone.NEUTRAL);
    dialog.setRemark(Texts.text("sharing.keys"));
    dialog.setButtons(next, cancel());
    pages.page(0, what);
    what.focusFirst();
  }

  private void showWhom() {
    Button next = Buttons.filled("sharing-next", Texts.text("sharing.next"), this::showEffect);
    next.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> refused.get() || !draft.get().saysWithWhom(), refused, draft));
    dialog.setRemark(Texts.text("sharing.keys"));
    dialog.setButtons(next, back(this::showWhat), cancel());
    pages.page(1, whom);
    judge();
    whom.focusFirst();
  }

  private void showEffect() {
    pages.say("", Tone.NEUTRAL);
    SharingDraft now = draft.get();
    effect.show(Deed.of(now.commands()), now.assets());
    effectPage();
  }

  private void effectPage() {
    Button next = Buttons.filled("sharing-next", Texts.text("sharing.next"), this::showConfirm);
    next.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> effect.found().get() == null || effect.found().get().effect() == null,
                effect.found()));
    Button export = Buttons.outlined("sharing-export", Texts.text("effect.export"), this::export);
    export.disableProperty().bind(next.disableProperty());
    dialog.setRemark(Texts.fixed(""));
    dialog.setButtons(next, export, back(this::showWhom));
    pages.page(2, effect);
    effect.focusTable();
  }

  private void showConfirm() {
    EffectPane.Found found = effect.found().get();
    if (found == null || found.effect() == null) {
      return;
    }
    Effect will = found.effect();
    SharingDraft of = draft.get();
    ConfirmPage page = new ConfirmPage(remarks, of, will);
    page.setRemark(remark);
    Button act =
        Buttons.filled(
            "sharing-do",
            Texts.text(of.rule() == null ? "sharing.do" : "sharing.do.rule"),
            () -> send(page, found.entry()));
    act.disableProperty().bind(together.sending());
    dialog.setRemark(Texts.text("form.keys"));
    dialog.setButtons(
        act,
        back(
            () -> {
              remark = page.remark();
              effectPage();
            }));
    pages.say("", Tone.NEUTRAL);
    pages.page(3, page);
    page.focusRemark();
  }

  private void send(ConfirmPage page, long basis) {
    remark = page.remark();
    together.send(
        Deed.of(draft.get().commands()),
        remark,
        basis,
        entry ->
            done(
                Done.of(
                    Texts.now(
                        "sharing.done",
                        SharingWords.what(session.enterprise(), draft.get()),
                        SharingWords.whom(session.enterprise(), draft.get())))),
        later -> done(later.told(session)),
        this::refused,
        () -> pages.say(Texts.now("form.not.saved"), Tone.DANGER));
  }

  private void done(Done told) {
    isDone = true;
    drafts.forget();
    if (!remark.isBlank()) {
      remarks.keep(remark.strip());
    }
    dialog.close();
    session.tell(told);
  }

  /** What was looked at is not what would be any more: it is looked at again. */
  private void refused(Refusal refusal) {
    if (refusal.code() == RefusalCode.CHANGED_SINCE) {
      showEffect();
      effect.tellChanged(refusal);
    } else {
      pages.say(refusal);
    }
  }

  private void lookedAt() {
    EffectPane.Found found = effect.found().get();
    if (pages.current() == 2 && found != null) {
      Refusal refusal = found.refusal();
      if (refusal == null) {
        pages.say("", Tone.NEUTRAL);
      } else {
        pages.say(refusal);
      }
    }
  }

  private void export() {
    EffectPane.Found found = effect.found().get();
    if (found != null && found.effect() != null) {
      EffectFile.show(desk, found.effect());
    }
  }

  private void changed(SharingDraft now) {
    if (!now.equals(draft.get())) {
      draft.set(now);
      drafts.keep(now);
      if (pages.current() == 1) {
        judge();
      }
    }
  }

  /** The rules say already while somebody chooses what they will say at the end. */
  private void judge() {
    List<EquityCommand> commands = draft.get().commands();
    refused.set(false);
    if (commands.isEmpty()) {
      pages.say(Texts.now("sharing.incomplete"), Tone.NEUTRAL);
      return;
    }
    Sight sight = session.sight().get();
    judging.run(
        progress -> new Answer(Together.preview(sight, commands, null).decision()),
        answer -> {
          if (pages.current() == 1) {
            refused.set(answer.refusal() != null);
            Refusal why = answer.refusal();
            if (why == null) {
              pages.say(Texts.now("sharing.ready"), Tone.NEUTRAL);
            } else {
              pages.say(why);
            }
          }
        });
  }

  private record Answer(Decision decision) {
    @Nullable Refusal refusal() {
      return decision instanceof Decision.Refused(var why) ? why : null;
    }
  }

  /** What is not done is kept, and the way back to it is offered. */
  private void left() {
    if (!isDone && drafts.find() != null) {
      session.tell(
          new Done(
              Texts.now("sharing.left"),
              Texts.now("sharing.resume"),
              new Ask.Share(new ArrayList<AssetId>())));
    }
  }

  private Button cancel() {
    return Buttons.outlined("sharing-cancel", Texts.text("dialog.cancel"), dialog::requestClose);
  }

  private static Button back(Runnable to) {
    return Buttons.outlined("sharing-back", Texts.text("bulk.back"), to);
  }
}
