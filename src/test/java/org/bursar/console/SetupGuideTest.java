package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Checklist;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a person who has never seen it sets account sharing up. */
@ExtendWith(ApplicationExtension.class)
class SetupGuideTest {

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.bare(own));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void each_step_offers_the_next_until_sharing_is_set_up(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Setup()));
    robot.clickOn("#setup-verify");
    robot.clickOn("#verify-code").write("91330000X");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("Bare Ltd. is in review.");

    robot.clickOn("#done-answer");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.clickOn("#done-answer");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().setup().center()).isTrue();
    assertThat(seen()).contains("2 of 5 steps are done. Account sharing is on.");

    robot.clickOn("#done-answer");
    robot.clickOn("#invite-account").write("1184003277410088");
    robot.clickOn("#invite-name").write("Payments");
    assertThat(seen()).anyMatch(text -> text.endsWith("invitation 1 of 20 today."));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.interact(() -> sitting.at(new Place.Invitations()));
    robot.interact(
        () -> sitting.control(TableView.class, "invitations").getSelectionModel().selectFirst());
    robot.clickOn("#invitations-accept");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().accounts().members()).isEqualTo(1);
    assertThat(sitting.control(Button.class, "invitations-accept").isDisabled()).isTrue();

    robot.interact(() -> sitting.at(new Place.Setup()));
    robot.clickOn("#setup-new-unit");
    robot.clickOn("#new-unit-name").write("East");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    UnitId east =
        enterprise()
            .organization()
            .units()
            .childrenOf(UnitId.ROOT)
            .toJavaStream()
            .findFirst()
            .orElseThrow();
    robot.interact(() -> sitting.give(new MoveAccount(new AccountId("1184003277410088"), east)));
    robot.interact(() -> sitting.at(new Place.Setup()));
    assertThat(Checklist.of(enterprise()).rows())
        .allMatch(row -> row.state() == Checklist.State.DONE);
    assertThat(seen()).contains("All 5 steps are done. Account sharing is on.");
  }

  @Test
  void a_refusal_for_want_of_the_set_up_leads_to_the_step_that_mends_it(FxRobot robot) {
    robot.interact(() -> sitting.session().ask(new Ask.NewUnit(UnitId.ROOT)));
    robot.clickOn("#new-unit-name").write("East");
    assertThat(sitting.control(Button.class, "new-unit-do").isDisabled()).isTrue();
    robot.clickOn("#new-unit-way").clickOn("#new-unit-discard");
    assertThat(sitting.session().navigator().place().get()).isEqualTo(new Place.Setup());
    assertThat(seen()).contains("Submit for verification…");
  }

  @Test
  void rows_that_wait_for_the_set_up_lead_to_it(FxRobot robot) {
    robot.interact(
        () ->
            sitting
                .session()
                .ask(new Ask.Many(org.bursar.exchange.bulk.BulkKind.CREDIT_LIMIT, List.of())));
    robot.interact(
        () -> {
          sitting
              .control(TextArea.class, "bulk-text")
              .setText(enterprise().organization().management().id() + "\t100\n");
          sitting.control(Button.class, "bulk-check").fire();
        });
    assertThat(seen()).anyMatch(text -> text.contains("verif"));
    robot.clickOn("#bulk-way");
    robot.interact(
        () -> {
          if (sitting.session().navigator().place().get() instanceof Place.Unit) {
            sitting.control(Button.class, "bulk-discard").fire();
          }
        });
    assertThat(sitting.session().navigator().place().get()).isEqualTo(new Place.Setup());
  }

  @Test
  void a_bill_that_waits_for_the_center_leads_to_its_step(FxRobot robot) {
    robot.interact(
        () -> sitting.choosingBills(Enterprises.bill(folder)).session().ask(new Ask.Bill()));
    robot.clickOn("#bill-way");
    assertThat(sitting.session().navigator().place().get()).isEqualTo(new Place.Setup());
  }

  @Test
  void a_rejected_verification_is_submitted_again(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Setup()));
    robot.clickOn("#setup-verify");
    robot.clickOn("#verify-code").write("1");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.clickOn("#setup-decide");
    robot.interact(
        () ->
            sitting
                .control(javafx.scene.control.ComboBox.class, "decide-verdict")
                .getSelectionModel()
                .select(1));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen())
        .contains("The verification was rejected; it can be submitted again.")
        .contains("Submit for verification…");
  }

  @Test
  void what_is_over_the_days_quota_is_kept_and_offered_again(FxRobot robot) {
    robot.interact(
        () ->
            sitting.give(
                new SetupCommand.SubmitVerification("Bare Ltd.", "1"),
                new SetupCommand.DecideVerification(true),
                new SetupCommand.EnableAccountCenter(),
                new SetupCommand.SetLimits(null, null, null, null, 2, null)));
    robot.interact(() -> sitting.at(new Place.Invitations()));
    robot.clickOn("#invitations-many");
    robot.interact(
        () ->
            sitting
                .control(TextArea.class, "invite-many-text")
                .setText("a1\tOne\na2\tTwo\na3\tThree\n"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("kept").anyMatch(text -> text.startsWith("2 accounts will be"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().invitations().byId().size()).isEqualTo(2);
    robot.clickOn("#done-answer");
    assertThat(sitting.control(TextArea.class, "invite-many-text").getText())
        .startsWith("a3\tThree");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("Keep 1 for another day");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.interact(() -> sitting.at(new Place.Setup()));
    assertThat(seen()).contains("1 row is left for which a day’s quota had no room.");
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
