package org.bursar.console.setup;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.bursar.console.form.CommandForm;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.SetupCommand.DecideVerification;
import org.bursar.vocabulary.SetupCommand.EnableAccountCenter;
import org.bursar.vocabulary.SetupCommand.SubmitVerification;

/** The first two steps of the set-up; each, once done, offers the next. */
public final class SetupDialogs {

  /** What a verification came to. The names are stable: texts go by them. */
  private enum Verdict {
    APPROVED,
    REJECTED
  }

  private SetupDialogs() {}

  /** Submits the enterprise's real name for verification. */
  public static void submit(Desk desk, Session session) {
    Setup setup = session.enterprise().setup();
    CommandForm<SubmitVerification> form = new CommandForm<>(session, "verify");
    TextField name = new TextField(setup.ownLegalName());
    name.setId("verify-name");
    TextField code =
        new TextField(setup.registrationCode() == null ? "" : setup.registrationCode());
    code.setId("verify-code");
    form.field(
        Texts.text("verify.name"),
        name,
        name.textProperty(),
        Labels.wrapped(Texts.text("verify.name.why")));
    form.field(Texts.text("verify.code"), code, code.textProperty());
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("verify.done", name.getText().strip()),
                    Texts.now("action.decide.verification"),
                    new Ask.DecideVerification())));
    form.show(
        desk,
        remark ->
            name.getText().isBlank() || code.getText().isBlank()
                ? null
                : new SubmitVerification(name.getText().strip(), code.getText().strip()),
        ready -> Texts.now("verify.effect", ((SubmitVerification) ready.command()).legalName()));
  }

  /** Records what the verification came to. */
  public static void decide(Desk desk, Session session) {
    CommandForm<DecideVerification> form = new CommandForm<>(session, "decide");
    ComboBox<Verdict> verdict = Choice.of("decide-verdict", "decide.verdict.", Verdict.values());
    form.field(Texts.text("decide.verdict"), verdict, verdict.valueProperty());
    form.setDone(
        accepted ->
            session.tell(
                verdict.getValue() == Verdict.APPROVED
                    ? new Done(
                        Texts.now("decide.done.APPROVED"),
                        Texts.now("action.enable.center"),
                        new Ask.EnableCenter())
                    : new Done(
                        Texts.now("decide.done.REJECTED"),
                        Texts.now("action.submit.verification"),
                        new Ask.SubmitVerification())));
    form.show(
        desk,
        remark -> new DecideVerification(verdict.getValue() == Verdict.APPROVED),
        ready ->
            Texts.now(
                "decide.effect." + verdict.getValue(),
                session.enterprise().setup().ownLegalName()));
  }

  /** Enables the account center, with which account sharing is on. */
  public static void enable(Desk desk, Session session) {
    CommandForm<EnableAccountCenter> form = new CommandForm<>(session, "enable");
    form.add(Labels.wrapped(Texts.text("enable.what")));
    form.setDone(
        accepted ->
            session.tell(
                new Done(
                    Texts.now("enable.done"), Texts.now("action.invite"), new Ask.Invite(null))));
    form.show(desk, remark -> new EnableAccountCenter(), ready -> Texts.now("enable.effect"));
  }
}
