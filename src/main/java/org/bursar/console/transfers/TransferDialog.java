package org.bursar.console.transfers;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.RemarkField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.picker.AccountPick;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Draft;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Remarks;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Moving money from one account to another: who, to whom, how much, why, and what will be. */
public final class TransferDialog {

  private final Session session;
  private final DialogBox dialog = new DialogBox("transfer", Texts.text("transfer.title"), 640);
  private final AccountPick from;
  private final AccountPick to;
  private final MoneyField amount = new MoneyField("transfer-amount");
  private final RemarkField remark;
  private final Remarks remarks;
  private final SimpleStringProperty sentence = new SimpleStringProperty("");
  private final SimpleObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);
  private final SimpleStringProperty most = new SimpleStringProperty("");
  private final Draft<FundsCommand.Transfer> draft;

  private TransferDialog(Desk desk, Session session, Ask.Transfer ask) {
    this.session = session;
    this.remarks = new Remarks(session.layout());
    this.remark = new RemarkField("transfer-remark", remarks::recent);
    from =
        new AccountPick(
            "transfer-from",
            desk,
            session,
            Texts.text("transfer.from"),
            account -> rules().againstGiver(account, chosenTo()));
    to =
        new AccountPick(
            "transfer-to",
            desk,
            session,
            Texts.text("transfer.to"),
            account -> rules().againstReceiver(account, chosenFrom()));
    from.account().set(ask.from());
    to.account().set(ask.to());
    draft =
        new Draft<>(
            session,
            this::command,
            from.account(),
            to.account(),
            amount.amount(),
            remark.textProperty(),
            Texts.language());
    lay();
    draft.setOnJudged(this::show);
    from.account().subscribe(account -> showMost());
    if (ask.amount() != null) {
      amount.setText(ask.amount().toString());
    }
    session.sight().subscribe(sight -> draft.judge());
  }

  /** Shows the dialog, with what is known filled in. */
  public static void show(Desk desk, Session session, Ask.Transfer ask) {
    TransferDialog made = new TransferDialog(desk, session, ask);
    desk.show(made.dialog);
    if (ask.from() != null && ask.to() != null) {
      made.amount.requestFocus();
    }
  }

  private void lay() {
    GridPane parties = new GridPane(0, 4);
    ColumnConstraints half = new ColumnConstraints();
    half.setHgrow(Priority.ALWAYS);
    half.setPercentWidth(47.5);
    ColumnConstraints between = new ColumnConstraints();
    between.setPercentWidth(5);
    between.setHalignment(HPos.CENTER);
    parties.getColumnConstraints().addAll(half, between, half);
    parties.add(Labels.field(Texts.text("transfer.from"), from), 0, 0);
    parties.add(Labels.field(Texts.text("transfer.to"), to), 2, 0);
    parties.add(from, 0, 1);
    parties.add(Icons.of(Feather.ARROW_RIGHT), 1, 1);
    parties.add(to, 2, 1);
    Label maximum = Labels.wrapped(most);
    Label problem = Labels.plain(amount.problem());
    problem.getStyleClass().add("problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox money =
        new VBox(4, Labels.field(Texts.text("transfer.amount"), amount), amount, maximum, problem);
    VBox why = new VBox(4, Labels.field(Texts.text("transfer.remark"), remark.field()), remark);
    dialog.content().addAll(parties, money, why);
    parties.setAlignment(Pos.CENTER_LEFT);
    dialog.setSentence(sentence, tone);
    dialog.setRemark(Texts.text("transfer.keys"));
    Button act = Buttons.filled("transfer-do", actText(), this::send);
    act.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !(draft.judged().get() instanceof Judged.Ready) || draft.sending().get(),
                draft.judged(),
                draft.sending()));
    dialog.setButtons(
        act,
        Buttons.outlined("transfer-cancel", Texts.text("dialog.cancel"), dialog::requestClose));
  }

  private ObservableValue<String> actText() {
    return Texts.made(
        () ->
            amount
                .amount()
                .getValue()
                .map(
                    value -> Texts.now("transfer.do.amount", Texts.formats().amount(value.value())))
                .orElse(Texts.now("transfer.do")),
        amount.amount());
  }

  private FundsCommand.@Nullable Transfer command() {
    return command(remark.getText());
  }

  private FundsCommand.@Nullable Transfer command(String why) {
    AccountId giver = chosenFrom();
    AccountId receiver = chosenTo();
    Optional<Amount> value = amount.amount().getValue();
    return giver == null || receiver == null || value.isEmpty()
        ? null
        : new FundsCommand.Transfer(giver, receiver, value.get(), why);
  }

  private void show(Judged judged) {
    switch (judged) {
      case Judged.Incomplete _ -> {
        sentence.set(Texts.now("transfer.incomplete"));
        tone.set(Tone.NEUTRAL);
      }
      case Judged.Refused(var refusal) -> {
        FundsCommand.Transfer remarked = remark.getText().isBlank() ? command("-") : null;
        if (remarked != null) {
          showBeforeRemark(draft.judged(remarked));
        } else {
          say(refusal);
        }
      }
      case Judged.Ready ready -> {
        sentence.set(TransferWords.effect(ready));
        tone.set(Tone.NEUTRAL);
      }
    }
  }

  /** A remark is written last: until then what matters is whether the rest would do. */
  private void showBeforeRemark(Judged judged) {
    if (judged instanceof Judged.Refused(var refusal)) {
      say(refusal);
    } else if (judged instanceof Judged.Ready ready) {
      sentence.set(Texts.now("transfer.effect.remark", TransferWords.effect(ready)));
      tone.set(Tone.NEUTRAL);
    }
  }

  private void say(Refusal refusal) {
    sentence.set(Sentences.of(refusal, Texts.language().get().locale()));
    tone.set(Tone.DANGER);
  }

  /** What can be given at most, with the term that limits it, beside what the other would allow. */
  private void showMost() {
    Maximum maximum = rules().most(chosenFrom());
    Account giver =
        maximum == null
            ? null
            : session.enterprise().organization().accounts().find(from.account().get());
    amount.setCurrency(giver == null ? "" : giver.currency().code());
    amount.setMaximum(
        Optional.ofNullable(maximum).map(Maximum::amount).filter(money -> money.isPositive()));
    most.set(
        giver == null || maximum == null
            ? ""
            : TransferWords.most(giver, session.enterprise().balance(giver), maximum));
  }

  private void send() {
    draft.send(this::answered, this::notSaved);
  }

  private void answered(Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted _ -> {
        remarks.keep(remark.getText());
        dialog.close();
      }
      case Outcome.Refused(var id, var refusal) -> say(refusal);
    }
  }

  private void notSaved() {
    sentence.set(Texts.now("transfer.not.saved"));
    tone.set(Tone.DANGER);
  }

  private TransferDraft rules() {
    return new TransferDraft(session.sight().get());
  }

  private @Nullable AccountId chosenFrom() {
    return from.account().get();
  }

  private @Nullable AccountId chosenTo() {
    return to.account().get();
  }
}
