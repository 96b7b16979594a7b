package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How an administrator keeps the organization in order. */
@ExtendWith(ApplicationExtension.class)
class OrganizingTest {

  private static final UnitId EAST = new UnitId("east-keys");

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private Path own;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void a_unit_is_renamed_and_deleted_by_keys_in_the_tree(FxRobot robot) {
    robot.interact(
        () ->
            sitting
                .give(new CreateUnit(EAST, UnitId.ROOT, "Aaa East", null, null))
                .at(new Place.Unit(EAST)));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.type(KeyCode.F2);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("Aaa West");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().units().get(EAST).name()).isEqualTo("Aaa West");

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.type(KeyCode.DELETE);
    assertThat(seen()).contains("Delete Aaa West");
    robot.clickOn("#delete-unit-of-organization");
    assertThat(seen()).contains("limit", "units");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().units().find(EAST)).isNull();
  }

  @Test
  void a_member_leaves_by_one_plan_and_joins_again(FxRobot robot) {
    Account member =
        account(
            each ->
                !enterprise().balance(each).isOverdue()
                    && enterprise().balance(each).transferredIn().isPositive()
                    && enterprise().balance(each).creditLimit().isPositive());
    robot.interact(() -> sitting.session().ask(new Ask.Remove(List.of(member.id()))));
    assertThat(seen())
        .contains("Take back the credit limit of " + member.name())
        .contains(member.name() + " leaves the organization");
    robot.interact(() -> sitting.control(RadioButton.class, "removal-coverage").fire());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(now(member).isRemoved()).isTrue();
    assertThat(enterprise().balance(now(member)).transferredIn().isZero()).isTrue();

    robot.interact(
        () ->
            org.bursar.console.session.AccountActions.of(sitting.session(), now(member)).stream()
                .filter(action -> action.id().equals("join-again"))
                .findFirst()
                .orElseThrow()
                .fire());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(now(member).unit()).isEqualTo(UnitId.ROOT);
  }

  @Test
  void a_removal_that_is_undone_brings_money_nowhere_and_says_so(FxRobot robot) {
    Account member =
        account(
            each ->
                !enterprise().balance(each).isOverdue()
                    && enterprise().balance(each).transferredIn().isPositive());
    robot.interact(() -> sitting.session().ask(new Ask.Remove(List.of(member.id()))));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(now(member).isRemoved()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(seen()).anyMatch(text -> text.startsWith("Cannot be undone"));
  }

  @Test
  void answers_are_imported_and_who_accepted_joins(FxRobot robot) throws IOException {
    Path answers = own.resolve("answers.csv");
    Files.writeString(
        answers, "account_id,answer\n1999000000000011,accepted\n1999000000000012,no\n");
    robot.interact(
        () ->
            sitting
                .give(invite("q1", "1999000000000011"), invite("q2", "1999000000000012"))
                .choosingTable(answers)
                .at(new Place.Invitations()));
    robot.clickOn("#invitations-answers");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().accounts().find(new AccountId("1999000000000011")))
        .isNotNull();
    assertThat(
            enterprise()
                .organization()
                .invitations()
                .find(new InvitationId("q2"))
                .state(enterprise().at()))
        .isEqualTo(InvitationState.DECLINED);

    robot.clickOn("#invitations-answers");
    assertThat(seen()).contains("has no pending invitation");
  }

  private InviteAccount invite(String id, String account) {
    return new InviteAccount(
        new InvitationId(id),
        new AccountId(account),
        "Name " + id,
        enterprise().setup().ownLegalName(),
        enterprise().setup().currency(),
        null,
        null);
  }

  private Account account(Predicate<Account> wanted) {
    return enterprise()
        .organization()
        .accounts()
        .byOrdinal()
        .toJavaStream()
        .filter(each -> !each.isRemoved() && !enterprise().organization().isManagement(each))
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private Account now(Account of) {
    return enterprise().organization().accounts().get(of.id());
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
