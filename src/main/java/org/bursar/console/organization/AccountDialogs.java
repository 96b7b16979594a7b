package org.bursar.console.organization;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameAccount;
import org.jspecify.annotations.Nullable;

/** Making an account of the enterprise's own a member, and giving an account another name. */
public final class AccountDialogs {

  private AccountDialogs() {}

  /** Makes an account a member of a unit, and goes there. */
  public static void create(Desk desk, Session session, Ask.NewAccount ask) {
    CommandForm<CreateAccount> form = new CommandForm<>(session, "new-account");
    TextField id = new TextField();
    id.setId("new-account-id");
    TextField name = new TextField();
    name.setId("new-account-name");
    TextField legal = new TextField(session.enterprise().setup().ownLegalName());
    legal.setId("new-account-legal");
    ComboBox<String> currency = currencies("new-account-currency", session);
    form.field(Texts.text("invite.account"), id, id.textProperty());
    form.field(Texts.text("invite.name"), name, name.textProperty());
    form.field(
        Texts.text("invite.legal"),
        legal,
        legal.textProperty(),
        Labels.wrapped(Texts.text("invite.legal.why")));
    form.field(Texts.text("invite.currency"), currency, currency.valueProperty());
    form.setDone(
        accepted -> {
          session.navigator().go(new Place.Account(new AccountId(id.getText().strip())));
          session.tell(Done.of(Texts.now("new-account.done", name.getText().strip())));
        });
    form.show(
        desk,
        remark -> {
          AccountId account = id(id.getText());
          return account == null || name.getText().isBlank() || legal.getText().isBlank()
              ? null
              : new CreateAccount(
                  account,
                  name.getText().strip(),
                  legal.getText().strip(),
                  Currency.of(currency.getValue()),
                  ask.unit());
        },
        ready -> {
          int gains =
              CoverageEffect.of(ready.preview().before(), ready.preview().after()).gains().size();
          return Texts.now(
              "new-account.effect",
              name.getText().strip(),
              ReasonWords.path(session.enterprise(), ask.unit()),
              gains);
        });
  }

  /** Gives an account another name. */
  public static void rename(Desk desk, Session session, Ask.RenameAccount ask) {
    Renaming.show(
        desk,
        session,
        "rename-account",
        Names.of(session.enterprise(), ask.account()),
        name -> new RenameAccount(ask.account(), name));
  }

  /** The currencies there are, the enterprise's own first chosen. */
  private static ComboBox<String> currencies(String id, Session session) {
    ComboBox<String> currency = new ComboBox<>();
    currency.setId(id);
    currency.getItems().setAll(Currency.codes());
    currency.setValue(session.enterprise().setup().currency().code());
    return currency;
  }

  private static @Nullable AccountId id(String text) {
    try {
      return new AccountId(text.strip());
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
