package org.bursar.exchange.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.exchange.table.Watch;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkJudgeTest {

  @TempDir Path folder;

  private final Firm firm =
      Firm.with("a1", "a2", "a3").give(Wishes.topUp("M", "100"), Wishes.topUp("a3", "50"));

  @Test
  void each_row_sees_what_those_before_it_leave() {
    BulkVerdict verdict = judge(transfers(), "M,a1,60\nM,a2,60\nM,a2,40\n");
    assertThat(said(verdict))
        .containsExactly("passes 40.00 60.00", "EXCEEDS_TRANSFERABLE", "passes 0.00 40.00");
    assertThat(verdict.passing()).isEqualTo(2);
    assertThat(verdict.accounts()).isEqualTo(2);
    assertThat(verdict.totals().values())
        .extracting(Object::toString)
        .containsExactly("100.00 CNY");
  }

  @Test
  void what_a_verdict_said_is_what_its_commands_do() {
    BulkVerdict verdict = judge(transfers(), "M,a1,60\nM,a2,60\nM,a2,40\n");
    verdict.commands().forEach(firm::give);
    assertThat(firm.available("a1")).isEqualTo("60.00");
    assertThat(firm.available("a2")).isEqualTo("40.00");
  }

  @Test
  void what_a_row_does_not_say_the_terms_say() {
    BulkTerms terms =
        new BulkTerms(BulkKind.TRANSFER, new AccountId("M"), "2.50", false, "as agreed");
    BulkVerdict verdict = judge(terms, "To,Amount,Remark\na1,,\na2,3,own\n");
    assertThat(verdict.commands())
        .containsExactly(
            (FundsCommand) Wishes.transfer("M", "a1", "2.50", "as agreed"),
            (FundsCommand) Wishes.transfer("M", "a2", "3", "own"));
  }

  @Test
  void all_that_can_be_taken_back_is_known_at_the_turn_of_the_row() {
    firm.give(Wishes.transfer("M", "a1", "60"), Wishes.transfer("a3", "a1", "30"));
    firm.give(Wishes.charge("a1", "2026-10", "20"));
    BulkVerdict verdict = judge(reclaims("", false), "a1,M,all\na1,a3,全部\n");
    assertThat(said(verdict)).containsExactly("passes 10.00 100.00", "passes 0.00 30.00");
    assertThat(verdict.commands())
        .extracting(command -> ((FundsCommand.Reclaim) command).amount().toString())
        .containsExactly("60.00", "10.00");
    assertThat(said(judge(reclaims("", false), "a1,M,all\na1,M,all\n")).getLast())
        .isEqualTo("NO_PRIOR_TRANSFER");
  }

  @Test
  void too_much_is_refused_or_lowered_as_chosen() {
    firm.give(Wishes.transfer("M", "a1", "60"));
    assertThat(said(judge(reclaims("75", false), "a1\n"))).containsExactly("EXCEEDS_RECLAIMABLE");
    BulkVerdict lowered = judge(reclaims("75", true), "a1\n");
    assertThat(said(lowered)).containsExactly("passes 0.00 100.00");
    assertThat(lowered.rows().getFirst().isLowered()).isTrue();
    assertThat(judge(reclaims("20", true), "a1\n").rows().getFirst().isLowered()).isFalse();
  }

  @Test
  void where_nothing_is_left_the_row_shows_what_was_asked_for() {
    firm.give(Wishes.transfer("M", "a1", "60"), Wishes.charge("a1", "2026-10", "60"));
    BulkVerdict verdict = judge(reclaims("75", true), "a1,M,\na1,M,all\nnobody,M,all\n");
    assertThat(said(verdict))
        .containsExactly("EXCEEDS_RECLAIMABLE", "EXCEEDS_RECLAIMABLE", "UNKNOWN_ACCOUNT");
    assertThat(verdict.rows()).extracting(JudgedRow::isLowered).containsOnly(false);
    assertThat(verdict.rows().get(0).amount()).hasToString("75.00 CNY");
    assertThat(verdict.rows().get(1).amount()).isNull();
    assertThat(verdict.rows().get(2).amount()).isNull();
  }

  @Test
  void who_takes_back_need_not_be_said_where_only_one_gave() {
    firm.give(Wishes.transfer("M", "a1", "60"));
    assertThat(said(judge(reclaims("all", false), "a1\na2\n")))
        .containsExactly("passes 0.00 100.00", "NOBODY_GAVE");
    firm.give(Wishes.transfer("a3", "a1", "30"));
    assertThat(said(judge(reclaims("all", false), "a1\n"))).containsExactly("SEVERAL_GAVE");
  }

  @Test
  void chosen_holders_have_a_row_for_each_that_gave() {
    firm.give(Wishes.transfer("M", "a1", "60"), Wishes.transfer("a3", "a1", "30"));
    List<AccountId> holders = List.of(new AccountId("a1"), new AccountId("a2"));
    assertThat(BulkRows.of(BulkKind.RECLAIM, holders, null, firm.now()))
        .extracting(row -> row.line() + row.from() + row.to())
        .containsExactly("1a1M", "2a1a3", "3a2");
    assertThat(BulkRows.of(BulkKind.TRANSFER, holders, new AccountId("M"), firm.now()))
        .extracting(row -> row.line() + row.from() + row.to())
        .containsExactly("1Ma1", "2Ma2");
  }

  @Test
  void an_account_may_be_named_if_no_other_has_the_name() {
    firm.give(
        Wishes.createAccount("b1", "Payments", Wishes.ACME, "CNY", null),
        Wishes.createAccount("b2", "Twin", Wishes.ACME, "CNY", null),
        Wishes.createAccount("b3", "twin", Wishes.ACME, "CNY", null));
    assertThat(said(judge(transfers(), "M,payments ,5\nM,Twin,5\nM,nobody,5\nM,x\ty,5\n")))
        .containsExactly("passes 95.00 5.00", "NAME_OF_SEVERAL", "UNKNOWN_ACCOUNT", "NO_ACCOUNT");
  }

  @Test
  void what_makes_no_command_says_why() {
    assertThat(
            said(
                judge(
                    transfers(),
                    "From\tTo\tAmount\tCurrency\n"
                        + "\ta1\t5\t\n"
                        + "M\t\t5\t\n"
                        + "M\ta1\t\t\n"
                        + "M\ta1\t1.234,50\t\n"
                        + "M\ta1\t5\tUSD\n"
                        + "M\t1184003277410000\t5\t\n")))
        .containsExactly(
            "ACCOUNT_MISSING",
            "ACCOUNT_MISSING",
            "AMOUNT_MISSING",
            "AMOUNT_UNREADABLE",
            "CURRENCY_OTHER",
            "ID_ROUNDED");
  }

  @Test
  void limits_alerts_and_opening_balances_are_judged_by_their_rules() {
    firm.give(Wishes.enterpriseCredit("100", "CNY"));
    assertThat(said(judge(BulkTerms.of(BulkKind.CREDIT_LIMIT), "a1,60\na2,60\n")))
        .containsExactly("passes 0.00", "EXCEEDS_ALLOCATABLE_CREDIT");
    assertThat(said(judge(BulkTerms.of(BulkKind.ALERT), "a1,60\na2,0\n")))
        .containsExactly("passes 0.00", "THRESHOLD_INVALID");
    BulkTerms opening = new BulkTerms(BulkKind.OPENING_BALANCE, null, "", false, "moved");
    assertThat(said(judge(opening, "Account,Own cash,Credit refunds\na1,60,5\na3,1,\na2,1,x\n")))
        .containsExactly("passes 65.00", "WRONG_STATE", "AMOUNT_UNREADABLE");
  }

  @Test
  void results_can_be_read_again_and_then_hold_only_what_was_not_done() throws IOException {
    BulkVerdict verdict = judge(transfers(), "M,a1,60\nM,a2,60\nM,a2,40\nM,=1+1,5\n");
    CommandId id = new CommandId(new UUID(0, 1));
    List<BulkResult> results =
        BulkResult.of(
            verdict,
            List.of(
                new Outcome.Accepted(id, 12),
                new Outcome.Refused(id, Refusal.of(RefusalCode.ACCOUNT_FROZEN))));
    assertThat(results.stream().map(BulkResult::isDone)).containsExactly(true, false, false, false);
    for (String name : List.of("r.csv", "r.xlsx")) {
      Path file = folder.resolve(name);
      BulkFile.write(file, BulkKind.TRANSFER, results, Locale.CHINESE, Object::toString);
      BulkReading.Read again =
          (BulkReading.Read) BulkReader.read(BulkKind.TRANSFER, file, accounts(), Watch.NOBODY);
      assertThat(again.done()).isEqualTo(1);
      assertThat(again.rows())
          .extracting(row -> row.from() + row.to() + row.amount())
          .containsExactly("Ma260", "Ma240", "M=1+15");
    }
    assertThat(Files.readString(folder.resolve("r.csv"))).contains("'=1+1").contains("EXCEEDS");
  }

  @Test
  void ten_thousand_rows_are_judged_and_the_judging_can_be_stopped() {
    List<BulkRow> rows = new ArrayList<>();
    for (int line = 1; line <= 10_000; line++) {
      rows.add(new BulkRow(line, "M", "a1", "0.01", "", "", "", null));
    }
    BulkVerdict verdict = judge(rows, transfers(), Pace.UNWATCHED);
    assertThat(verdict.passing()).isEqualTo(10_000);
    assertThat(verdict.rows().getLast().toAfter()).hasToString("100.00 CNY");
    assertThatThrownBy(() -> judge(rows, transfers(), (done, whole) -> done < 1_000))
        .isInstanceOf(CancellationException.class);
  }

  private static BulkTerms transfers() {
    return new BulkTerms(BulkKind.TRANSFER, null, "", false, "remark");
  }

  private static BulkTerms reclaims(String amount, boolean isLowered) {
    return new BulkTerms(BulkKind.RECLAIM, null, amount, isLowered, "remark");
  }

  private BulkAccounts accounts() {
    return new BulkAccounts(firm.now().organization());
  }

  private BulkVerdict judge(BulkTerms terms, String text) {
    BulkReading reading = BulkReader.read(terms.kind(), text, "rows", accounts());
    return judge(((BulkReading.Read) reading).rows(), terms, Pace.UNWATCHED);
  }

  private BulkVerdict judge(List<BulkRow> rows, BulkTerms terms, Pace pace) {
    return BulkJudge.judge(
        firm.now(), accounts(), Actor.local("eva"), Firm.START, rows, terms, pace);
  }

  private static List<String> said(BulkVerdict verdict) {
    return verdict.rows().stream().map(BulkJudgeTest::said).toList();
  }

  private static String said(JudgedRow row) {
    return switch (row.objection()) {
      case null ->
          "passes "
              + row.fromAfter().plain()
              + (row.toAfter() == null ? "" : " " + row.toAfter().plain());
      case Objection.ByRules rules -> rules.refusal().code().name();
      case Objection.InRow in -> in.fault().reason().name();
    };
  }
}
