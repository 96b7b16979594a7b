package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Backgrounds;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.server.Between;
import org.bursar.server.FakeProvider;
import org.bursar.server.Served;
import org.bursar.sync.Membership;
import org.bursar.sync.SyncState;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a person gets from the start screen to the books of a server, and what may be in the way. */
@ExtendWith(ApplicationExtension.class)
class ConnectTest {

  private static final String WORD = "correct horse battery";

  @TempDir static Path folder;

  private static Path bare;
  private static int kept;
  private Path own;
  private Served served;
  private Sitting sitting;
  private Stage stage;
  private String home;

  @BeforeAll
  static void make_the_books() {
    bare = Enterprises.bare(folder);
  }

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    stage = shown;
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    home = System.setProperty("user.home", own.toString());
    sitting = new Sitting(own.resolve("settings")).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
    if (served != null) {
      served.close();
    }
    System.setProperty("user.home", home);
  }

  private void serve() {
    serving(new Served(bare, own, Enterprises.ACTOR, Enterprises.CLOCK));
  }

  private void serveOverTls() {
    serving(Served.overTls(bare, own, Enterprises.ACTOR, Enterprises.CLOCK));
  }

  private void serving(Served one) {
    served = one;
    served.add("olga", Role.OPERATOR);
    served.password("olga", WORD);
  }

  @Test
  void by_a_password_over_a_certificate_that_was_compared_the_file_opens(FxRobot robot) {
    serveOverTls();
    Path file = own.resolve("mine.books");
    robot.interact(() -> sitting.choosingNew(file));
    robot.clickOn("#start-connect");
    assertThat(button("connect-next").isDisabled()).isTrue();
    robot.clickOn("#connect-address").write(served.address().toString());
    robot.clickOn("#connect-next");
    // Nothing goes on before it was compared.
    assertThat(said()).anyMatch(line -> line.contains("Nobody vouches"));
    assertThat(said()).contains(served.fingerprint().substring(0, 4));
    assertThat(button("connect-next").isDisabled()).isTrue();
    robot.clickOn("#connect-same").clickOn("#connect-next");
    robot.clickOn("#connect-user").write("olga").clickOn("#connect-password").write(WORD);
    robot.clickOn("#connect-next");
    assertThat(said()).contains("Bare Ltd.", "olga");
    robot.clickOn("#connect-choose").clickOn("#connect-next");
    assertThat(isSynced(file)).isTrue();
    // The second time the server is known.
    robot.interact(() -> sitting.act("close").act("connect"));
    assertThat(field("connect-address").getText()).isEqualTo(served.address().toString());
    robot.clickOn("#connect-next");
    assertThat(robot.lookup("#connect-same").tryQuery()).isEmpty();
    assertThat(field("connect-user").getText()).isEqualTo("olga");
  }

  @Test
  void what_is_secret_is_kept_nowhere_but_among_the_tokens(FxRobot robot) {
    serve();
    robot.interact(() -> sitting.choosingNew(own.resolve("mine.books")).act("connect"));
    signIn(robot, served.address().toString(), WORD);
    robot.clickOn("#connect-choose").clickOn("#connect-next");
    assertThat(isSynced(own.resolve("mine.books"))).isTrue();
    robot.interact(sitting::close);
    assertThat(holding(own, WORD)).isEmpty();
    assertThat(holding(own, "bursar_"))
        .singleElement()
        .satisfies(at -> assertThat(at.getParent().getFileName()).hasToString("tokens"));
    robot.interact(() -> sitting = new Sitting(own.resolve("again")).in(stage));
  }

  @Test
  void by_keys_alone_and_a_token_the_file_opens_where_it_is_put_by_itself(FxRobot robot) {
    serve();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    robot.write(served.address().toString()).type(KeyCode.ENTER);
    robot.push(KeyCode.SHIFT, KeyCode.TAB).type(KeyCode.RIGHT).type(KeyCode.TAB);
    robot.write(served.token("olga")).type(KeyCode.ENTER);
    assertThat(said()).contains("Bare Ltd.");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(isSynced(own.resolve("Bare Ltd..books"))).isTrue();
  }

  @Test
  void in_the_browser_at_the_provider_that_the_server_knows(FxRobot robot) {
    try (FakeProvider provider = new FakeProvider(Enterprises.CLOCK).as("adam")) {
      serving(new Served(bare, own, Enterprises.ACTOR, Enterprises.CLOCK, provider));
      Path file = own.resolve("mine.books");
      robot.interact(() -> sitting.choosingNew(file).act("connect"));
      robot.interact(() -> field("connect-address").setText(served.address().toString()));
      robot.interact(() -> button("connect-next").fire());
      // Who the provider signs in and nobody knows here hears whom to ask.
      sitting.browsing(FakeProvider::browse);
      robot.interact(() -> button("connect-next").fire());
      assertThat(problem("connect-by-browser")).contains("no user of this enterprise");
      provider.as("olga");
      robot.clickOn("#connect-next");
      assertThat(said()).contains("Bare Ltd.", "olga");
      robot.clickOn("#connect-choose").clickOn("#connect-next");
      assertThat(isSynced(file)).isTrue();
    }
  }

  @Test
  void what_is_wrong_with_the_address_stands_at_it_and_what_was_typed_stays(FxRobot robot)
      throws Exception {
    robot.interact(() -> sitting.act("connect"));
    robot.clickOn("#connect-address").write("no address");
    assertThat(button("connect-next").isDisabled()).isTrue();
    asked(robot, "http://192.0.2.1:7430", "in the open");
    try (Between other = Between.stranger(null)) {
      asked(robot, other.address().toString(), "no Bursar server");
    }
    serve();
    asked(robot, "https" + served.address().toString().substring(4), "nobody talks over TLS");
    try (Between newer = Between.stranger("2");
        Between older = Between.stranger("0")) {
      asked(robot, newer.address().toString(), "newer than this program");
      asked(robot, older.address().toString(), "older than this program");
      older.end();
      asked(robot, older.address().toString(), "does not answer now");
    }
    robot.type(KeyCode.ESCAPE);
    // Something was typed: it is asked whether to lose it.
    assertThat(robot.lookup("#connect-discard").tryQuery()).isPresent();
    robot.clickOn("#connect-discard");
    assertThat(robot.lookup("#connect").tryQuery()).isEmpty();
  }

  private void asked(FxRobot robot, String address, String answer) {
    robot.interact(() -> field("connect-address").setText(address));
    robot.interact(() -> button("connect-next").fire());
    assertThat(problem("connect-address")).as(address).contains(answer);
    assertThat(field("connect-address").getAccessibleHelp()).contains(answer);
    assertThat(field("connect-address").getText()).isEqualTo(address);
  }

  @Test
  void another_certificate_than_the_one_that_was_compared_is_warned_of(FxRobot robot) {
    serveOverTls();
    robot.interact(
        () -> {
          sitting.settings().connected(served.address().toString(), "00".repeat(32), "olga");
          sitting.act("connect");
        });
    robot.clickOn("#connect-next");
    assertThat(said()).anyMatch(line -> line.contains("not the fingerprint that was compared"));
    String right = served.fingerprint();
    robot.interact(() -> field("connect-fingerprint").setText(right.replace(right.charAt(9), 'g')));
    assertThat(problem("connect-fingerprint")).contains("Do not go on");
    // What was pasted counts, whatever was ticked.
    robot.interact(() -> sitting.control(CheckBox.class, "connect-same").setSelected(true));
    assertThat(button("connect-next").isDisabled()).isTrue();
    robot.interact(
        () -> field("connect-fingerprint").setText(right.toUpperCase().replaceAll("..", "$0:")));
    assertThat(problem("connect-fingerprint")).isEmpty();
    robot.clickOn("#connect-next");
    assertThat(robot.lookup("#connect-password").tryQuery()).isPresent();
    robot.clickOn("#connect-back");
    assertThat(button("connect-next").isDisabled()).isFalse();
  }

  @Test
  void who_is_not_let_in_hears_why_where_he_typed(FxRobot robot) {
    serve();
    robot.interact(() -> sitting.act("connect"));
    signIn(robot, served.address().toString(), "wrong horse battery");
    assertThat(problem("connect-password")).contains("do not belong together");
    robot.clickOn("#connect-by-token");
    tried(robot, "bursar", "This is no token");
    tried(robot, "ключ", "This is no token");
    tried(robot, "bursar_" + "x".repeat(43), "Nobody knows this token");
    tried(robot, served.publishing("boss"), "publishes a local file");
    // Going back loses nothing.
    robot.clickOn("#connect-back").clickOn("#connect-next");
    assertThat(field("connect-token").getText()).startsWith("bursar_");
    robot.clickOn("#connect-by-password");
    assertThat(field("connect-user").getText()).isEqualTo("olga");
  }

  private void tried(FxRobot robot, String token, String answer) {
    robot.interact(() -> field("connect-token").setText(token));
    robot.interact(() -> button("connect-next").fire());
    assertThat(problem("connect-token")).contains(answer);
  }

  @Test
  void of_several_enterprises_one_is_chosen(FxRobot robot) throws Exception {
    serve();
    Path demo = Enterprises.demo(Files.createDirectories(own.resolve("demo")));
    var unused = served.also(demo, Enterprises.ACTOR, "olga", WORD);
    robot.interact(() -> sitting.act("connect"));
    signIn(robot, served.address().toString(), WORD);
    ListView<?> list = sitting.control(ListView.class, "connect-enterprises");
    assertThat(list.getItems()).hasSize(2);
    assertThat(stage.getScene().getFocusOwner()).isSameAs(list);
    robot.type(KeyCode.END).type(KeyCode.ENTER);
    assertThat(said()).contains(((Membership) list.getItems().getLast()).name());
    robot.clickOn("#connect-back");
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_there_already_is_told_at_the_file_and_left_as_it_is(FxRobot robot)
      throws Exception {
    serve();
    Path there = Files.writeString(own.resolve("there.books"), "mine");
    robot.interact(() -> sitting.choosingNew(there).act("connect"));
    signIn(robot, served.address().toString(), WORD);
    robot.clickOn("#connect-choose").clickOn("#connect-next");
    assertThat(problem("connect-file")).contains("is there already");
    assertThat(there).hasContent("mine");
    robot.interact(() -> sitting.choosingNew(own.resolve("free.books")));
    robot.clickOn("#connect-choose").clickOn("#connect-next");
    assertThat(isSynced(own.resolve("free.books"))).isTrue();
  }

  @Test
  void what_breaks_off_while_it_is_fetched_is_gone_on_with(FxRobot robot) {
    serve();
    Path file = own.resolve("mine.books");
    robot.interact(() -> sitting.choosingNew(file).act("connect"));
    try (Between line = Between.of(served.address())) {
      signIn(robot, line.address().toString(), WORD);
      robot.clickOn("#connect-choose");
      line.lose(call -> call.contains("/entries"));
      robot.clickOn("#connect-next");
      assertThat(said()).anyMatch(text -> text.contains("What came so far is kept"));
      assertThat(button("connect-next").getText()).isEqualTo("Go on");
      line.lose(call -> false);
      robot.clickOn("#connect-next");
      assertThat(isSynced(file)).isTrue();
      robot.interact(() -> sitting.act("close"));
    }
  }

  @Test
  void what_is_given_up_half_way_leaves_no_file_and_no_token(FxRobot robot) {
    serve();
    Path file = own.resolve("mine.books");
    robot.interact(() -> sitting.choosingNew(file).act("connect"));
    try (Between line = Between.of(served.address())) {
      signIn(robot, line.address().toString(), WORD);
      robot.clickOn("#connect-choose");
      line.lose(call -> call.contains("/entries"));
      robot.clickOn("#connect-next");
      assertThat(file).exists();
      robot.clickOn("#connect-cancel").clickOn("#connect-discard");
    }
    assertThat(file).doesNotExist();
    assertThat(holding(own, "bursar_")).isEmpty();
    // Nor does the server let in who might have got hold of it.
    assertThat(served.revoke("olga")).isZero();
    assertThat(robot.lookup("#start-connect").tryQuery()).isPresent();
  }

  @Test
  void while_a_server_is_asked_it_can_be_stopped_and_the_page_stays(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.close();
          sitting = new Sitting(own.resolve("stalled"), Backgrounds.stalled()).in(stage);
          sitting.act("connect");
        });
    robot.clickOn("#connect-address").write("books.example").type(KeyCode.ENTER);
    assertThat(said()).anyMatch(line -> line.contains("Asking https://books.example:7430"));
    assertThat(button("connect-next").isDisabled()).isTrue();
    assertThat(button("connect-cancel").getText()).isEqualTo("Stop");
    robot.type(KeyCode.ESCAPE);
    assertThat(said()).anyMatch(line -> line.startsWith("Stopped"));
    assertThat(button("connect-next").isDisabled()).isFalse();
    assertThat(field("connect-address").getText()).isEqualTo("books.example");
  }

  private void signIn(FxRobot robot, String address, String password) {
    robot.interact(() -> field("connect-address").setText(address));
    robot.interact(() -> button("connect-next").fire());
    robot.interact(() -> field("connect-user").setText("olga"));
    robot.interact(() -> field("connect-password").setText(password));
    robot.interact(() -> button("connect-next").fire());
  }

  private boolean isSynced(Path file) {
    SyncState state = sitting.session().sync().get();
    return state != null
        && sitting.session().name().equals(file.getFileName().toString())
        && sitting.session().enterprise().entry() >= served.entry();
  }

  private Stream<String> texts() {
    return Seen.texts(sitting.root()).stream();
  }

  private List<String> said() {
    return texts().toList();
  }

  private String problem(String id) {
    return String.valueOf(sitting.control(Labeled.class, id + "-problem").getText());
  }

  private Button button(String id) {
    return sitting.control(Button.class, id);
  }

  private TextField field(String id) {
    return sitting.control(TextField.class, id);
  }

  /** The files beneath a folder that hold a text; not the server's, which has hashes of it. */
  private static List<Path> holding(Path folder, String text) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("server"))
          .filter(file -> holds(file, text))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
          .contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
