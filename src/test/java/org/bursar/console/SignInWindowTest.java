package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Wishes;
import org.bursar.server.FakeProvider;
import org.bursar.server.Served;
import org.bursar.support.MemoryKeyring;
import org.bursar.sync.Devices.Device;
import org.bursar.sync.SyncState;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whose token opens nothing any more signs in again where he is, and loses nothing by it. */
@ExtendWith(ApplicationExtension.class)
class SignInWindowTest {

  private static final AccountId MANAGEMENT = new AccountId("1184003277410001");
  private static final String WORD = "correct horse battery";

  @TempDir static Path folder;

  private static int kept;
  private FakeProvider provider;
  private Served served;
  private Sitting sitting;
  private Path own;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    Path local = Enterprises.bare(Files.createDirectories(own.resolve("local")));
    provider = new FakeProvider(Enterprises.CLOCK).as("olga");
    served = new Served(local, own, Enterprises.ACTOR, Enterprises.CLOCK, provider);
    served.add("ada", Role.ADMINISTRATOR);
    served.add("olga", Role.OPERATOR);
    served.password("olga", WORD);
    sitting = new Sitting(own.resolve("settings")).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
    served.close();
    provider.close();
  }

  @Test
  void a_token_that_was_taken_back_is_said_and_a_password_lets_in_again_with_all_that_waits(
      FxRobot robot) {
    signedOut(robot);
    long before = sitting.session().enterprise().entry();
    robot.interact(() -> sitting.control(Hyperlink.class, "sync-sign-in").fire());
    password(robot, "not the word");
    assertThat(isSaid("User and password do not belong together")).isTrue();
    assertThat(state().waits()).isEqualTo(1);
    password(robot, WORD);
    until(() -> state().isCurrent() && state().letters().isEmpty());
    until(() -> sitting.session().enterprise().entry() > before);
    until(() -> !sitting.control(Hyperlink.class, "sync-sign-in").isVisible());
  }

  @Test
  void the_browser_lets_in_again_but_nobody_else(FxRobot robot) {
    signedOut(robot);
    sitting.browsing(FakeProvider::browse);
    provider.as("ada");
    robot.interact(() -> sitting.at(new Place.Outbox()));
    robot.interact(() -> sitting.control(Button.class, "outbox-sign-in").fire());
    robot.interact(() -> sitting.control(Button.class, "sign-in-do").fire());
    until(() -> isSaid("You signed in as somebody else"));
    provider.as("olga");
    robot.interact(() -> sitting.control(Button.class, "sign-in-do").fire());
    until(() -> state().isCurrent() && state().letters().isEmpty());
  }

  @Test
  void a_file_without_a_token_is_read_until_somebody_signs_in(FxRobot robot) throws Exception {
    Path file = served.connect(own.resolve("olga.books"), "olga", own.resolve("elsewhere"));
    robot.interact(() -> sitting.open(file));
    assertThat(sitting.session().syncing()).isNull();
    robot.interact(() -> sitting.control(Button.class, "only-read-sign-in").fire());
    password(robot, WORD);
    until(() -> sitting.session().syncing() != null && state().isCurrent());
  }

  @Test
  void a_keyring_that_does_not_answer_is_said_and_signing_in_goes_on_without_it(FxRobot robot)
      throws Exception {
    MemoryKeyring silent = new MemoryKeyring();
    silent.refuse(true);
    sitting.keyring(silent);
    Path file = served.connect(own.resolve("olga.books"), "olga", own.resolve("elsewhere"));
    robot.interact(() -> sitting.open(file));
    assertThat(isSaid("Unlock it and open the file again")).isTrue();
    assertThat(sitting.session().syncing()).isNull();
    robot.interact(() -> sitting.control(Button.class, "only-read-sign-in").fire());
    password(robot, WORD);
    until(() -> sitting.session().syncing() != null && state().isCurrent());
    assertThat(own.resolve("settings").resolve("tokens")).isNotEmptyDirectory();
  }

  @Test
  void devices_are_listed_let_in_and_signed_out(FxRobot robot) {
    open(robot);
    robot.interact(() -> sitting.at(new Place.Access()));
    robot.interact(
        () -> sitting.control(TabPane.class, "access-tabs").getSelectionModel().select(1));
    until(() -> devices().size() == 1);
    robot.interact(() -> sitting.control(Button.class, "devices-new").fire());
    assertThat(sitting.control(Button.class, "new-device-do").isDisabled()).isTrue();
    robot.interact(() -> sitting.control(TextField.class, "new-device-name").setText("phone"));
    robot.interact(() -> sitting.control(Button.class, "new-device-do").fire());
    assertThat(sitting.control(TextField.class, "device-token-text").getText())
        .startsWith("bursar_");
    robot.interact(() -> sitting.control(Button.class, "device-token-done").fire());
    until(() -> devices().size() == 2);
    robot.interact(
        () -> {
          TableView<?> table = sitting.control(TableView.class, "devices");
          int at = devices().stream().map(Device::name).toList().indexOf("phone");
          table.getSelectionModel().select(at);
        });
    robot.interact(() -> sitting.control(Button.class, "devices-revoke").fire());
    robot.interact(() -> sitting.control(Button.class, "revoke-device-do").fire());
    until(() -> devices().size() == 1);
    assertThat(devices().getFirst().current()).isTrue();
    served.stop();
    robot.interact(() -> sitting.control(Button.class, "devices-new").fire());
    robot.interact(() -> sitting.control(TextField.class, "new-device-name").setText("phone"));
    robot.interact(() -> sitting.control(Button.class, "new-device-do").fire());
    until(() -> isSaid("It is tried again by itself") || isSaid("not reached"));
  }

  /** Somebody's token is taken back while something of his waits. */
  private void signedOut(FxRobot robot) {
    open(robot);
    served.stop();
    robot.interact(
        () -> {
          var unused =
              sitting
                  .session()
                  .submit(
                      Batch.each(
                          Wishes.of(
                              List.of(
                                  new TopUp(MANAGEMENT, Amount.parse("80.00"), "from the bank")))));
        });
    assertThat(served.revoke("olga")).isPositive();
    served.start();
    robot.interact(() -> sitting.session().syncing().now());
    until(() -> isSaid("this device is signed out"));
    until(() -> sitting.control(Hyperlink.class, "sync-sign-in").isVisible());
    assertThat(state().waits()).isEqualTo(1);
  }

  private void open(FxRobot robot) {
    Path file = served.connect(own.resolve("olga.books"), "olga", own.resolve("settings"));
    robot.interact(() -> sitting.open(file));
    until(() -> state().isCurrent());
  }

  private void password(FxRobot robot, String secret) {
    robot.interact(
        () -> sitting.control(RadioButton.class, "sign-in-by-password").setSelected(true));
    robot.interact(() -> sitting.control(PasswordField.class, "sign-in-password").setText(secret));
    robot.interact(() -> sitting.control(Button.class, "sign-in-do").fire());
  }

  private List<Device> devices() {
    TableView<?> table;
    try {
      table = sitting.control(TableView.class, "devices");
    } catch (AssertionError notYet) {
      return List.of();
    }
    return table.getItems().stream().map(Device.class::cast).toList();
  }

  private SyncState state() {
    return Objects.requireNonNull(sitting.session().sync().get());
  }

  private boolean isSaid(String text) {
    return texts(sitting.root()).anyMatch(said -> said.contains(text));
  }

  private static Stream<String> texts(Parent parent) {
    return parent.getChildrenUnmodifiable().stream().flatMap(SignInWindowTest::textsOf);
  }

  private static Stream<String> textsOf(Node node) {
    return switch (node) {
      case Labeled label -> Stream.of(String.valueOf(label.getText()));
      case Parent inner -> texts(inner);
      default -> Stream.of();
    };
  }

  private static void until(BooleanSupplier wanted) {
    try {
      WaitForAsyncUtils.waitFor(
          30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(wanted::getAsBoolean).get());
    } catch (TimeoutException late) {
      throw new AssertionError("it did not come about in time", late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
