package org.bursar.console.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Draft;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Reply;
import org.bursar.console.session.Sayings;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.NamedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that makes one command. Its texts begin with its id: {@code .title}, {@code .incomplete}
 * while something is missing, {@code .do} on the button, {@code .do.amount} there once an amount is
 * typed. FX thread only.
 *
 * @param <C> the command
 */
public final class CommandForm<C extends Command> {

  /** Makes the command of the fields and a remark; null while something is missing. */
  @FunctionalInterface
  public interface Maker<C> {
    /** The command as the fields stand now, with this remark if it takes one. */
    @Nullable C make(String remark);
  }

  private final Session session;
  private final String id;
  private final DialogBox dialog;
  private final Remarks remarks;
  private final List<ObservableValue<?>> fields = new ArrayList<>();
  private final Sayings sayings;
  private Consumer<Reply.Accepted> done = accepted -> {};
  private @Nullable RemarkField remark;
  private final List<MoneyField> amounts = new ArrayList<>();
  private @Nullable NamedEntry named;

  /** An empty form of this id. */
  public CommandForm(Session session, String id) {
    this.session = session;
    this.id = id;
    this.remarks = new Remarks(session.layout());
    this.dialog = new DialogBox(id, Texts.text(id + ".title"), 640);
    this.sayings = new Sayings(dialog, session);
  }

  /** Puts something beneath what is there already. */
  public void add(Node node) {
    dialog.content().add(node);
  }

  /** What a change of makes the command judged anew. */
  public void listen(ObservableValue<?> field) {
    fields.add(field);
  }

  /** A field for an amount, with what is to be known of it beneath. */
  public MoneyField money(ObservableValue<String> what, ObservableValue<String> note) {
    String own = id + (amounts.isEmpty() ? "-amount" : "-other-amount");
    MoneyField field = new MoneyField(own);
    Label problem = Labels.plain(field.problem());
    problem.getStyleClass().add("problem");
    hideWhenEmpty(problem);
    Label beneath = Labels.wrapped(note);
    hideWhenEmpty(beneath);
    add(new VBox(4, Labels.field(what, field), field, beneath, problem));
    listen(field.amount());
    amounts.add(field);
    return field;
  }

  /** Any other field. */
  public void field(
      ObservableValue<String> what, Control control, ObservableValue<?> value, Node... beneath) {
    VBox box = new VBox(4, Labels.field(what, control), control);
    box.getChildren().addAll(beneath);
    add(box);
    listen(value);
  }

  /** The field for the remark that the command cannot do without. */
  public void remark() {
    RemarkField field = new RemarkField(id + "-remark", remarks::recent);
    add(new VBox(4, Labels.field(Texts.text("form.remark"), field.field()), field));
    listen(field.textProperty());
    remark = field;
  }

  /** The entry that the command is about, which the rules are told. */
  public void about(NamedEntry entry) {
    named = entry;
  }

  /** What is done once the command was accepted and the dialog is closed. */
  public void setDone(Consumer<Reply.Accepted> heard) {
    done = heard;
  }

  /**
   * Shows the form.
   *
   * @param effect what will be, in a sentence, of a command that the rules accept
   */
  public void show(Desk desk, Maker<C> maker, Function<Judged.Ready, String> effect) {
    Typed typed = new Typed(fields, amounts);
    dialog.askBeforeLosing(typed::isAnything);
    listen(Texts.manner());
    Draft<C> draft =
        new Draft<>(
            session,
            named,
            () -> maker.make(remark == null ? "" : remark.getText()),
            fields.toArray(ObservableValue<?>[]::new));
    dialog.setRemark(Texts.text("form.keys"));
    Button act =
        Buttons.filled(id + "-do", actText(), () -> draft.send(this::answered, this::notSaved));
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !(draft.judged().get() instanceof Judged.Ready) || draft.sending().get(),
                draft.judged(),
                draft.sending()));
    dialog.setButtons(
        act, Buttons.outlined(id + "-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
    draft.setOnJudged(judged -> say(judged, draft, maker, effect));
    session.sight().when(Shown.of(dialog)).subscribe(sight -> draft.judge());
    desk.show(dialog);
    if (!amounts.isEmpty()) {
      amounts.getFirst().requestFocus();
    }
  }

  private ObservableValue<String> actText() {
    MoneyField field = amounts.isEmpty() ? null : amounts.getFirst();
    return field == null
        ? Texts.text(id + ".do")
        : Texts.made(
            () ->
                field
                    .amount()
                    .getValue()
                    .map(
                        value ->
                            Texts.now(id + ".do.amount", Texts.formats().amount(value.value())))
                    .orElse(Texts.now(id + ".do")),
            field.amount());
  }

  private void say(
      Judged judged, Draft<C> draft, Maker<C> maker, Function<Judged.Ready, String> effect) {
    switch (judged) {
      case Judged.Incomplete _ -> sayings.say(Texts.now(id + ".incomplete"), Tone.NEUTRAL);
      case Judged.Ready ready -> sayings.say(effect(ready, effect), Tone.NEUTRAL);
      case Judged.Refused(var refusal) -> {
        boolean lacksRemark = remark != null && remark.getText().isBlank();
        C remarked = lacksRemark ? maker.make("-") : null;
        if (remarked == null) {
          sayings.say(refusal);
        } else {
          // A remark is written last: until then what matters is whether the rest would do.
          switch (draft.judged(remarked)) {
            case Judged.Refused(var other) -> sayings.say(other);
            case Judged.Ready ready ->
                sayings.say(Texts.now("form.effect.remark", effect(ready, effect)), Tone.NEUTRAL);
            case Judged.Incomplete _ -> sayings.say(refusal);
          }
        }
      }
    }
  }

  private static String effect(Judged.Ready ready, Function<Judged.Ready, String> effect) {
    String will = effect.apply(ready);
    return ready.isAsked() ? Texts.now("form.asks", will) : will;
  }

  private void answered(Reply reply) {
    switch (reply) {
      case Reply.Accepted accepted -> {
        leave();
        done.accept(accepted);
      }
      case Reply.Later later -> {
        leave();
        session.tell(later.told(session));
      }
      case Reply.Refused(var refusal) -> sayings.say(refusal);
    }
  }

  private void leave() {
    if (remark != null) {
      remarks.keep(remark.getText());
    }
    dialog.close();
  }

  private void notSaved() {
    sayings.say(Texts.now("form.not.saved"), Tone.DANGER);
  }

  private static void hideWhenEmpty(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }
}
