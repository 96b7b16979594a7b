package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does with an account's money, credit and alert, and what is seen then. */
@ExtendWith(ApplicationExtension.class)
class FundsDialogsTest {

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private AccountId management;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
    management = enterprise().organization().management().id();
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void a_wrong_top_up_is_reversed_in_place(FxRobot robot) {
    String before = balance(management).ownCash().plain();
    ask(robot, new Ask.TopUp(management));
    robot.write("12.50").type(KeyCode.TAB).write("from the bank");
    assertThat(seen()).anyMatch(line -> line.contains(" own cash and "));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(management).ownCash().plain()).isNotEqualTo(before);
    robot.clickOn("#done-answer");
    robot.clickOn("#reverse-remark").write("wrong bank");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(management).ownCash().plain()).isEqualTo(before);
    assertThat(seen()).anyMatch(line -> line.startsWith("Entry ") && line.contains("reversed"));
  }

  @Test
  void a_transfer_is_answered_by_a_reclaim_in_place(FxRobot robot) {
    AccountId holder = find(seen -> isPlainMember(seen));
    String before = balance(holder).transferredIn().plain();
    robot.interact(() -> sitting.at(new Place.Account(holder)));
    robot.push(KeyCode.CONTROL, KeyCode.T);
    robot.write("12.50").type(KeyCode.TAB, 2).write("too early");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.clickOn("#done-answer");
    assertThat(seen()).anyMatch(line -> line.startsWith("At most "));
    robot.clickOn("#reclaim-remark").write("as agreed");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(holder).transferredIn().plain()).isEqualTo(before);
  }

  @Test
  void more_than_can_be_reclaimed_is_refused_while_one_types(FxRobot robot) {
    long entry = enterprise().entry();
    AccountId holder = find(seen -> isPlainMember(seen) && hasGivers(seen));
    AccountId[] giver = new AccountId[1];
    enterprise()
        .funds()
        .purse(enterprise().organization().ordinal(holder))
        .grants()
        .forEachGiver(
            ordinal -> giver[0] = enterprise().organization().accounts().at(ordinal).id());
    ask(robot, new Ask.Reclaim(holder, giver[0], null));
    robot.write("99999999");
    assertThat(seen()).anyMatch(line -> line.startsWith("So much cannot be reclaimed"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(robot.lookup("#reclaim").tryQuery()).isPresent();
    assertThat(enterprise().entry()).isEqualTo(entry);
  }

  @Test
  void a_limit_has_its_effect_once_its_contract_is_confirmed(FxRobot robot) {
    AccountId account = find(seen -> isPlainMember(seen) && hasNoContract(seen));
    ask(robot, new Ask.EnterpriseCredit(Currency.of("CNY")));
    robot.write("1").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).anyMatch(line -> line.contains("credit does not suffice"));
    robot.push(KeyCode.CONTROL, KeyCode.A).write("9000000");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    ask(robot, new Ask.CreditLimit(account));
    robot.write("500").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(account).contract()).isEqualTo(CreditContract.UNCONFIRMED);
    ask(robot, new Ask.CreditContract(account));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(account).effectiveLimit().plain()).isEqualTo("500.00");
  }

  @Test
  void an_alert_that_fires_waits_in_the_inbox_with_its_cause(FxRobot robot) {
    AccountId account = find(seen -> isPlainMember(seen) && alert(seen.account()) == null);
    ask(robot, new Ask.LowBalanceAlert(account));
    robot.write("99999999").push(KeyCode.CONTROL, KeyCode.ENTER);
    ask(robot, new Ask.TopUp(account));
    robot.write("1").type(KeyCode.TAB).write("a little");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    Account seen = enterprise().organization().accounts().get(account);
    assertThat(alert(seen).state()).isEqualTo(AlertState.FIRED);
    robot.interact(() -> sitting.at(new Place.Alerts()));
    assertThat(seen()).contains(seen.name(), seen.name() + " was topped up by 1.00 CNY.");
    ask(robot, new Ask.AlertOff(account));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(alert(enterprise().organization().accounts().get(account)).isOn()).isFalse();
  }

  @Test
  void opening_the_console_sends_the_reminders_that_are_due_once(FxRobot robot) {
    long entry = enterprise().entry();
    assertThat(
            enterprise()
                .funds()
                .alerts()
                .due(
                    enterprise().setup().day(Enterprises.CLOCK.instant()),
                    enterprise().setup().zone()))
        .as("sent when the books were opened")
        .isEmpty();
    robot.interact(() -> sitting.session().tick());
    assertThat(enterprise().entry()).isEqualTo(entry);
    assertThat(sitting.session().records().entry(entry).orElseThrow().events().toString())
        .contains("RemindersSent");
  }

  private void ask(FxRobot robot, Ask ask) {
    robot.interact(() -> sitting.session().ask(ask));
  }

  private AccountId find(java.util.function.Predicate<Scenes.Seen> wanted) {
    return Scenes.find(sitting, wanted);
  }

  /** A CNY account that works, with money, that anybody may give to. */
  private static boolean isPlainMember(Scenes.Seen seen) {
    Balance balance = seen.enterprise().balance(seen.account());
    return !seen.enterprise().organization().isManagement(seen.account())
        && !seen.account().frozen()
        && balance.currency().code().equals("CNY")
        && balance.available().isPositive();
  }

  private static boolean hasGivers(Scenes.Seen seen) {
    return seen.enterprise().funds().purse(seen.account().ordinal()).grants().count() > 0;
  }

  private static boolean hasNoContract(Scenes.Seen seen) {
    return seen.enterprise().balance(seen.account()).contract() == CreditContract.NONE;
  }

  private Alert alert(Account account) {
    return enterprise().funds().alerts().find(account.ordinal());
  }

  private Balance balance(AccountId id) {
    return enterprise().balance(enterprise().organization().accounts().get(id));
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
