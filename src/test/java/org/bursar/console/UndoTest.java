package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand.Transfer;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.DeleteUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a person takes back what was done, and does it again. */
@ExtendWith(ApplicationExtension.class)
class UndoTest {

  private static final UnitId EAST = new UnitId("east-undo");

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void steps_are_undone_and_done_again_by_keys_and_say_what_they_are(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null));
          sitting.give(new RenameUnit(EAST, "Eastern"));
        });
    assertThat(action("undo").text().getValue()).isEqualTo("Undo: rename to Eastern");
    assertThat(action("redo").enabled().getValue()).isFalse();

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(name()).isEqualTo("East");
    assertThat(action("redo").text().getValue()).isEqualTo("Redo: rename to Eastern");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().units().find(EAST)).isNull();

    robot.push(KeyCode.CONTROL, KeyCode.Y);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(seen()).contains("Redo: rename to Eastern");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(name()).isEqualTo("Eastern");
    assertThat(action("redo").enabled().getValue()).isFalse();
  }

  @Test
  void what_is_gone_is_called_by_its_name(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null));
          sitting.give(new DeleteUnit(EAST));
        });
    assertThat(action("undo").text().getValue()).isEqualTo("Undo: delete East");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(name()).isEqualTo("East");
    assertThat(action("redo").text().getValue()).isEqualTo("Redo: delete East");
  }

  @Test
  void a_move_is_undone_from_what_was_just_done(FxRobot robot) {
    Account moved = member();
    UnitId was = moved.unit();
    robot.interact(
        () -> {
          sitting.give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null));
          sitting.session().ask(new Ask.Move(List.of(moved.id()), List.of(), EAST));
        });
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(account(moved).unit()).isEqualTo(EAST);
    robot.clickOn("#done-undo");
    assertThat(seen()).contains("Undo: move " + moved.name());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(account(moved).unit()).isEqualTo(was);
  }

  @Test
  void the_journal_shows_both_and_undoes_from_there(FxRobot robot) {
    robot.interact(
        () -> {
          sitting.give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null));
          sitting.give(new RenameUnit(EAST, "Eastern"));
          sitting.give(new CreateUnit(new UnitId("west"), UnitId.ROOT, "West", null, null));
        });
    long renamed = enterprise().entry() - 1;
    robot.interact(() -> sitting.at(new Place.Entry(renamed)));
    robot.clickOn("#entry-undo");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(name()).isEqualTo("East");
    long undone = enterprise().entry();
    assertThat(seen()).contains("Undone in entry " + Texts.formats().count(undone));
    assertThat(sitting.control(Node.class, "entry-undo").isVisible()).isFalse();
    robot.clickOn("#entry-reversal");
    assertThat(seen()).contains("Undoes entry " + Texts.formats().count(renamed));
    robot.interact(() -> sitting.at(new Place.Activity()));
    assertThat(seen())
        .contains("undone in " + Texts.formats().count(undone))
        .contains("undoes " + Texts.formats().count(renamed));
  }

  @Test
  void what_changed_since_is_not_overwritten(FxRobot robot) {
    Account moved = member();
    robot.interact(
        () -> {
          sitting.give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null));
          sitting.give(new MoveAccount(moved.id(), EAST));
        });
    long first = enterprise().entry();
    robot.interact(
        () -> {
          sitting.give(new MoveAccount(moved.id(), UnitId.ROOT));
          sitting.session().ask(Ask.Undo.of(first));
        });
    assertThat(sitting.control(Node.class, "undo-do").isDisabled()).isTrue();
    assertThat(seen()).anyMatch(text -> text.contains("changed") && text.contains("chen"));
  }

  @Test
  void money_is_not_undone_and_the_reason_says_what_is_done_instead(FxRobot robot) {
    Account to = member();
    robot.interact(
        () ->
            sitting.give(
                new Transfer(
                    enterprise().organization().management().id(),
                    to.id(),
                    Amount.parse("1.00"),
                    "trial")));
    robot.interact(() -> sitting.session().ask(Ask.Undo.of(enterprise().entry())));
    assertThat(seen())
        .anyMatch(text -> text.startsWith("Cannot be undone"))
        .anyMatch(text -> text.startsWith("Money that was transferred is taken back by a reclaim"));
  }

  @Test
  void while_text_is_typed_ctrl_z_is_about_the_text(FxRobot robot) {
    robot.interact(() -> sitting.give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null)));
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("Pay");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(seen()).noneMatch(text -> text.startsWith("Undo: create"));
  }

  private Action action(String id) {
    return sitting.ground().actions().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Account member() {
    return enterprise()
        .organization()
        .accounts()
        .byOrdinal()
        .toJavaStream()
        .filter(each -> !each.isRemoved() && !enterprise().organization().isManagement(each))
        .filter(each -> each.currency().equals(enterprise().setup().currency()))
        .findFirst()
        .orElseThrow();
  }

  private Account account(Account of) {
    return enterprise().organization().accounts().get(of.id());
  }

  private String name() {
    return enterprise().organization().units().get(EAST).name();
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
