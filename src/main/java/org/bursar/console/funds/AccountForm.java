package org.bursar.console.funds;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.bursar.console.form.AccountLine;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.MoneyField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Money;

/**
 * A dialog about one account, which is not chosen there. Beside the texts of its form it has {@code
 * .done}, of the account's name and the entry.
 *
 * @param <C> the command that it makes
 */
final class AccountForm<C extends Command> {

  private final Session session;
  private final String id;
  private final Account account;
  private final CommandForm<C> form;

  AccountForm(Session session, String id, Account account) {
    this.session = session;
    this.id = id;
    this.account = account;
    form = new CommandForm<>(session, id);
    form.add(new AccountLine(account));
    form.setDone(
        accepted ->
            session.tell(Done.of(Texts.now(id + ".done", account.name(), accepted.entry()))));
  }

  /** An amount in the account's currency, with what is to be known of it beneath. */
  MoneyField money(ObservableValue<String> what, ObservableValue<String> note) {
    MoneyField field = form.money(what, note);
    field.setCurrency(account.currency().code());
    return field;
  }

  /** The remark that the command cannot do without. */
  void remark() {
    form.remark();
  }

  /** What was done may be wrong: its reversal is offered in place. */
  void offerReversal() {
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now(id + ".done", account.name(), accepted.entry()),
                    Texts.now("action.reverse"),
                    new Ask.Reverse(accepted.entry()))));
  }

  /**
   * Shows it with one amount, of which and of the remark the command is made.
   *
   * @param effect what will be, of a command that the rules accept
   */
  void show(
      Desk desk,
      MoneyField amount,
      BiFunction<Amount, String, C> maker,
      Function<Judged.Ready, String> effect) {
    show(
        desk,
        remark -> amount.amount().getValue().map(value -> maker.apply(value, remark)).orElse(null),
        effect);
  }

  /** Shows it. */
  void show(Desk desk, CommandForm.Maker<C> maker, Function<Judged.Ready, String> effect) {
    form.show(desk, maker, effect);
  }

  /** What an account has once the command is done. */
  static Balance after(Judged.Ready ready, Account account) {
    return ready
        .preview()
        .after()
        .balance(ready.preview().after().organization().accounts().get(account.id()));
  }

  /** An amount as the sentences of these dialogs write it. */
  static String figure(Money money) {
    return Texts.formats().amount(money);
  }
}
