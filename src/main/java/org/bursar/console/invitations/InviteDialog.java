package org.bursar.console.invitations;

import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Invites an account: who it is, and where it will sit once it has accepted. */
public final class InviteDialog {

  private InviteDialog() {}

  /** Shows the dialog; an invitation that is sent once more fills it in. */
  public static void show(Desk desk, Session session, Ask.Invite ask) {
    Enterprise enterprise = session.enterprise();
    Invitation again =
        ask.again() == null ? null : enterprise.organization().invitations().find(ask.again());
    CommandForm<InviteAccount> form = new CommandForm<>(session, "invite");
    InvitationId id = new InvitationId("invitation-" + UUID.randomUUID());
    TextField account = text("invite-account", again == null ? "" : again.account().value());
    TextField name = text("invite-name", again == null ? "" : again.name());
    TextField legal =
        text("invite-legal", again == null ? enterprise.setup().ownLegalName() : again.legalName());
    ComboBox<String> currency = new ComboBox<>();
    currency.setId("invite-currency");
    currency.getItems().setAll(Currency.codes());
    currency.setValue(
        again == null ? enterprise.setup().currency().code() : again.currency().code());
    UnitChoice unit =
        new UnitChoice("invite-unit", session, again == null ? UnitId.ROOT : again.unit());
    TextField note = text("invite-note", again == null || again.note() == null ? "" : again.note());
    form.field(Texts.text("invite.account"), account, account.textProperty());
    form.field(Texts.text("invite.name"), name, name.textProperty());
    form.field(
        Texts.text("invite.legal"),
        legal,
        legal.textProperty(),
        Labels.wrapped(Texts.text("invite.legal.why")));
    form.field(Texts.text("invite.currency"), currency, currency.valueProperty());
    form.field(Texts.text("invite.unit"), unit, unit.valueProperty());
    form.field(Texts.text("invite.note"), note, note.textProperty());
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("invite.done", name.getText().strip()),
                    Texts.now("invite.another"),
                    new Ask.Invite(null))));
    form.show(
        desk,
        remark -> {
          AccountId target = id(account.getText());
          return target == null || name.getText().isBlank() || legal.getText().isBlank()
              ? null
              : new InviteAccount(
                  id,
                  target,
                  name.getText().strip(),
                  legal.getText().strip(),
                  Currency.of(currency.getValue()),
                  UnitId.ROOT.equals(unit.getValue()) ? null : unit.getValue(),
                  note.getText().isBlank() ? null : note.getText().strip());
        },
        ready -> effect(ready, id));
  }

  /** Until when it can be answered, and how many more may be sent today. */
  private static String effect(Judged.Ready ready, InvitationId id) {
    Enterprise after = ready.preview().after();
    Invitation sent = after.organization().invitations().find(id);
    if (sent == null) {
      throw new IllegalStateException("an invitation that was sent is there: " + id);
    }
    int today = after.organization().invitations().notAccepted(sent.day());
    return Texts.now(
        "invite.effect",
        sent.name(),
        Texts.formats().moment(sent.expiresAt(), after.setup().zone()),
        today,
        after.setup().limits().invitationsPerDay());
  }

  private static TextField text(String id, String first) {
    TextField field = new TextField(first);
    field.setId(id);
    return field;
  }

  private static @Nullable AccountId id(String text) {
    try {
      return new AccountId(text.strip());
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
