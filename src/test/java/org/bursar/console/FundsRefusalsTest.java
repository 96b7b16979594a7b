package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.vocabulary.RefusalCode.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.books.Verifier;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.support.FundsCodes;
import org.bursar.support.TroubledBooks;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Sentences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Every refusal about money, reached by a person in a dialog: the refusal's own sentence is seen in
 * both languages, the act cannot be done, nothing is written. A code that no dialog can come to has
 * its reason here.
 */
@ExtendWith(ApplicationExtension.class)
class FundsRefusalsTest {

  private static final AccountId M = new AccountId("M");
  private static final AccountId HOLDER = new AccountId("a.holder");
  private static final AccountId EMPTY = new AccountId("a.empty");
  private static final AccountId GONE = new AccountId("a.gone");
  private static final AccountId FROZEN = new AccountId("a.frozen");
  private static final AccountId FOREIGN = new AccountId("a.foreign");
  private static final AccountId DOLLARS = new AccountId("a.dollars");
  private static final AccountId OWING = new AccountId("a.owing");
  private static final AccountId BILLED = new AccountId("a.billed");
  private static final AccountId LENT = new AccountId("a.lent");
  private static final AccountId NOBODY = new AccountId("a.nobody");
  private static final Currency CNY = Currency.of("CNY");
  private static final String WHY = "why";

  /** Why no dialog comes to a code. */
  private static final Map<RefusalCode, String> NOWHERE =
      new EnumMap<>(
          Map.of(
              MALFORMED, "a dialog makes commands, not text; what it cannot read it does not send",
              COMMAND_ID_REUSED, "a command that differs from the one sent gets an id of its own",
              STALE, "a dialog states no instant",
              CHANGED_SINCE, "money is judged by what is there when it is done: no basis is sent",
              BATCH_REFUSED, "settling all says the refusal that is at fault instead",
              UNKNOWN_ENTRY, "the dialog of a reversal opens for an entry that is there"));

  @TempDir static Path folder;

  private static int kept;
  private static Path troubled;
  private static Path verified;
  private static Path opened;
  private Sitting sitting;

  /** A dialog, what is typed there, and what is said then. */
  private record Said(Refusal refusal, String dialog, Ask ask, String amount, String remark) {}

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    if (troubled == null) {
      troubled = TroubledBooks.whole(folder);
      verified = TroubledBooks.verified(folder);
      opened = TroubledBooks.opened(folder);
    }
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void what_comes_in_and_is_taken_back_is_refused_in_its_dialog(FxRobot robot) {
    eachIsSaid(robot, troubled, cash());
  }

  @Test
  void what_moves_between_accounts_is_refused_in_its_dialog(FxRobot robot) {
    eachIsSaid(robot, troubled, movements());
  }

  @Test
  void months_credit_alerts_and_freezing_are_refused_in_their_dialogs(FxRobot robot) {
    eachIsSaid(robot, troubled, theRest());
  }

  @Test
  void before_the_center_credit_and_transfers_are_refused_in_their_dialogs(FxRobot robot) {
    eachIsSaid(robot, opened, waiting(NOT_VERIFIED));
    eachIsSaid(robot, verified, waiting(CENTER_NOT_ENABLED));
  }

  @Test
  void each_code_about_money_is_said_in_a_dialog_or_has_its_reason() {
    List<Said> said = new ArrayList<>(cash());
    said.addAll(movements());
    said.addAll(theRest());
    said.addAll(waiting(NOT_VERIFIED));
    said.addAll(waiting(CENTER_NOT_ENABLED));
    Set<RefusalCode> reached = EnumSet.copyOf(NOWHERE.keySet());
    said.forEach(
        row -> assertThat(NOWHERE).as("what is reached").doesNotContainKey(row.refusal().code()));
    said.forEach(row -> reached.add(row.refusal().code()));
    assertThat(reached).isEqualTo(FundsCodes.all());
  }

  private static List<Said> cash() {
    Ask topUp = new Ask.TopUp(M);
    Ask opening = new Ask.OpenBalance(EMPTY);
    return List.of(
        new Said(amount("0"), "topup", topUp, "0", WHY),
        new Said(amount("-1.00"), "topup", topUp, "-1.00", WHY),
        new Said(amount("1.000"), "topup", topUp, "1.000", WHY),
        new Said(amount("100000000000.01"), "topup", topUp, "100,000,000,000.01", WHY),
        new Said(amount("0.01"), "topup", new Ask.TopUp(new AccountId("a.full")), "0.01", WHY),
        new Said(of(REMARK_REQUIRED), "topup", topUp, "1.00", "x".repeat(201)),
        new Said(amount("-0.01"), "opening", opening, "-0.01", WHY),
        new Said(of(REMARK_REQUIRED), "opening", opening, "1.00", "x".repeat(201)),
        new Said(of(WRONG_STATE), "opening", new Ask.OpenBalance(M), "1.00", WHY),
        new Said(account(ACCOUNT_REMOVED, GONE), "opening", new Ask.OpenBalance(GONE), "1", WHY),
        new Said(amount("0.00"), "refund", new Ask.CreditRefund(M), "0.00", WHY),
        new Said(of(REMARK_REQUIRED), "refund", new Ask.CreditRefund(M), "1", "x".repeat(201)),
        new Said(amount("0.00"), "settle", new Ask.Settle(BILLED), "0.00", null),
        new Said(
            of(EXCEEDS_UNSETTLED).with("unsettled", "6.54"),
            "settle",
            new Ask.Settle(BILLED),
            "6.55",
            null),
        new Said(
            of(EXCEEDS_CASH).with("cash", "3.21"), "settle", new Ask.Settle(BILLED), "3.22", null),
        new Said(of(NOT_REVERSIBLE), "reverse", new Ask.Reverse(1), null, WHY),
        new Said(
            of(NOT_REVERSIBLE),
            "reverse",
            new Ask.Reverse(TroubledBooks.REVERSED_TOP_UP),
            null,
            WHY),
        new Said(
            of(EXCEEDS_CASH).with("cash", "400.00"),
            "reverse",
            new Ask.Reverse(TroubledBooks.SPENT_TOP_UP),
            null,
            WHY),
        new Said(
            of(REMARK_REQUIRED),
            "reverse",
            new Ask.Reverse(TroubledBooks.SPENT_TOP_UP),
            null,
            "\ud83d\udca9".repeat(201)));
  }

  private static List<Said> movements() {
    List<Said> said = new ArrayList<>();
    said.add(transfer(amount("0"), M, HOLDER, "0", WHY));
    said.add(transfer(of(REMARK_REQUIRED), M, HOLDER, "1.00", "x".repeat(201)));
    said.add(transfer(account(UNKNOWN_ACCOUNT, NOBODY), M, NOBODY, "1.00", WHY));
    said.add(transfer(of(SAME_ACCOUNT), M, M, "1.00", WHY));
    said.add(transfer(account(ACCOUNT_REMOVED, GONE), M, GONE, "1.00", WHY));
    said.add(transfer(account(ENTITY_MISMATCH, FOREIGN), M, FOREIGN, "1.00", WHY));
    said.add(transfer(of(CURRENCY_MISMATCH), M, DOLLARS, "1.00", WHY));
    said.add(transfer(account(ACCOUNT_FROZEN, FROZEN), M, FROZEN, "1.00", WHY));
    Refusal overdue = of(SOURCE_OVERDUE).with("available", "-7.77");
    said.add(transfer(overdue, OWING, M, "1.00", WHY));
    Refusal most = of(EXCEEDS_TRANSFERABLE).with("transferable", "400.00");
    said.add(transfer(most.with("boundBy", "OWN_CASH"), M, HOLDER, "400.01", WHY));
    said.add(reclaim(amount("-1.00"), HOLDER, M, "-1.00", WHY));
    said.add(reclaim(of(REMARK_REQUIRED), HOLDER, M, "1.00", "x".repeat(201)));
    said.add(reclaim(of(SAME_ACCOUNT), M, M, "1.00", WHY));
    said.add(reclaim(account(ACCOUNT_REMOVED, GONE), GONE, M, "1.00", WHY));
    said.add(reclaim(account(ENTITY_MISMATCH, FOREIGN), FOREIGN, M, "1.00", WHY));
    said.add(reclaim(of(CURRENCY_MISMATCH), DOLLARS, M, "1.00", WHY));
    said.add(reclaim(account(ACCOUNT_FROZEN, FROZEN), FROZEN, M, "1.00", WHY));
    said.add(reclaim(of(NO_PRIOR_TRANSFER), EMPTY, M, "1.00", WHY));
    Refusal left = of(EXCEEDS_RECLAIMABLE).with("reclaimable", "70.00");
    said.add(reclaim(left.with("boundBy", "AVAILABLE"), HOLDER, M, "70.01", WHY));
    return said;
  }

  private static List<Said> theRest() {
    Refusal allocatable = of(EXCEEDS_ALLOCATABLE_CREDIT).with("allocatable", "8.77");
    Ask total = new Ask.EnterpriseCredit(CNY);
    return List.of(
        new Said(period("2026-11"), "close-month", new Ask.CloseMonth(november()), null, null),
        new Said(
            period("2026-10"), "close-month", new Ask.CloseMonth(Period.of(2026, 10)), null, null),
        new Said(
            period("2026-10"), "reopen-month", new Ask.ReopenMonth(Period.of(2026, 10)), null, WHY),
        new Said(
            of(REMARK_REQUIRED),
            "reopen-month",
            new Ask.ReopenMonth(Period.of(2026, 10)),
            null,
            "x".repeat(201)),
        new Said(amount("-1"), "credit-total", total, "-1", null),
        new Said(allocatable, "credit-total", total, "1.22", null),
        new Said(amount("0.001"), "credit-limit", new Ask.CreditLimit(M), "0.001", null),
        new Said(allocatable, "credit-limit", new Ask.CreditLimit(M), "8.78", null),
        new Said(
            account(ENTITY_MISMATCH, FOREIGN),
            "credit-limit",
            new Ask.CreditLimit(FOREIGN),
            "1",
            null),
        new Said(
            account(ACCOUNT_REMOVED, GONE), "credit-limit", new Ask.CreditLimit(GONE), "0", null),
        new Said(
            of(AVAILABLE_NOT_POSITIVE).with("available", "0.12"),
            "credit-limit",
            new Ask.CreditLimit(LENT),
            "1.11",
            null),
        new Said(
            of(CONTRACT_NOT_PENDING), "credit-contract", new Ask.CreditContract(LENT), null, null),
        new Said(of(THRESHOLD_INVALID), "alert-set", new Ask.LowBalanceAlert(M), "0.00", null),
        new Said(of(THRESHOLD_INVALID), "alert-set", new Ask.LowBalanceAlert(M), "0.001", null),
        new Said(
            account(ACCOUNT_REMOVED, GONE), "alert-set", new Ask.LowBalanceAlert(GONE), "1", null),
        new Said(account(ACCOUNT_REMOVED, GONE), "alert-off", new Ask.AlertOff(GONE), null, null),
        new Said(of(MANAGEMENT_ACCOUNT_FIXED), "freeze", new Ask.Freeze(M, true), null, null),
        new Said(of(WRONG_STATE), "freeze", new Ask.Freeze(FROZEN, true), null, null),
        new Said(of(WRONG_STATE), "unfreeze", new Ask.Freeze(HOLDER, false), null, null),
        new Said(account(ACCOUNT_REMOVED, GONE), "freeze", new Ask.Freeze(GONE, true), null, null));
  }

  private static List<Said> waiting(RefusalCode code) {
    return List.of(
        new Said(of(code), "credit-total", new Ask.EnterpriseCredit(CNY), "1.00", null),
        new Said(of(code), "credit-limit", new Ask.CreditLimit(M), "1.00", null),
        new Said(of(code), "credit-contract", new Ask.CreditContract(M), null, null));
  }

  @Test
  void the_picker_says_why_an_account_cannot_be_chosen(FxRobot robot) {
    robot.interact(() -> sitting.open(troubled));
    robot.interact(() -> sitting.session().ask(new Ask.Transfer(M, null, null)));
    picks(robot, "transfer-to", "Acme Ltd", "the other side");
    picks(robot, "transfer-to", "a.frozen", "frozen");
    picks(robot, "transfer-to", "a.foreign", "another legal entity");
    picks(robot, "transfer-to", "a.dollars", "another currency");
    picks(robot, "transfer-to", "a.gone", "No account has such a name or ID.");
    robot.interact(() -> leaveDialog("transfer"));
    robot.interact(() -> sitting.session().ask(new Ask.Transfer(null, HOLDER, null)));
    picks(robot, "transfer-from", "a.owing", "overdue");
    picks(robot, "transfer-from", "a.empty", "has nothing to give");
    robot.interact(() -> leaveDialog("transfer"));
    robot.interact(() -> sitting.session().ask(new Ask.Reclaim(null, M, null)));
    picks(robot, "reclaim-from", "a.empty", "nothing was given");
    robot.interact(() -> leaveDialog("reclaim"));
  }

  /** Looks for an account in the list of a field: it cannot be taken, for this reason. */
  private void picks(FxRobot robot, String field, String account, String reason) {
    robot.interact(
        () -> {
          control(Button.class, field).fire();
          control(TextField.class, field + "-search").setText(account);
        });
    assertThat(seen()).as(account).contains(reason);
    assertThat(control(Button.class, field + "-choose").isDisabled()).as(account).isTrue();
    robot.push(KeyCode.ENTER);
    assertThat(isShown(field + "-chooser")).as(account).isTrue();
    robot.interact(() -> control(Button.class, field + "-cancel").fire());
  }

  @Test
  void what_cannot_be_read_is_said_beneath_and_not_sent(FxRobot robot) {
    robot.interact(() -> sitting.open(troubled));
    long entry = entry();
    for (Ask ask : List.of(new Ask.TopUp(M), new Ask.OpenBalance(EMPTY))) {
      String dialog = ask instanceof Ask.TopUp ? "topup" : "opening";
      robot.interact(() -> sitting.session().ask(ask));
      robot.interact(() -> type(dialog + "-remark", WHY));
      for (String typed : List.of("1,50", "1e3", "1234567890123", "0.00000000001", "+5", "1 2")) {
        robot.interact(() -> type(dialog + "-amount", typed));
        assertThat(seen()).as(typed).anyMatch(line -> line.startsWith("This is not an amount"));
        assertThat(control(Button.class, dialog + "-do").isDisabled()).as(typed).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
      }
      robot.interact(() -> leaveDialog(dialog));
    }
    assertThat(entry()).isEqualTo(entry);
  }

  @Test
  void a_remark_that_is_missing_keeps_the_act_closed(FxRobot robot) {
    robot.interact(() -> sitting.open(troubled));
    long entry = entry();
    robot.interact(() -> sitting.session().ask(new Ask.TopUp(M)));
    robot.interact(() -> type("topup-amount", "1.00"));
    for (String blank : List.of("", " ", "\u3000\u00a0", "\u2028", "\u0085")) {
      robot.interact(() -> type("topup-remark", blank));
      assertThat(seen()).anyMatch(line -> line.contains("remark"));
      assertThat(control(Button.class, "topup-do").isDisabled()).isTrue();
      robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }
    assertThat(entry()).isEqualTo(entry);
    robot.interact(() -> type("topup-remark", "\ud83d\udca9".repeat(200)));
    assertThat(control(Button.class, "topup-do").isDisabled()).as("200 characters").isFalse();
    robot.interact(() -> leaveDialog("topup"));
  }

  @Test
  void what_is_not_there_opens_no_dialog(FxRobot robot) {
    robot.interact(() -> sitting.open(troubled));
    List<Ask> asks =
        List.of(
            new Ask.TopUp(NOBODY),
            new Ask.OpenBalance(NOBODY),
            new Ask.CreditRefund(NOBODY),
            new Ask.Settle(NOBODY),
            new Ask.CreditLimit(NOBODY),
            new Ask.CreditContract(NOBODY),
            new Ask.LowBalanceAlert(NOBODY),
            new Ask.AlertOff(NOBODY),
            new Ask.Freeze(NOBODY, true),
            new Ask.Reverse(9_999));
    for (Ask ask : asks) {
      robot.interact(() -> sitting.session().ask(ask));
      assertThat(sitting.root().lookup(".dialog-box")).as("%s", ask).isNull();
    }
    assertThat(sitting.background().faults()).isEmpty();
  }

  private void eachIsSaid(FxRobot robot, Path books, List<Said> rows) {
    robot.interact(() -> sitting.open(books));
    long entry = entry();
    Set<RefusalCode> translated = EnumSet.noneOf(RefusalCode.class);
    // All in one go: what is asked for is answered at once, and each turn would wait for a frame.
    robot.interact(
        () -> {
          for (Said row : rows) {
            sitting.session().ask(row.ask());
            type(row.dialog() + "-amount", row.amount());
            type(row.dialog() + "-remark", row.remark());
            if (translated.add(row.refusal().code())) {
              isSaid(row, Language.ZH);
            }
            isSaid(row, Language.EN);
            control(Button.class, row.dialog() + "-do").fire();
            assertThat(isShown(row.dialog())).as("%s", row).isTrue();
            leaveDialog(row.dialog());
          }
        });
    assertThat(entry()).isEqualTo(entry);
    assertThat(sitting.background().faults()).isEmpty();
    assertThat(Verifier.check(books, _ -> {}).entries()).isEqualTo(entry);
  }

  private void isSaid(Said row, Language language) {
    Texts.language().set(language);
    assertThat(seen()).as("%s", row).contains(Sentences.of(row.refusal(), language.locale()));
    assertThat(control(Button.class, row.dialog() + "-do").isDisabled()).as("%s", row).isTrue();
  }

  private void type(String field, String text) {
    if (text != null) {
      control(TextField.class, field).setText(text);
    }
  }

  /** Closes a dialog, and says yes if it asks whether to lose what was typed. */
  private void leaveDialog(String dialog) {
    control(Button.class, dialog + "-cancel").fire();
    if (isShown(dialog)) {
      control(Button.class, dialog + "-discard").fire();
    }
    assertThat(isShown(dialog)).as(dialog).isFalse();
  }

  private boolean isShown(String id) {
    return sitting.root().lookup("#" + id) != null;
  }

  private static Said transfer(
      Refusal refusal, AccountId from, AccountId to, String amount, String remark) {
    return new Said(refusal, "transfer", new Ask.Transfer(from, to, null), amount, remark);
  }

  private static Said reclaim(
      Refusal refusal, AccountId from, AccountId to, String amount, String remark) {
    return new Said(refusal, "reclaim", new Ask.Reclaim(from, to, null), amount, remark);
  }

  private static Refusal of(RefusalCode code) {
    return Refusal.of(code);
  }

  private static Refusal amount(String amount) {
    return of(AMOUNT_INVALID).with("amount", amount);
  }

  private static Refusal account(RefusalCode code, AccountId account) {
    return of(code).with("account", account);
  }

  private static Refusal period(String period) {
    return of(PERIOD_INVALID).with("period", period);
  }

  private static Period november() {
    return Period.of(2026, 11);
  }

  private long entry() {
    return sitting.session().enterprise().entry();
  }

  private <N extends javafx.scene.Node> N control(Class<N> kind, String id) {
    return sitting.control(kind, id);
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
