package org.bursar.console.transfers;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.jspecify.annotations.Nullable;

/** Moving money from one account to another: who, to whom, how much, why, and what will be. */
public final class TransferDialog {

  private final Session session;
  private final CommandForm<FundsCommand.Transfer> form;
  private final Parties parties;
  private final MoneyField amount;
  private final SimpleStringProperty most = new SimpleStringProperty("");

  private TransferDialog(Desk desk, Session session, Ask.Transfer ask) {
    this.session = session;
    form = new CommandForm<>(session, "transfer");
    parties =
        new Parties(
            "transfer",
            desk,
            session,
            account -> rules().againstGiver(account, parties().chosenTo()),
            account -> rules().againstReceiver(account, parties().chosenFrom()));
    parties.from().account().set(ask.from());
    parties.to().account().set(ask.to());
    form.add(parties);
    form.listen(parties.from().account());
    form.listen(parties.to().account());
    amount = form.money(Texts.text("transfer.amount"), most);
    form.remark();
    parties.from().account().subscribe(account -> showMost());
    Texts.language().when(Shown.of(parties)).subscribe(language -> showMost());
    session.sight().when(Shown.of(parties)).subscribe(sight -> showMost());
    if (ask.amount() != null) {
      amount.setText(ask.amount().toString());
    }
  }

  /** Shows the dialog, with what is known filled in. */
  public static void show(Desk desk, Session session, Ask.Transfer ask) {
    TransferDialog made = new TransferDialog(desk, session, ask);
    made.form.setDone(accepted -> made.tell());
    made.form.show(desk, made::command, TransferWords::effect);
    if (ask.from() == null || ask.to() == null) {
      (ask.from() == null ? made.parties.from() : made.parties.to()).requestFocus();
    }
  }

  private FundsCommand.@Nullable Transfer command(String why) {
    AccountId giver = parties.chosenFrom();
    AccountId receiver = parties.chosenTo();
    Optional<Amount> value = amount.amount().getValue();
    return giver == null || receiver == null || value.isEmpty()
        ? null
        : new FundsCommand.Transfer(giver, receiver, value.get(), why);
  }

  /** What was done, and the reclaim that answers it. */
  private void tell() {
    FundsCommand.Transfer made = command("-");
    if (made != null) {
      session.tell(
          new Done(
              TransferWords.done(session.enterprise(), made),
              Texts.now("action.reclaim"),
              new Ask.Reclaim(made.to(), made.from(), made.amount())));
    }
  }

  /** What can be given at most, with the term that limits it, beside what the other would allow. */
  private void showMost() {
    AccountId from = parties.chosenFrom();
    Maximum maximum = rules().most(from);
    Account giver = from == null ? null : session.enterprise().organization().accounts().find(from);
    amount.setCurrency(giver == null ? "" : giver.currency().code());
    amount.setMaximum(
        Optional.ofNullable(maximum).map(Maximum::amount).filter(money -> money.isPositive()));
    most.set(
        giver == null || maximum == null
            ? ""
            : TransferWords.most(giver, session.enterprise().balance(giver), maximum));
  }

  private TransferDraft rules() {
    return new TransferDraft(session.sight().get());
  }

  /** For the reasons beside the accounts, which are asked for long after this was made. */
  private Parties parties() {
    return parties;
  }
}
