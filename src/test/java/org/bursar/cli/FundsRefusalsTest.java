package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bursar.cli.Desk.Answer;
import org.bursar.support.FundsCodes;
import org.bursar.support.TroubledBooks;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every refusal about money, reached through the command line: the code, its figures, a sentence in
 * both languages, and books that stay as they were.
 */
final class FundsRefusalsTest {

  /**
   * The code, the books, the command, its fields, the details. A tilde is a blank; what is a number
   * is written as one.
   */
  private static final String TABLE =
      """
      MALFORMED       | troubled | TopUp account=M amount=1,50 remark=r | {"path":"/amount"}
      MALFORMED       | troubled | TopUp account=M amount=1e3 remark=r | {"path":"/amount"}
      MALFORMED       | troubled | TopUp account=M amount=1.00 | {"path":"/remark"}
      MALFORMED       | troubled | CloseMonth period=2026-13 | {"path":"/period"}
      MALFORMED       | troubled | Transfer from=M to=~x amount=1.00 remark=r | {"path":"/to"}
      CHANGED_SINCE   | troubled | FreezeAccount account=a.holder basis=7 | \
      {"entry":8,"actor":"eva"}
      CHANGED_SINCE   | troubled | SetLowBalanceAlert account=a.holder threshold=1.00 basis=7 | \
      {"entry":8,"actor":"eva"}
      UNKNOWN_ACCOUNT | troubled | TopUp account=x amount=1.00 remark=r | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | OpenBalance account=x ownCash=1.00 remark=r | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | AddCreditRefund account=x amount=1.00 remark=r | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | RecordCharges account=x period=2026-11 amount=1 source=s | \
      {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | SettleBills account=x | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | Transfer from=M to=m amount=1.00 remark=r | {"account":"m"}
      UNKNOWN_ACCOUNT | troubled | Reclaim from=m to=M amount=1.00 remark=r | {"account":"m"}
      UNKNOWN_ACCOUNT | troubled | SetCreditLimit account=x amount=1.00 | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | ConfirmCreditContract account=x | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | SetLowBalanceAlert account=x threshold=1.00 | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | DisableLowBalanceAlert account=x | {"account":"x"}
      UNKNOWN_ACCOUNT | troubled | FreezeAccount account=x | {"account":"x"}
      UNKNOWN_ENTRY   | troubled | ReverseEntry entry=9999 remark=r | {"entry":9999}
      AMOUNT_INVALID  | troubled | TopUp account=M amount=0 remark=r | {"amount":"0"}
      AMOUNT_INVALID  | troubled | TopUp account=M amount=-1.00 remark=r | {"amount":"-1.00"}
      AMOUNT_INVALID  | troubled | TopUp account=M amount=1.000 remark=r | {"amount":"1.000"}
      AMOUNT_INVALID  | troubled | TopUp account=M amount=100000000000.01 remark=r | \
      {"amount":"100000000000.01"}
      AMOUNT_INVALID  | troubled | TopUp account=a.full amount=0.01 remark=r | {"amount":"0.01"}
      AMOUNT_INVALID  | troubled | OpenBalance account=a.empty ownCash=-0.01 remark=r | \
      {"amount":"-0.01"}
      AMOUNT_INVALID  | troubled | OpenBalance account=a.empty ownCash=0 creditRefunds=-1 \
      remark=r | {"amount":"-1"}
      AMOUNT_INVALID  | troubled | AddCreditRefund account=M amount=0.00 remark=r | \
      {"amount":"0.00"}
      AMOUNT_INVALID  | troubled | RecordCharges account=M period=2026-11 amount=0.001 source=s | \
      {"amount":"0.001"}
      AMOUNT_INVALID  | troubled | SettleBills account=a.billed amount=0.00 | {"amount":"0.00"}
      AMOUNT_INVALID  | troubled | Transfer from=M to=a.holder amount=-1 remark=r | {"amount":"-1"}
      AMOUNT_INVALID  | troubled | Reclaim from=a.holder to=M amount=0 remark=r | {"amount":"0"}
      AMOUNT_INVALID  | troubled | SetEnterpriseCredit amount=-1 currency=CNY | {"amount":"-1"}
      AMOUNT_INVALID  | troubled | SetCreditLimit account=M amount=0.001 | {"amount":"0.001"}
      REMARK_REQUIRED | troubled | TopUp account=M amount=1.00 remark=~ | {}
      REMARK_REQUIRED | troubled | OpenBalance account=a.empty ownCash=1.00 remark=~ | {}
      REMARK_REQUIRED | troubled | AddCreditRefund account=M amount=1.00 remark=~~ | {}
      REMARK_REQUIRED | troubled | ReopenMonth period=2026-10 remark=~ | {}
      REMARK_REQUIRED | troubled | ReverseEntry entry=5 remark= | {}
      REMARK_REQUIRED | troubled | Transfer from=M to=a.holder amount=1.00 remark=\u3000 | {}
      REMARK_REQUIRED | troubled | Reclaim from=a.holder to=M amount=1.00 remark=~ | {}
      THRESHOLD_INVALID | troubled | SetLowBalanceAlert account=M threshold=0.00 | \
      {"threshold":"0.00"}
      THRESHOLD_INVALID | troubled | SetLowBalanceAlert account=M threshold=0.001 | \
      {"threshold":"0.001"}
      PERIOD_INVALID  | troubled | RecordCharges account=M period=2026-12 amount=1 source=s | \
      {"period":"2026-12"}
      PERIOD_INVALID  | troubled | CloseMonth period=2026-10 | {"period":"2026-10"}
      PERIOD_INVALID  | troubled | CloseMonth period=2026-11 | {"period":"2026-11"}
      PERIOD_INVALID  | troubled | ReopenMonth period=2026-09 remark=r | {"period":"2026-09"}
      PERIOD_INVALID  | troubled | ReopenMonth period=2026-10 remark=r | {"period":"2026-10"}
      SAME_ACCOUNT    | troubled | Transfer from=M to=M amount=1.00 remark=r | {"account":"M"}
      SAME_ACCOUNT    | troubled | Reclaim from=M to=M amount=1.00 remark=r | {"account":"M"}
      MANAGEMENT_ACCOUNT_FIXED | troubled | FreezeAccount account=M | {"account":"M"}
      MANAGEMENT_ACCOUNT_FIXED | troubled | UnfreezeAccount account=M | {"account":"M"}
      ACCOUNT_REMOVED | troubled | OpenBalance account=a.gone ownCash=1.00 remark=r | \
      {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | Transfer from=M to=a.gone amount=1.00 remark=r | \
      {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | Reclaim from=a.gone to=M amount=1.00 remark=r | \
      {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | SetCreditLimit account=a.gone amount=0 | {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | ConfirmCreditContract account=a.gone | {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | SetLowBalanceAlert account=a.gone threshold=1.00 | \
      {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | DisableLowBalanceAlert account=a.gone | {"account":"a.gone"}
      ACCOUNT_REMOVED | troubled | FreezeAccount account=a.gone | {"account":"a.gone"}
      ENTITY_MISMATCH | troubled | Transfer from=M to=a.foreign amount=1.00 remark=r | \
      {"account":"a.foreign"}
      ENTITY_MISMATCH | troubled | Reclaim from=a.foreign to=M amount=1.00 remark=r | \
      {"account":"a.foreign"}
      ENTITY_MISMATCH | troubled | SetCreditLimit account=a.foreign amount=1.00 | \
      {"account":"a.foreign"}
      CURRENCY_MISMATCH | troubled | Transfer from=M to=a.dollars amount=1.00 remark=r | \
      {"currency":"USD"}
      CURRENCY_MISMATCH | troubled | Reclaim from=a.dollars to=M amount=1.00 remark=r | \
      {"currency":"CNY"}
      ACCOUNT_FROZEN  | troubled | Transfer from=M to=a.frozen amount=1.00 remark=r | \
      {"account":"a.frozen"}
      ACCOUNT_FROZEN  | troubled | Reclaim from=a.frozen to=M amount=1.00 remark=r | \
      {"account":"a.frozen"}
      NOT_VERIFIED    | opened   | SetEnterpriseCredit amount=1.00 currency=CNY | {}
      NOT_VERIFIED    | opened   | SetCreditLimit account=M amount=1.00 | {}
      NOT_VERIFIED    | opened   | ConfirmCreditContract account=M | {}
      CENTER_NOT_ENABLED | verified | SetEnterpriseCredit amount=1.00 currency=CNY | {}
      CENTER_NOT_ENABLED | verified | SetCreditLimit account=M amount=1.00 | {}
      CENTER_NOT_ENABLED | verified | ConfirmCreditContract account=M | {}
      WRONG_STATE     | troubled | OpenBalance account=M ownCash=1.00 remark=r | {"account":"M"}
      WRONG_STATE     | troubled | FreezeAccount account=a.frozen | {"account":"a.frozen"}
      WRONG_STATE     | troubled | UnfreezeAccount account=a.holder | {"account":"a.holder"}
      CONTRACT_NOT_PENDING | troubled | ConfirmCreditContract account=a.lent | \
      {"account":"a.lent"}
      CONTRACT_NOT_PENDING | troubled | ConfirmCreditContract account=a.empty | \
      {"account":"a.empty"}
      SOURCE_OVERDUE  | troubled | Transfer from=a.owing to=M amount=1.00 remark=r | \
      {"account":"a.owing","available":"-7.77"}
      NO_PRIOR_TRANSFER | troubled | Reclaim from=a.empty to=M amount=1.00 remark=r | \
      {"from":"a.empty","to":"M"}
      NOT_REVERSIBLE  | troubled | ReverseEntry entry=1 remark=r | {"entry":1}
      NOT_REVERSIBLE  | troubled | ReverseEntry entry=6 remark=r | {"entry":6}
      NOT_REVERSIBLE  | troubled | ReverseEntry entry=7 remark=r | {"entry":7}
      EXCEEDS_TRANSFERABLE | troubled | Transfer from=M to=a.holder amount=400.01 remark=r | \
      {"transferable":"400.00","boundBy":"OWN_CASH"}
      EXCEEDS_TRANSFERABLE | troubled | Transfer from=a.empty to=M amount=0.01 remark=r | \
      {"transferable":"0.00","boundBy":"OWN_CASH"}
      EXCEEDS_RECLAIMABLE | troubled | Reclaim from=a.holder to=M amount=70.01 remark=r | \
      {"reclaimable":"70.00","boundBy":"AVAILABLE"}
      EXCEEDS_ALLOCATABLE_CREDIT | troubled | SetCreditLimit account=M amount=8.78 | \
      {"allocatable":"8.77"}
      EXCEEDS_ALLOCATABLE_CREDIT | troubled | SetCreditLimit account=a.dollars amount=0.01 | \
      {"allocatable":"0.00"}
      EXCEEDS_ALLOCATABLE_CREDIT | troubled | SetEnterpriseCredit amount=1.22 currency=CNY | \
      {"allocatable":"8.77"}
      EXCEEDS_UNSETTLED | troubled | SettleBills account=a.billed amount=6.55 | \
      {"unsettled":"6.54"}
      EXCEEDS_CASH    | troubled | SettleBills account=a.billed amount=3.22 | {"cash":"3.21"}
      EXCEEDS_CASH    | troubled | ReverseEntry entry=5 remark=r | {"cash":"400.00"}
      AVAILABLE_NOT_POSITIVE | troubled | SetCreditLimit account=a.lent amount=1.11 | \
      {"available":"0.12"}
      """;

  /** Those that no single line is enough for: a test of their own reaches each. */
  private static final Set<RefusalCode> BY_THEMSELVES =
      EnumSet.of(RefusalCode.COMMAND_ID_REUSED, RefusalCode.STALE, RefusalCode.BATCH_REFUSED);

  private static final Pattern REFUSED =
      Pattern.compile(
          "\\{\"id\":\"[^\"]+\",\"outcome\":\"refused\",\"code\":\"([A-Z_]+)\","
              + "\"message\":\"(.+)\",\"details\":(\\{.*})}");

  /** What the books had when they were first looked at: nothing here changes it. */
  private static final Map<String, String> CONTENT = new HashMap<>();

  @TempDir private static Path folder;

  private static Desk desk;
  private static Desk chinese;

  /** A row of the table. */
  record Case(RefusalCode code, String books, String command, String details) {

    static Case of(String row) {
      String[] cells = row.split("\\|", -1);
      return new Case(
          RefusalCode.valueOf(cells[0].strip()),
          cells[1].strip(),
          cells[2].strip(),
          cells[3].strip());
    }
  }

  @BeforeAll
  static void sit() {
    TroubledBooks.whole(folder);
    TroubledBooks.verified(folder);
    TroubledBooks.opened(folder);
    desk = new Desk(folder);
    chinese = new Desk(folder, Locale.CHINESE);
  }

  static Stream<Case> cases() {
    return TABLE.lines().map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_refusal_has_its_code_its_figures_and_a_sentence_and_changes_nothing(Case row) {
    String before = CONTENT.computeIfAbsent(row.books(), FundsRefusalsTest::content);
    String line = line(row.command());
    List<String> call = List.of("apply", "--books", "@" + row.books() + ".books");
    refused(row, desk.type(line, words(call)), "[A-Z\"].+\\.");
    refused(row, chinese.type(line, words(call)), ".*\\p{IsHan}.*。");
    assertThat(content(row.books())).isEqualTo(before);
  }

  @Test
  void each_code_about_money_has_its_row() {
    Set<RefusalCode> reached =
        cases()
            .map(Case::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RefusalCode.class)));
    reached.addAll(BY_THEMSELVES);
    assertThat(reached).isEqualTo(FundsCodes.all());
  }

  @Test
  void an_instant_before_the_last_entry_is_stale() {
    String before = content("troubled");
    String[] call = {"apply", "--books", "@troubled.books", "--at", "2026-11-24T00:59:59Z"};
    Case row =
        new Case(RefusalCode.STALE, "troubled", "", "{\"at\":\"" + TroubledBooks.MADE + "\"}");
    String line = line("TopUp account=M amount=1.00 remark=r");
    refused(row, desk.type(line, call), "[A-Z].+\\.");
    refused(row, chinese.type(line, call), ".*\\p{IsHan}.*。");
    assertThat(content("troubled")).isEqualTo(before);
  }

  @Test
  void one_refusal_turns_all_of_a_batch_down() {
    String before = content("troubled");
    String good = line("TopUp account=M amount=1.00 remark=r");
    String bad = line("Transfer from=M to=M amount=1.00 remark=r");
    String id = bad.substring(7, 43);
    for (Desk language : List.of(desk, chinese)) {
      Answer answer = language.type(good + bad, "apply", "--atomic", "--books", "@troubled.books");
      assertThat(answer.code()).isEqualTo(1);
      Matcher first = parts(answer.lines().getFirst());
      assertThat(first.group(1)).isEqualTo("BATCH_REFUSED");
      assertThat(first.group(3)).isEqualTo("{\"because\":\"" + id + "\"}");
      assertThat(parts(answer.lines().getLast()).group(1)).isEqualTo("SAME_ACCOUNT");
    }
    assertThat(content("troubled")).isEqualTo(before);
  }

  @Test
  void another_body_under_a_known_id_is_refused() {
    TroubledBooks.opened(newFolder());
    String first = line("TopUp account=M amount=1.00 remark=r");
    String[] call = {"apply", "--books", "@again/opened.books"};
    assertThat(desk.type(first, call).code()).isZero();
    String before = content("again/opened");
    Case row = new Case(RefusalCode.COMMAND_ID_REUSED, "again/opened", "", "{}");
    String other = first.replace("1.00", "2.00");
    refused(row, desk.type(other, call), "[A-Z].+\\.");
    refused(row, chinese.type(other, call), ".*\\p{IsHan}.*。");
    assertThat(content("again/opened")).isEqualTo(before);
  }

  private static Path newFolder() {
    Path inner = folder.resolve("again");
    assertThat(inner.toFile().mkdir()).isTrue();
    return inner;
  }

  private static void refused(Case row, Answer answer, String sentence) {
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.lines()).hasSize(1);
    Matcher parts = parts(answer.lines().getFirst());
    assertThat(parts.group(1)).isEqualTo(row.code().name());
    assertThat(parts.group(2)).doesNotContain("{", "}", "[", "]", "null").matches(sentence);
    assertThat(parts.group(3)).isEqualTo(row.details());
  }

  private static Matcher parts(String outcome) {
    Matcher parts = REFUSED.matcher(outcome);
    assertThat(parts.matches()).as(outcome).isTrue();
    return parts;
  }

  /** The line of a type and its fields. */
  private static String line(String command) {
    String[] words = command.split(" ", -1);
    String fields =
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.split("=", 2))
            .map(field -> "\"%s\":%s".formatted(field[0], value(field)))
            .collect(Collectors.joining(","));
    return desk.line(words[0], fields);
  }

  private static String value(String[] field) {
    boolean isNumber = field[0].equals("entry") || field[0].equals("basis");
    return isNumber ? field[1] : "\"" + field[1].replace('~', ' ') + "\"";
  }

  /** The journal as its hash, checked entry by entry; the tables equal a replay of it. */
  private static String content(String books) {
    Answer whole = desk.call("verify", "--json", "--books", "@" + books + ".books");
    assertThat(whole.code()).as(whole.out()).isZero();
    return whole.out();
  }

  private static String[] words(List<String> call) {
    return call.toArray(String[]::new);
  }
}
