package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bursar.cli.Desk.Answer;
import org.bursar.exchange.focus.SampleBill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, from the outside: what it prints, what it ends with, what it leaves alone. */
class CliTest {

  @TempDir Path folder;

  private Desk desk;

  @BeforeEach
  void sit() {
    desk = new Desk(folder);
  }

  // ---- calls ----------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new",
        "demo",
        "apply",
        "show",
        "preview",
        "verify",
        "export",
        "backup",
        "restore",
        "unseal",
        "import focus",
        "import organization",
        "import balances",
        "import assets"
      })
  void every_verb_tells_how_it_is_called(String verb) {
    String[] words = (verb + " --help").split(" ", -1);
    Answer help = desk.call(words);
    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: bursar " + verb);
    assertThat(help.err()).isEmpty();
  }

  @Test
  void the_whole_tells_its_verbs_and_its_codes() {
    assertThat(desk.call("--help").out()).contains("VERB", "import", "verify", "Ends with 0");
    assertThat(desk.call("--version").out()).isEqualTo("bursar 0.0.0%n".formatted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shout",
        "show",
        "show nonsense --books @acme.books",
        "show account --books @acme.books",
        "show units --books @acme.books --as-of yesterday",
        "new @x.books --name X",
        "new @x.books --name X --currency XXXX --management-account 1",
        "new @x.books --name X --currency CNY --management-account 1 --zone Nowhere/Land",
        "new @acme.books --name X --currency CNY --management-account 1",
        "demo @acme.books",
        "demo @x.books --accounts 9",
        "demo @x.books --accounts 100001",
        "apply --books @acme.books --at 2027-11-24T00:00:00Z",
        "export nonsense --books @acme.books --to @x.csv",
        "export accounts --books @acme.books --to @x.txt",
        "export accounts --books @acme.books --to @acme.books",
        "backup @acme.books --to @acme.books"
      })
  void a_wrong_call_ends_with_2_one_sentence_and_nothing_done(String call) {
    desk.books("acme");
    byte[] before = desk.bytes("acme.books");
    Answer answer = desk.call(call.isEmpty() ? new String[0] : call.split(" ", -1));
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).startsWith("bursar: ").doesNotContain("Exception", "\tat ");
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.out()).isEmpty();
    assertThat(desk.bytes("acme.books")).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**/x.*");
  }

  @ParameterizedTest
  @CsvSource({
    "none.books, there is no file",
    "empty.books, no books file",
    "folder.books, no file",
    "noise.books, no books file",
    "letter.books, no books file"
  })
  void what_is_no_books_file_ends_with_3_and_is_left_as_it_is(String name, String sentence)
      throws Exception {
    desk.write("empty.books", "");
    Files.createDirectory(desk.file("folder.books"));
    desk.write("noise.books", new byte[70_000]);
    desk.write("letter.books", "Dear Sirs, ".repeat(1000));
    List<String> calls =
        List.of("show units", "verify", "apply", "preview", "export accounts --to @x.csv");
    for (String call : calls) {
      Answer answer = desk.type(desk.topUp("1"), (call + " --books @" + name).split(" ", -1));
      assertThat(answer.code()).as(call + ": " + answer.err()).isEqualTo(3);
      assertThat(answer.err()).contains(sentence).doesNotContain("Exception");
      assertThat(answer.out()).isEmpty();
    }
    assertThat(desk.bytes("letter.books")).hasSize(11_000);
    assertThat(folder).isDirectoryNotContaining("glob:**/*{-wal,-shm,-journal}");
  }

  // ---- apply, show, preview, verify -----------------------------------------------------------

  @Test
  void commands_are_answered_in_their_order_and_the_end_tells_if_one_was_refused() {
    desk.books("acme");
    Answer answer =
        desk.type(
            desk.topUp("10.00") + desk.topUp("-1.00") + "no json\n" + desk.topUp("5.00"),
            "apply",
            "--books",
            "@acme.books");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.lines()).hasSize(4);
    assertThat(answer.lines().get(0)).contains("\"outcome\":\"accepted\"");
    assertThat(answer.lines().get(1)).contains("AMOUNT_INVALID");
    assertThat(answer.lines().get(2)).contains("\"id\":null", "MALFORMED");
    assertThat(answer.lines().get(3)).contains("\"outcome\":\"accepted\"");
    assertThat(account()).contains("\"ownCash\":\"15.00\"");
  }

  @Test
  void together_none_is_done_if_one_is_refused() {
    desk.books("acme");
    Answer answer =
        desk.type(
            desk.topUp("10.00") + desk.topUp("0.001"),
            "apply",
            "--atomic",
            "--books",
            "@acme.books");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.lines().getFirst()).contains("BATCH_REFUSED", "\"because\"");
    assertThat(account()).contains("\"ownCash\":\"0.00\"");
  }

  @Test
  void the_same_line_again_has_the_same_answer_and_changes_nothing() {
    desk.books("acme");
    String line = desk.topUp("10.00");
    Answer first = desk.type(line, "apply", "--books", "@acme.books");
    assertThat(desk.type(line, "apply", "--books", "@acme.books")).isEqualTo(first);
    assertThat(account()).contains("\"ownCash\":\"10.00\"");
  }

  @Test
  void a_preview_tells_and_changes_nothing() {
    desk.books("acme");
    byte[] before = desk.bytes("acme.books");
    Answer answer = desk.type(desk.topUp("10.00"), "preview", "--json", "--books", "@acme.books");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("\"entry\":null", "\"after\":\"10.00\"");
    assertThat(desk.bytes("acme.books")).isEqualTo(before);
    assertThat(desk.type(desk.topUp("-1"), "preview", "--books", "@acme.books").code())
        .isEqualTo(1);
  }

  @Test
  void the_past_can_be_looked_at() {
    desk.books("acme");
    desk.type(
        desk.topUp("10.00"), "apply", "--books", "@acme.books", "--at", "2026-11-24T05:00:00Z");
    String then =
        desk.call(
                "show",
                "account",
                "1000",
                "--json",
                "--books",
                "@acme.books",
                "--as-of",
                "2026-11-24T04:30:00Z")
            .out();
    assertThat(then).contains("\"ownCash\":\"0.00\"");
    assertThat(account()).contains("\"ownCash\":\"10.00\"");
  }

  @Test
  void books_are_verified_down_to_a_byte() {
    desk.books("acme");
    desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books");
    Answer sound = desk.call("verify", "--json", "--books", "@acme.books");
    assertThat(sound.code()).isZero();
    assertThat(sound.out()).contains("\"ok\":true");
    byte[] bytes = desk.bytes("acme.books");
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"amount\":\"10.00\"");
    bytes[at + 10] = '9';
    desk.write("acme.books", bytes);
    Answer fault = desk.call("verify", "--json", "--books", "@acme.books");
    assertThat(fault.code()).isEqualTo(1);
    assertThat(fault.out()).contains("\"ok\":false", "\"fault\"");
  }

  @Test
  void what_is_not_there_ends_with_1() {
    desk.books("acme");
    for (String call :
        List.of(
            "show account 77 --books @acme.books",
            "export accounts --account 77 --books @acme.books --to @x.csv",
            "export accounts --unit 77 --books @acme.books --to @x.csv")) {
      Answer answer = desk.call(call.split(" ", -1));
      assertThat(answer.code()).as(call + answer.err()).isEqualTo(1);
      assertThat(answer.err()).startsWith("bursar: ");
    }
    assertThat(desk.file("x.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units",
        "accounts",
        "transfers",
        "assets",
        "rules",
        "coverage",
        "invitations",
        "alerts",
        "setup",
        "months"
      })
  void everything_is_shown_as_text_and_as_json(String what) {
    desk.books("acme");
    assertThat(desk.call("show", what, "--books", "@acme.books").code()).isZero();
    Answer json = desk.call("show", what, "--json", "--books", "@acme.books");
    assertThat(json.code()).isZero();
    assertThat(json.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  // ---- imports --------------------------------------------------------------------------------

  @Test
  void a_bill_makes_an_enterprise_and_again_changes_nothing() {
    SampleBill.asItIs().to(desk.file("bill.csv"));
    Answer made = desk.call("import", "focus", "@bill.csv", "--new", "--books", "@aws.books");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(desk.call("show", "accounts", "--json", "--books", "@aws.books").lines())
        .hasSize(63);
    String before = content("aws");
    Answer again = desk.call("import", "focus", "@bill.csv", "--books", "@aws.books");
    assertThat(again.code()).isZero();
    assertThat(content("aws")).isEqualTo(before);
  }

  @Test
  void a_dry_run_writes_nothing() {
    SampleBill.asItIs().to(desk.file("bill.csv"));
    Answer told =
        desk.call(
            "import",
            "focus",
            "@bill.csv",
            "--new",
            "--dry-run",
            "--json",
            "--books",
            "@aws.books");
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("\"rows\":700", "\"written\":false");
    assertThat(desk.file("aws.books")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"focus, 3, 1", "organization, 3, 1", "balances, 3, 1", "assets, 3, 1"})
  void what_is_no_table_is_refused_by_name_and_nothing_is_written(
      String kind, int unreachable, int refused) throws Exception {
    desk.books("acme");
    String before = content("acme");
    Files.createDirectory(desk.file("folder.csv"));
    desk.write("empty.csv", "");
    desk.write("noise.csv", noise());
    desk.write("letter.csv", "Dear Sirs,\nplease find enclosed\n");
    desk.write("utf16.csv", "account_id,own_cash\n1000,1\n".getBytes(StandardCharsets.UTF_16));
    desk.write(
        "latin.csv",
        "unit_path,account_id,account_name\nZ\u00fcrich,1,A\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    for (String name : List.of("none.csv", "folder.csv")) {
      Answer answer = desk.call("import", kind, "@" + name, "--books", "@acme.books");
      assertThat(answer.code()).as(name + ": " + answer.err()).isEqualTo(unreachable);
      assertThat(answer.err()).contains(name).doesNotContain("Exception");
    }
    for (String name : List.of("empty.csv", "noise.csv", "letter.csv", "utf16.csv", "latin.csv")) {
      Answer answer = desk.call("import", kind, "@" + name, "--books", "@acme.books");
      assertThat(answer.code()).as(name + ": " + answer.err()).isEqualTo(refused);
      assertThat(answer.err()).contains(name).doesNotContain("Exception");
    }
    assertThat(content("acme")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,000.00", "1e3", "0.00000000001", "12.345", "abc", "-5", "1 000", "１２x"})
  void an_opening_balance_that_is_no_amount_is_refused_by_line_and_column(String amount) {
    desk.books("acme");
    String before = content("acme");
    desk.write("cash.csv", "account_id,own_cash\n1000,\"" + amount + "\"\n");
    Answer answer = desk.call("import", "balances", "@cash.csv", "--books", "@acme.books");
    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err()).contains("cash.csv", "2", "own_cash");
    assertThat(answer.err()).doesNotContain("without");
    assertThat(content("acme")).isEqualTo(before);
  }

  @Test
  void assets_come_from_a_table_and_the_same_table_again_does_nothing() {
    desk.books("acme");
    desk.write(
        "assets.csv",
        """
        asset_id,kind,name,currency,value,remaining
        c1,COUPON,Coupon,CNY,100,40
        p1,SAVINGS_PLAN,Compute,CNY,1.5,
        """);
    Answer asked =
        desk.call("import", "assets", "@assets.csv", "--books", "@acme.books", "--dry-run");
    assertThat(asked.out()).isEqualTo("would do: 2 RegisterAsset, 1 UpdateAsset%n".formatted());
    assertThat(desk.call("show", "assets", "--books", "@acme.books").out()).doesNotContain("c1");
    assertThat(desk.call("import", "assets", "@assets.csv", "--books", "@acme.books").code())
        .isZero();
    assertThat(desk.call("show", "assets", "--books", "@acme.books", "--json").out())
        .contains("c1", "\"remaining\":\"40\"");
    assertThat(desk.call("import", "assets", "@assets.csv", "--books", "@acme.books").out())
        .isEqualTo("done: nothing, for it is so already%n".formatted());
  }

  @Test
  void one_bad_row_of_assets_keeps_all_out_and_is_told() {
    desk.books("acme");
    String before = content("acme");
    desk.write(
        "assets.csv",
        """
        asset_id,kind,name,currency,value
        c1,COUPON,Coupon,CNY,100
        c2,COUPON,Coupon,CNY,-1
        """);
    Answer answer = desk.call("import", "assets", "@assets.csv", "--books", "@acme.books");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("assets.csv, line 3, value: AMOUNT_INVALID");
    assertThat(content("acme")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,000.00", "1e3", "1.00000000001", "+5", "", "１２", " 5", "5 "})
  void an_amount_in_a_command_is_never_guessed(String amount) {
    desk.books("acme");
    Answer answer = desk.type(desk.topUp(amount), "apply", "--books", "@acme.books");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).containsAnyOf("MALFORMED", "AMOUNT_INVALID");
    assertThat(account()).contains("\"ownCash\":\"0.00\"");
  }

  @Test
  void new_books_that_cannot_be_made_are_named_as_they_were_called() {
    Answer answer = desk.call("demo", "@none/acme.books", "--accounts", "20");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("acme.books can be neither").doesNotContain(".new-");
  }

  // ---- files out ------------------------------------------------------------------------------

  @Test
  void what_was_exported_can_be_imported_and_changes_nothing() {
    SampleBill.asItIs().to(desk.file("bill.csv"));
    desk.call("import", "focus", "@bill.csv", "--new", "--books", "@aws.books");
    for (String name : List.of("organization.csv", "organization.xlsx")) {
      assertThat(
              desk.call("export", "organization", "--books", "@aws.books", "--to", "@" + name)
                  .code())
          .isZero();
      String before = content("aws");
      Answer again =
          desk.call("import", "organization", "@" + name, "--whole", "--books", "@aws.books");
      assertThat(again.code()).as(again.err()).isZero();
      assertThat(content("aws")).isEqualTo(before);
    }
  }

  @Test
  void a_statement_is_a_table_or_a_page_to_print() throws Exception {
    desk.books("acme");
    desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books");
    for (String name : List.of("s.csv", "s.xlsx", "s.pdf")) {
      Answer made =
          desk.call(
              "export",
              "statement",
              "--books",
              "@acme.books",
              "--to",
              "@" + name,
              "--unit",
              "root",
              "--language",
              "zh");
      assertThat(made.code()).as(made.err()).isZero();
      assertThat(desk.file(name)).isNotEmptyFile();
    }
    assertThat(Files.readString(desk.file("s.csv"))).contains("上期结转", "充值", "10.00");
  }

  @Test
  void coverage_is_exported_as_it_is_shown_now_and_then() throws Exception {
    desk.call("demo", "@d.books", "--accounts", "120", "--seed", "5");
    List<String> shown =
        desk.call("show", "coverage", "--json", "--books", "@d.books").out().lines().toList();
    assertThat(shown).isNotEmpty();
    for (String name : List.of("c.csv", "c.xlsx")) {
      Answer made = desk.call("export", "coverage", "--books", "@d.books", "--to", "@" + name);
      assertThat(made.code()).as(made.err()).isZero();
      assertThat(desk.file(name)).isNotEmptyFile();
    }
    List<String> rows = Files.readAllLines(desk.file("c.csv"));
    assertThat(rows).hasSize(shown.size() + 1);
    assertThat(rows.get(1)).contains("true").containsAnyOf("BY_ID", "RULE");

    assertThat(exported("then", "--as-of=2025-12-01T00:00:00Z")).as("nothing shared yet").isEmpty();
    assertThat(exported("zh", "--language=zh").getFirst()).contains("是").doesNotContain("BY_ID");
    List<String> ofRoot = exported("root", "--unit=root");
    assertThat(ofRoot).hasSize(shown.size());
    String account = rows.get(1).split(",", -1)[3];
    assertThat(exported("one", "--account=" + account))
        .isNotEmpty()
        .hasSizeLessThan(shown.size())
        .allMatch(row -> row.contains(account));
    assertThat(exported("across", "--matrix"))
        .hasSize((int) rows.stream().skip(1).map(row -> row.split(",", -1)[3]).distinct().count());
    assertThat(refusedExport("coverage", "--from=2026-01-01")).isEqualTo(2);
    assertThat(refusedExport("accounts", "--matrix")).isEqualTo(2);
  }

  private int refusedExport(String what, String option) {
    return desk.call("export", what, "--books", "@d.books", "--to", "@no.csv", option).code();
  }

  /** The rows of exported coverage, the titles left out. */
  private List<String> exported(String name, String option) throws IOException {
    String file = name + ".csv";
    Answer made =
        desk.call("export", "coverage", "--books", "@d.books", "--to", "@" + file, option);
    assertThat(made.code()).as(made.err()).isZero();
    List<String> lines = Files.readAllLines(desk.file(file));
    return lines.subList(1, lines.size());
  }

  @ParameterizedTest
  @CsvSource({
    "s.pdf, transfers, '', 2",
    "s.csv, statement, --from=2026-02-01 --until=2026-01-31, 2",
    "s.csv, statement, --account=M --unit=root, 2",
    "s.csv, statement, --account=M --until=1999-01-01, 1",
    "s.csv, statement, --account=nobody, 1",
  })
  void a_statement_that_cannot_be_is_refused_and_leaves_no_file(
      String file, String what, String more, int code) {
    desk.books("acme");
    List<String> words =
        new ArrayList<>(List.of("export", what, "--books", "@acme.books", "--to", "@" + file));
    if (!more.isEmpty()) {
      words.addAll(List.of(more.split(" ", -1)));
    }
    Answer answer = desk.call(words.toArray(String[]::new));
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.err()).isNotBlank();
    assertThat(desk.file(file)).doesNotExist();
  }

  @Test
  void a_backup_is_checked_and_makes_books_again() {
    desk.books("acme");
    desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books");
    assertThat(desk.call("backup", "@acme.books", "--to", "@copy.books").code()).isZero();
    desk.type(desk.topUp("5.00"), "apply", "--books", "@acme.books");
    assertThat(desk.call("restore", "@copy.books", "--to", "@again.books").code()).isZero();
    assertThat(desk.call("show", "account", "1000", "--json", "--books", "@again.books").out())
        .contains("\"ownCash\":\"10.00\"");
    assertThat(desk.call("restore", "@copy.books", "--to", "@again.books").code()).isEqualTo(2);
    desk.write("broken.books", java.util.Arrays.copyOf(desk.bytes("copy.books"), 20_000));
    assertThat(desk.call("restore", "@broken.books", "--to", "@third.books").code()).isEqualTo(3);
    assertThat(desk.file("third.books")).doesNotExist();
  }

  @Test
  void a_demo_is_the_same_for_the_same_seed_and_sound() {
    for (String name : List.of("one", "two")) {
      assertThat(
              desk.call(
                      "demo",
                      "@" + name + ".books",
                      "--accounts",
                      "40",
                      "--transfers",
                      "50",
                      "--seed",
                      "3")
                  .code())
          .isZero();
    }
    String accounts = desk.call("show", "accounts", "--json", "--books", "@one.books").out();
    assertThat(desk.call("show", "accounts", "--json", "--books", "@two.books").out())
        .isEqualTo(accounts);
    assertThat(desk.call("verify", "--books", "@one.books").code()).isZero();
    assertThat(desk.call("show", "transfers", "--json", "--books", "@one.books").lines())
        .filteredOn(line -> !line.contains("项目预付") && !line.contains("项目结余"))
        .hasSize(50);
  }

  private String account() {
    return desk.call("show", "account", "1000", "--json", "--books", "@acme.books").out();
  }

  /** All entries, as their hash, and all accounts. */
  private String content(String name) {
    return desk.call("verify", "--json", "--books", "@" + name + ".books").out()
        + desk.call("show", "accounts", "--json", "--books", "@" + name + ".books").out();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[5_000];
    new java.util.Random(9).nextBytes(bytes);
    return bytes;
  }
}
