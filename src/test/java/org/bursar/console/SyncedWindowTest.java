package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.organization.Account;
import org.bursar.server.Served;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.sync.SyncState;
import org.bursar.vocabulary.AccessCommand.SetApprovalPolicy;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.FundsCommand.Transfer;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How a person works in books that a server decides about, with it and without it. */
@ExtendWith(ApplicationExtension.class)
class SyncedWindowTest {

  private static final UnitId EAST = new UnitId("east");
  private static final Actor OLGA = Actor.user(new UserName("olga"));
  private static final Actor ADA = Actor.user(new UserName("ada"));

  @TempDir static Path folder;

  private static int kept;
  private Served served;
  private Sitting sitting;
  private Path own;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    Path local = Enterprises.demo(Files.createDirectories(own.resolve("local")));
    served = new Served(local, own, Enterprises.ACTOR, Enterprises.CLOCK);
    served.add("ada", Role.ADMINISTRATOR);
    served.add("olga", Role.OPERATOR);
    served.add("anna", Role.APPROVER);
    sitting = new Sitting(own.resolve("settings")).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
    served.close();
  }

  @Test
  void what_the_server_accepts_is_done_and_what_others_do_appears(FxRobot robot) throws Exception {
    open(robot, "olga");
    until(() -> state().isCurrent());
    transfer(robot, "10");
    until(() -> sitting.session().done().get() != null);
    assertThat(sitting.session().done().get().answer()).isInstanceOf(Ask.Reclaim.class);
    var unused =
        served.give(OLGA, new CreateUnit(new UnitId("east"), UnitId.ROOT, "East", null, null));
    until(() -> sitting.session().enterprise().entry() == served.entry());
  }

  @Test
  void without_the_server_it_waits_is_told_as_waiting_and_goes_once_it_is_back(FxRobot robot)
      throws Exception {
    open(robot, "olga");
    until(() -> state().isCurrent());
    served.stop();
    long before = sitting.session().enterprise().entry();
    transfer(robot, "10");
    until(() -> state().waits() == 1);
    assertThat(sitting.session().enterprise().entry()).isEqualTo(before);
    assertThat(sitting.session().done().get().sentence()).contains("Nothing has changed yet");
    until(() -> sitting.control(Hyperlink.class, "outbox-waiting").isVisible());
    robot.interact(() -> sitting.control(Hyperlink.class, "outbox-waiting").fire());
    assertThat(sitting.session().navigator().place().get()).isEqualTo(new Place.Outbox());
    assertThat(rows("outbox")).hasSize(1);
    served.start();
    robot.interact(() -> sitting.control(Button.class, "outbox-now").fire());
    until(() -> state().letters().isEmpty());
    until(() -> sitting.session().enterprise().entry() == served.entry());
    assertThat(served.entry()).isEqualTo(before + 1);
    until(() -> sitting.session().done().get() == null);
  }

  @Test
  void what_was_refused_meanwhile_says_who_did_what_and_can_be_given_up(FxRobot robot)
      throws Exception {
    refusedUnit(robot);
    until(() -> isThere("outbox-entry-" + served.entry()));
    robot.interact(() -> sitting.control(Button.class, "outbox-discard").fire());
    robot.interact(() -> sitting.control(Button.class, "discard-letter-do").fire());
    until(() -> state().letters().isEmpty());
  }

  @Test
  void what_was_refused_is_sent_again_once_nothing_is_in_its_way_and_is_gone_then(FxRobot robot) {
    refusedUnit(robot);
    robot.interact(() -> sitting.control(Button.class, "outbox-again").fire());
    until(() -> isSaid("Refused again"));
    assertThat(state().refused()).isEqualTo(1);
    assertThat(served.give(ADA, new RenameUnit(new UnitId("west"), "West")))
        .isInstanceOf(Outcome.Accepted.class);
    until(() -> !sitting.control(Button.class, "outbox-again").isDisabled());
    robot.interact(() -> sitting.control(Button.class, "outbox-again").fire());
    until(() -> state().letters().isEmpty());
    until(() -> sitting.session().enterprise().organization().units().find(EAST) != null);
  }

  @Test
  void what_was_refused_is_changed_and_sent_in_one_step_and_is_gone_with_it(FxRobot robot) {
    refusedUnit(robot);
    robot.interact(() -> sitting.control(Button.class, "outbox-edit").fire());
    robot.interact(() -> sitting.control(TextField.class, "new-unit-name").setText("Far East"));
    until(() -> !sitting.control(Button.class, "new-unit-do").isDisabled());
    robot.interact(() -> sitting.control(Button.class, "new-unit-do").fire());
    until(() -> state().letters().isEmpty());
    until(
        () ->
            sitting.session().enterprise().organization().units().namesake(UnitId.ROOT, "Far East")
                != null);
  }

  @Test
  void what_waits_to_go_out_cannot_be_given_twice(FxRobot robot) {
    open(robot, "olga");
    until(() -> state().isCurrent());
    served.stop();
    transfer(robot, "10");
    until(() -> sitting.session().sight().get().waiting() != null);
    robot.interact(
        () -> {
          var enterprise = sitting.session().enterprise();
          Account giver = enterprise.organization().management();
          Amount all = Amount.of(enterprise.balance(giver).transferable().amount());
          sitting.session().ask(new Ask.Transfer(giver.id(), receiver(giver.id()), all));
          sitting.control(TextField.class, "transfer-remark").setText("all of it");
        });
    until(() -> isSaid("left out of it"));
    assertThat(sitting.control(Button.class, "transfer-do").isDisabled()).isTrue();
  }

  @Test
  void a_request_is_made_by_one_and_approved_by_another_who_sees_what_it_does(FxRobot robot)
      throws Exception {
    assertThat(
            served.give(
                ADA,
                new SetApprovalPolicy(
                    new PolicyId("p"), new CommandType("Transfer"), Amount.parse("5"), null)))
        .isInstanceOf(Outcome.Accepted.class);
    open(robot, "olga");
    until(() -> state().isCurrent());
    transfer(robot, "10");
    until(() -> sitting.session().done().get() != null);
    assertThat(sitting.session().done().get().answer())
        .isInstanceOfSatisfying(
            Ask.Go.class, go -> assertThat(go.place()).isInstanceOf(Place.Requests.class));
    robot.interact(() -> sitting.act("close"));
    open(robot, "anna");
    until(() -> state().isCurrent());
    robot.interact(() -> sitting.at(new Place.Requests(null)));
    assertThat(rows("requests")).hasSize(1);
    robot.interact(() -> table("requests").getSelectionModel().select(0));
    until(() -> !sitting.control(Button.class, "request-approve").isDisabled());
    robot.interact(() -> sitting.control(Button.class, "request-approve").fire());
    until(
        () ->
            sitting.session().done().get() != null
                && sitting.session().done().get().sentence().startsWith("Approved and done"));
  }

  @Test
  void a_restored_server_is_followed_only_when_somebody_says_so_and_gets_back_what_it_lost(
      FxRobot robot) {
    open(robot, "olga");
    until(() -> state().isCurrent());
    served.backUp(own.resolve("yesterday.db"));
    transfer(robot, "10");
    until(() -> sitting.session().enterprise().entry() == served.entry());
    long end = served.entry();
    robot.interact(() -> sitting.session().done().set(null));
    served.restore(own.resolve("yesterday.db"));
    served.start();
    until(() -> state().fault() != null && state().fault().kind() == Kind.RESTORED);
    assertThat(sitting.session().enterprise().entry()).isEqualTo(end);
    robot.interact(() -> sitting.at(new Place.Outbox()));
    robot.interact(() -> sitting.control(Button.class, "outbox-restored").fire());
    until(() -> !sitting.control(Button.class, "restored-follow").isDisabled());
    assertThat(isSaid("lacks 1 entry after that")).isTrue();
    robot.interact(() -> sitting.control(Button.class, "restored-follow").fire());
    until(() -> state().isCurrent() && served.entry() == end);
    until(() -> sitting.session().enterprise().entry() == end);
    assertThat(sitting.session().done().get().sentence()).contains("before-restore");
    assertThat(own.resolve("olga.before-restore.books")).exists();
  }

  @Test
  void a_bill_is_judged_as_who_is_signed_in_before_it_is_sent(FxRobot robot) {
    Path bill = Enterprises.bill(own);
    assertThat(
            served.give(
                ADA,
                new SetApprovalPolicy(
                    new PolicyId("p"), new CommandType("CreateAccount"), null, null)))
        .isInstanceOf(Outcome.Accepted.class);
    open(robot, "olga");
    until(() -> state().isCurrent());
    robot.interact(() -> sitting.choosingBills(bill).act("import"));
    assertThat(isSaid("A second person is asked first; then:")).isTrue();
    robot.interact(() -> sitting.control(Button.class, "bill-cancel").fire());
    robot.interact(() -> sitting.act("close"));
    // Who administers has no part in money: he hears so here, not from the server.
    open(robot, "ada");
    until(() -> state().isCurrent());
    robot.interact(() -> sitting.act("import"));
    assertThat(isSaid("role")).isTrue();
    assertThat(sitting.control(Button.class, "bill-import").isDisabled()).isTrue();
  }

  /** A unit that was created without the server while another one of its name was. */
  private void refusedUnit(FxRobot robot) {
    open(robot, "olga");
    until(() -> state().isCurrent());
    served.stop();
    robot.interact(
        () -> {
          var unused =
              sitting
                  .session()
                  .submit(
                      org.bursar.books.Batch.each(
                          org.bursar.console.session.Wishes.of(
                              java.util.List.of(
                                  new CreateUnit(
                                      new UnitId("east"), UnitId.ROOT, "East", null, null)))));
        });
    assertThat(
            served.give(ADA, new CreateUnit(new UnitId("west"), UnitId.ROOT, "East", null, null)))
        .isInstanceOf(Outcome.Accepted.class);
    served.start();
    robot.interact(() -> sitting.session().syncing().now());
    until(() -> state().refused() == 1);
    robot.interact(() -> sitting.at(new Place.Outbox()));
    robot.interact(() -> table("outbox").getSelectionModel().select(0));
  }

  private boolean isSaid(String text) {
    return texts(sitting.root()).anyMatch(said -> said.contains(text));
  }

  private static java.util.stream.Stream<String> texts(javafx.scene.Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(
            node ->
                node instanceof javafx.scene.control.Labeled label
                    ? java.util.stream.Stream.of(String.valueOf(label.getText()))
                    : node instanceof javafx.scene.Parent inner
                        ? texts(inner)
                        : java.util.stream.Stream.of());
  }

  private void open(FxRobot robot, String user) {
    Path file = served.connect(own.resolve(user + ".books"), user, own.resolve("settings"));
    robot.interact(() -> sitting.open(file));
  }

  private void transfer(FxRobot robot, String amount) {
    robot.interact(
        () -> {
          AccountId from = sitting.session().enterprise().organization().management().id();
          sitting.session().ask(new Ask.Transfer(from, receiver(from), Amount.parse(amount)));
          sitting.control(TextField.class, "transfer-remark").setText("as agreed");
        });
    until(() -> !sitting.control(Button.class, "transfer-do").isDisabled());
    robot.interact(() -> sitting.control(Button.class, "transfer-do").fire());
  }

  private AccountId receiver(AccountId from) {
    var enterprise = sitting.session().enterprise();
    Account giver = enterprise.organization().accounts().find(from);
    return Scenes.find(
        sitting,
        seen -> {
          Account each = seen.account();
          Transfer wish = new Transfer(from, each.id(), Amount.parse("10"), "-");
          var request =
              sitting
                  .session()
                  .sight()
                  .get()
                  .asking(new org.bursar.vocabulary.CommandId(new java.util.UUID(0, 0)), wish);
          return each.currency().equals(giver.currency())
              && !org.bursar.enterprise.Preview.of(enterprise, request).isRefused();
        });
  }

  private SyncState state() {
    return java.util.Objects.requireNonNull(sitting.session().sync().get());
  }

  private TableView<?> table(String id) {
    return sitting.control(TableView.class, id);
  }

  private java.util.List<?> rows(String id) {
    return table(id).getItems();
  }

  private boolean isThere(String id) {
    try {
      return sitting.control(javafx.scene.Node.class, id) != null;
    } catch (AssertionError notYet) {
      return false;
    }
  }

  private static void until(BooleanSupplier wanted) {
    try {
      WaitForAsyncUtils.waitFor(
          30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(wanted::getAsBoolean).get());
    } catch (java.util.concurrent.TimeoutException late) {
      throw new AssertionError("it did not come about in time", late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
