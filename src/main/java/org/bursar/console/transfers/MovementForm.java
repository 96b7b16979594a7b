package org.bursar.console.transfers;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that moves money between two accounts: from whom, to whom, how much, why, and what will
 * be.
 *
 * @param <C> the command that moves it
 */
final class MovementForm<C extends FundsCommand> {

  /** Makes the command of what was chosen. */
  @FunctionalInterface
  interface Maker<C> {
    C make(AccountId from, AccountId to, Amount amount, String remark);
  }

  private final Session session;
  private final Function<Sight, MovementRules> rules;
  private final Maker<C> maker;
  private final CommandForm<C> form;
  private final Parties parties;
  private final MoneyField amount;
  private final SimpleStringProperty most = new SimpleStringProperty("");

  /**
   * A form without anything chosen.
   *
   * @param id its texts begin with it
   */
  MovementForm(
      String id, Desk desk, Session session, Function<Sight, MovementRules> rules, Maker<C> maker) {
    this.session = session;
    this.rules = rules;
    this.maker = maker;
    form = new CommandForm<>(session, id);
    parties =
        new Parties(
            id,
            desk,
            session,
            account -> rules().againstFrom(account, parties().chosenTo()),
            account -> rules().againstTo(account, parties().chosenFrom()));
    form.add(parties);
    form.listen(parties.from().account());
    form.listen(parties.to().account());
    amount = form.money(Texts.text("funds.amount"), most);
    form.remark();
  }

  /**
   * Shows it with what is known already filled in.
   *
   * @param effect what will be, of a command that the rules accept
   * @param done what is said once it was done
   */
  void show(
      Desk desk,
      @Nullable AccountId from,
      @Nullable AccountId to,
      @Nullable Amount known,
      Function<Judged.Ready, String> effect,
      Function<C, Done> done) {
    parties.from().account().set(from);
    parties.to().account().set(to);
    parties.from().account().subscribe(account -> showMost());
    parties.to().account().subscribe(account -> showMost());
    Texts.manner().when(Shown.of(parties)).subscribe(language -> showMost());
    session.sight().when(Shown.of(parties)).subscribe(sight -> showMost());
    if (known != null) {
      amount.setText(known.toString());
    }
    form.setDone(
        accepted -> {
          C made = command("-");
          if (made != null) {
            session.tell(done.apply(made));
          }
        });
    form.show(desk, this::command, effect);
    if (from == null || to == null) {
      (from == null ? parties.from() : parties.to()).requestFocus();
    }
  }

  private @Nullable C command(String why) {
    AccountId from = parties.chosenFrom();
    AccountId to = parties.chosenTo();
    Optional<Amount> value = amount.amount().getValue();
    return from == null || to == null || value.isEmpty()
        ? null
        : maker.make(from, to, value.get(), why);
  }

  /** What can be moved at most, with the term that limits it. */
  private void showMost() {
    AccountId from = parties.chosenFrom();
    Account account =
        from == null ? null : session.enterprise().organization().accounts().find(from);
    amount.setCurrency(account == null ? "" : account.currency().code());
    amount.setMaximum(
        rules().most(from, parties.chosenTo()).map(Maximum::amount).filter(Money::isPositive));
    most.set(rules().mostInWords(from, parties.chosenTo()));
  }

  private MovementRules rules() {
    return rules.apply(session.sight().get());
  }

  /** For the reasons beside the accounts, which are asked for long after this was made. */
  private Parties parties() {
    return parties;
  }
}
