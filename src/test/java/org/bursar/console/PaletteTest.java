package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a person finds anything and does anything by typing. */
@ExtendWith(ApplicationExtension.class)
class PaletteTest {

  private static final AccountId QUICK = new AccountId("1999000000000077");
  private static final UnitId UNIT = new UnitId("quick-unit");

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private Path file;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    file = Enterprises.demo(own);
  }

  private void open(FxRobot robot) {
    robot.interact(
        () ->
            sitting
                .open(file)
                .give(
                    new CreateUnit(UNIT, UnitId.ROOT, "Quicksilver", null, null),
                    new CreateAccount(
                        QUICK,
                        "\u6781\u901f\u652f\u4ed8",
                        sitting.session().enterprise().setup().ownLegalName(),
                        sitting.session().enterprise().setup().currency(),
                        UNIT)));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void an_account_is_found_by_its_initials_and_gone_to(FxRobot robot) {
    open(robot);
    type(robot, "jszf");
    assertThat(spoken())
        .isEqualTo("Search or command: \u6781\u901f\u652f\u4ed8, Root / Quicksilver, \u2014");
    robot.type(KeyCode.ENTER);
    assertThat(place()).isEqualTo(new Place.Account(QUICK));
  }

  @Test
  void units_assets_records_and_entries_are_found(FxRobot robot) {
    open(robot);
    type(robot, "quicksil");
    robot.type(KeyCode.ENTER);
    assertThat(place()).isEqualTo(new Place.Unit(UNIT));

    type(robot, "coupon 6");
    robot.type(KeyCode.ENTER);
    assertThat(place()).isInstanceOf(Place.Asset.class);

    type(robot, "400");
    assertThat(titles(robot)).contains("Entry 400");
    robot.type(KeyCode.ESCAPE);
    type(robot, "Monthly budget");
    assertThat(titles(robot)).anyMatch(title -> title.contains("\u2192"));
  }

  @Test
  void an_action_is_done_by_its_name_and_shows_its_keys(FxRobot robot) {
    open(robot);
    type(robot, "look at the p");
    assertThat(spoken()).isEqualTo("Search or command: Look at the past, Ctrl+D");
    robot.type(KeyCode.ENTER);
    assertThat(Seen.texts(sitting.root())).contains("Look at the past", "Time");
  }

  @Test
  void an_act_whose_name_begins_so_is_before_what_has_the_letters_in_its_name(FxRobot robot) {
    open(robot);
    robot.interact(
        () ->
            sitting.give(
                new CreateAccount(
                    new AccountId("1999000000000078"),
                    "Look at this",
                    sitting.session().enterprise().setup().ownLegalName(),
                    sitting.session().enterprise().setup().currency(),
                    UNIT)));
    type(robot, "look at");
    assertThat(spoken()).isEqualTo("Search or command: Look at the past, Ctrl+D");
    assertThat(titles(robot)).contains("Look at this");
  }

  @Test
  void what_is_mostly_done_with_the_best_account_is_offered(FxRobot robot) {
    open(robot);
    Account holder =
        sitting
            .session()
            .enterprise()
            .organization()
            .accounts()
            .byOrdinal()
            .toJavaStream()
            .filter(
                each ->
                    !each.isRemoved()
                        && sitting
                                .session()
                                .enterprise()
                                .funds()
                                .purse(each.ordinal())
                                .grants()
                                .count()
                            > 0)
            .findFirst()
            .orElseThrow();
    type(robot, holder.id().value());
    assertThat(titles(robot))
        .contains("Transfer to " + holder.name() + "\u2026")
        .contains("Reclaim from " + holder.name() + "\u2026")
        .contains("Alert of " + holder.name() + "\u2026");
  }

  @Test
  void nothing_that_changes_is_offered_in_the_past(FxRobot robot) {
    open(robot);
    robot.interact(() -> sitting.session().stepBack());
    type(robot, "transfer");
    assertThat(titles(robot)).noneMatch(title -> title.equals("Transfer\u2026"));
    type(robot, "back to now");
    robot.type(KeyCode.ENTER);
    assertThat(sitting.session().sight().get().past()).isFalse();
  }

  @Test
  void without_books_it_does_what_can_be_done_without(FxRobot robot) {
    type(robot, "dark");
    assertThat(titles(robot)).contains("Light or dark").doesNotContain("Open books\u2026");
    boolean wasDark = sitting.isDark();
    robot.type(KeyCode.ENTER);
    assertThat(sitting.isDark()).isNotEqualTo(wasDark);
  }

  @Test
  void escape_leaves_it_at_once_though_something_is_typed(FxRobot robot) {
    open(robot);
    robot.clickOn("#search").write("pay").type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
  }

  private static void type(FxRobot robot, String text) {
    if (robot.lookup("#palette").tryQuery().isPresent()) {
      robot.type(KeyCode.ESCAPE);
    }
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(text);
  }

  private List<String> titles(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.root().applyCss();
          sitting.root().layout();
        });
    return Seen.texts(sitting.control(ListView.class, "palette-list"));
  }

  private String spoken() {
    return sitting.control(TextField.class, "palette-field").getAccessibleText();
  }

  private Place place() {
    return sitting.session().navigator().place().get();
  }
}
