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

/** Taking back what was transferred: from which holder, by which giver, how much, why. */
public final class ReclaimDialog {

  private final Session session;
  private final CommandForm<FundsCommand.Reclaim> form;
  private final Parties parties;
  private final MoneyField amount;
  private final SimpleStringProperty most = new SimpleStringProperty("");

  private ReclaimDialog(Desk desk, Session session, Ask.Reclaim ask) {
    this.session = session;
    form = new CommandForm<>(session, "reclaim");
    parties =
        new Parties(
            "reclaim",
            desk,
            session,
            account -> rules().againstHolder(account, parties().chosenTo()),
            account -> rules().againstGiver(account, parties().chosenFrom()));
    parties.from().account().set(ask.from());
    parties.to().account().set(ask.to());
    form.add(parties);
    form.listen(parties.from().account());
    form.listen(parties.to().account());
    amount = form.money(Texts.text("transfer.amount"), most);
    form.remark();
    parties.from().account().subscribe(account -> showMost());
    parties.to().account().subscribe(account -> showMost());
    Texts.language().when(Shown.of(parties)).subscribe(language -> showMost());
    session.sight().when(Shown.of(parties)).subscribe(sight -> showMost());
    if (ask.amount() != null) {
      amount.setText(ask.amount().toString());
    }
  }

  /** Shows the dialog, with what is known filled in. */
  public static void show(Desk desk, Session session, Ask.Reclaim ask) {
    ReclaimDialog made = new ReclaimDialog(desk, session, ask);
    made.form.setDone(accepted -> made.tell());
    made.form.show(desk, made::command, TransferWords::reclaimEffect);
    if (ask.from() == null || ask.to() == null) {
      (ask.from() == null ? made.parties.from() : made.parties.to()).requestFocus();
    }
  }

  private FundsCommand.@Nullable Reclaim command(String why) {
    AccountId holder = parties.chosenFrom();
    AccountId giver = parties.chosenTo();
    Optional<Amount> value = amount.amount().getValue();
    return holder == null || giver == null || value.isEmpty()
        ? null
        : new FundsCommand.Reclaim(holder, giver, value.get(), why);
  }

  private void tell() {
    FundsCommand.Reclaim made = command("-");
    if (made != null) {
      session.tell(
          new Done(
              TransferWords.done(session.enterprise(), made),
              Texts.now("action.transfer"),
              new Ask.Transfer(made.to(), made.from(), made.amount())));
    }
  }

  /** What can be taken back at most, the term that limits it, and who else may take from there. */
  private void showMost() {
    AccountId from = parties.chosenFrom();
    Maximum maximum = rules().most(from, parties.chosenTo());
    Account holder =
        from == null ? null : session.enterprise().organization().accounts().find(from);
    amount.setCurrency(holder == null ? "" : holder.currency().code());
    amount.setMaximum(
        Optional.ofNullable(maximum).map(Maximum::amount).filter(money -> money.isPositive()));
    most.set(
        holder == null || maximum == null
            ? ""
            : TransferWords.mostBack(session.enterprise(), holder, maximum));
  }

  private ReclaimDraft rules() {
    return new ReclaimDraft(session.sight().get());
  }

  /** For the reasons beside the accounts, which are asked for long after this was made. */
  private Parties parties() {
    return parties;
  }
}
