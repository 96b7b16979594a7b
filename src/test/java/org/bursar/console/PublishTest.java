package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.server.Between;
import org.bursar.server.Served;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.RenameAccount;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a local file becomes an enterprise of a server, and what may break off on the way. */
@ExtendWith(ApplicationExtension.class)
class PublishTest {

  @TempDir static Path folder;

  private static int kept;
  private Path own;
  private Path local;
  private Served served;
  private Sitting sitting;
  private String home;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    home = System.setProperty("user.home", own.toString());
    Path other = Enterprises.named(own, "sunbird", "Sunbird Retail");
    served = new Served(other, own, Enterprises.ACTOR, Enterprises.CLOCK);
    local = Enterprises.bare(own);
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(local).choosingNew(own.resolve("synced.books"));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
    served.close();
    System.setProperty("user.home", home);
  }

  @Test
  void a_local_file_is_published_stays_as_it_is_and_the_synced_one_opens(FxRobot robot) {
    approach(robot, served.address().toString(), served.publishing("boss"));
    assertThat(said())
        .contains("Bare Ltd.", "bare-enterprise")
        .anyMatch(line -> line.startsWith("bare.books stays as it is"))
        .anyMatch(line -> line.contains("You become its administrator"));
    assertThat(button("publish-next").getText()).isEqualTo("Publish 1 entry");
    robot.clickOn("#publish-next");
    assertThat(said()).anyMatch(line -> line.startsWith("Bare Ltd. is on the server now"));
    assertThat(served.enterprises()).hasSize(2);
    // It is done: there is no way back.
    assertThat(robot.lookup("#publish-back").tryQuery()).isEmpty();
    robot.clickOn("#publish-choose").clickOn("#publish-next");
    assertThat(sitting.session().name()).isEqualTo("synced.books");
    assertThat(sitting.session().syncing()).isNotNull();
    assertThat(sitting.session().enterprise().entry()).isEqualTo(2);
    robot.interact(() -> sitting.act("publish"));
    assertThat(robot.lookup("#publish").tryQuery()).as("it is synced already").isEmpty();
    robot.interact(() -> sitting.act("close").open(local));
    assertThat(sitting.session().syncing()).isNull();
    assertThat(sitting.session().enterprise().entry()).isEqualTo(1);
  }

  @Test
  void an_answer_that_got_lost_is_found_by_publishing_again_and_doubles_nothing(FxRobot robot) {
    try (Between line = Between.of(served.address())) {
      approach(robot, line.address().toString(), served.publishing("boss"));
      line.lose(call -> call.startsWith("POST /v1/enterprises"));
      robot.clickOn("#publish-next");
      assertThat(said()).anyMatch(text -> text.contains("was lost. Publish again"));
      line.lose(call -> false);
      robot.clickOn("#publish-next");
      assertThat(said()).anyMatch(text -> text.contains("is on the server now"));
      assertThat(served.enterprises()).hasSize(2);
      robot.type(KeyCode.ESCAPE);
      assertThat(sitting.session().done().get().sentence()).contains("is on the server now");
    }
  }

  @Test
  void what_was_published_before_goes_on_to_its_file_unless_it_has_gone_on_itself(FxRobot robot) {
    String token = served.publishing("boss");
    approach(robot, served.address().toString(), token);
    robot.clickOn("#publish-next").type(KeyCode.ESCAPE);
    approach(robot, served.address().toString(), token);
    assertThat(said()).anyMatch(line -> line.contains("is on this server already"));
    robot.type(KeyCode.ESCAPE);
    AccountId management = sitting.session().enterprise().organization().management().id();
    robot.interact(() -> sitting.give(new RenameAccount(management, "Another name")));
    approach(robot, served.address().toString(), token);
    assertThat(problem()).contains("has gone on since");
  }

  @Test
  void a_token_that_does_not_publish_is_told_where_it_was_typed(FxRobot robot) {
    served.add("ada", Role.ADMINISTRATOR);
    approach(robot, served.address().toString(), served.token("ada"));
    assertThat(problem()).contains("--enterprise new");
  }

  @Test
  void an_enterprise_that_somebody_else_has_published_is_left_as_it_is(FxRobot robot) {
    var unused =
        served.also(Enterprises.bare(folder), Enterprises.ACTOR, "eva", "correct horse battery");
    approach(robot, served.address().toString(), served.publishing("boss"));
    robot.clickOn("#publish-next");
    assertThat(said()).anyMatch(line -> line.contains("has this enterprise already"));
    assertThat(served.enterprises()).hasSize(2);
    robot.clickOn("#publish-back");
    assertThat(sitting.control(TextField.class, "publish-token").getText()).isNotEmpty();
  }

  private void approach(FxRobot robot, String address, String token) {
    robot.interact(() -> sitting.act("publish"));
    robot.interact(() -> sitting.control(TextField.class, "publish-address").setText(address));
    robot.interact(() -> button("publish-next").fire());
    robot.interact(() -> sitting.control(TextField.class, "publish-token").setText(token));
    robot.interact(() -> button("publish-next").fire());
  }

  private String problem() {
    return String.valueOf(sitting.control(Labeled.class, "publish-token-problem").getText());
  }

  private List<String> said() {
    return Seen.texts(sitting.root());
  }

  private Button button(String id) {
    return sitting.control(Button.class, id);
  }
}
