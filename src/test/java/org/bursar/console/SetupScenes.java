package org.bursar.console;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.DeclineInvitation;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.bursar.vocabulary.UnitId;

/** The set-up: its steps, inviting, the first units. */
final class SetupScenes {

  private SetupScenes() {}

  static void add(
      Map<String, Supplier<Parent>> scenes, Supplier<Sitting> demo, Supplier<Sitting> bare) {
    scenes.put("setup-verify", () -> asked(bare, new Ask.SubmitVerification()));
    scenes.put("setup-decide", () -> asked(bare, new Ask.DecideVerification()));
    scenes.put("setup-enable", () -> asked(bare, new Ask.EnableCenter()));
    scenes.put("invite", () -> asked(demo, new Ask.Invite(null)));
    scenes.put("new-unit", () -> asked(demo, new Ask.NewUnit(UnitId.ROOT)));
    scenes.put("new-account", () -> asked(demo, new Ask.NewAccount(UnitId.ROOT)));
    scenes.put(
        "new-unit-refused",
        () ->
            bare.get()
                .then(s -> s.session().ask(new Ask.NewUnit(UnitId.ROOT)))
                .then(s -> s.control(TextField.class, "new-unit-name").setText("Payments"))
                .root());
    scenes.put(
        "invitations",
        () -> demo.get().then(SetupScenes::invited).at(new Place.Invitations()).root());
    scenes.put(
        "invite-many-check",
        () ->
            demo.get()
                .then(s -> s.session().ask(new Ask.InviteMany()))
                .then(
                    s ->
                        s.control(TextArea.class, "invite-many-text")
                            .setText(
                                "1688100000990101\tWarehouse 仓储\n"
                                    + "1688100000990118\tLoyalty 会员\tNowhere\n"
                                    + "1.23E+15\tRounded\n"))
                .then(s -> s.control(Button.class, "invite-many-check").fire())
                .root());
    scenes.put("invite-many", () -> asked(demo, new Ask.InviteMany()));
    scenes.put("bare-invitations", () -> bare.get().at(new Place.Invitations()).root());
  }

  /** All looks of a scene share their books. */
  private static void invited(Sitting sitting) {
    InvitationId first = new InvitationId("i1");
    InvitationId second = new InvitationId("i2");
    if (sitting.session().enterprise().organization().invitations().find(first) == null) {
      sitting.give(
          invite(first, "1688100000990011", "Group Analytics 数据分析"),
          invite(second, "1688100000990028", "Payments sandbox 支付沙箱"),
          new DeclineInvitation(second));
    }
  }

  private static Parent asked(Supplier<Sitting> sitting, Ask ask) {
    return sitting.get().then(s -> s.session().ask(ask)).root();
  }

  private static InviteAccount invite(InvitationId id, String account, String name) {
    return new InviteAccount(
        id, new AccountId(account), name, "Acme Group", Currency.of("CNY"), null, null);
  }
}
