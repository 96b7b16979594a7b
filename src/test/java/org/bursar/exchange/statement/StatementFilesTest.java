package org.bursar.exchange.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.journal.Pace;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.AcmeBooks;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement in a file: for a machine, for a spreadsheet, to print. */
final class StatementFilesTest {

  private static final AccountId M = new AccountId("M");
  private static final AccountId B = new AccountId("B");

  @TempDir private Path folder;
  private Books books;
  private int given;

  @BeforeEach
  void make_the_books() {
    books = new AcmeBooks(folder).write();
    List<Command> commands = new ArrayList<>(Wishes.readying());
    commands.add(Wishes.createAccount("B"));
    commands.add(new FundsCommand.TopUp(M, Amount.parse("1000.00"), "=cmd|x"));
    commands.add(new FundsCommand.Transfer(M, B, Amount.parse("300.10"), "预算"));
    commands.add(new FundsCommand.Reclaim(B, M, Amount.parse("5.50"), "too much"));
    give(commands);
  }

  private void give(List<Command> commands) {
    List<Decoded> lines = new ArrayList<>();
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(7, given++));
      lines.add(CommandCodec.decode(CommandCodec.encode(id, command, null, null, null)));
    }
    assertThat(books.submit(Batch.each(lines))).allMatch(Outcome.Accepted.class::isInstance);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void a_file_for_machines_has_the_names_and_forms_of_json() throws IOException {
    Path file = folder.resolve("s.csv");
    StatementSheet.write(of(StatementWish.of(B, null, null)), null, file, Pace.UNWATCHED);
    assertThat(Files.readString(file).substring(1).split("\r\n"))
        .hasSize(5)
        .startsWith(
            "account,name,currency,entry,at,kind,cashChange,cash,availableChange,available,remark,"
                + "actor",
            "B,B,CNY,,,BROUGHT_FORWARD,,0.00,,0.00,,")
        .anyMatch(
            line ->
                line.startsWith("B,B,CNY,7,") && line.contains("TRANSFER_IN,300.10,300.10,300.10"))
        .anyMatch(line -> line.contains("RECLAIM_OUT,-5.50,294.60,-5.50,294.60,too much"))
        .endsWith("B,B,CNY,,,CARRIED_FORWARD,,294.60,,294.60,,");
  }

  @Test
  void no_cell_is_taken_for_a_formula() throws IOException {
    Path file = folder.resolve("s.csv");
    StatementSheet.write(of(StatementWish.of(M, null, null)), Locale.CHINESE, file, Pace.UNWATCHED);
    assertThat(Files.readString(file)).contains(",'=cmd|x,", "账号,名称", "上期结转", "划拨至 B");
  }

  @Test
  void a_printed_statement_leads_from_what_was_brought_forward_to_what_is_carried_forward()
      throws IOException {
    assertThat(printed(StatementWish.of(B, null, null), Locale.ENGLISH))
        .contains("Statement of B", "Brought forward", "Transfer from Acme Ltd", "+300.10")
        .contains("Reclaimed by Acme Ltd", "−5.50", "Carried forward", "294.60", "Page 1 of 1");
    assertThat(printed(StatementWish.of(B, null, null), Locale.CHINESE))
        .contains("B 对账单", "由 Acme Ltd 划入", "由 Acme Ltd 回收", "结转下期", "第 1 页，共 1 页");
  }

  @Test
  void a_printed_statement_names_the_entry_by_which_anybody_checks_it() throws IOException {
    String proof = books.records().proof(books.now().entry()).orElseThrow().toString();
    assertThat(printed(StatementWish.of(B, null, null), Locale.ENGLISH)).contains(proof, "verify");
    assertThat(printed(StatementWish.of(B, null, null), Locale.CHINESE)).contains(proof, "核对");
  }

  @Test
  void the_enterprise_s_statement_begins_with_what_all_had_together() throws IOException {
    assertThat(printed(new StatementWish(null, null, null, null), Locale.ENGLISH))
        .contains("Statement of Acme Ltd")
        .containsPattern("Together CNY 0\\.00 1,305\\.60 305\\.60 1,000\\.00 0\\.00 1,000\\.00");
  }

  @Test
  void a_long_statement_has_its_titles_on_every_page() throws IOException {
    List<Command> more = new ArrayList<>();
    for (int n = 0; n < 120; n++) {
      more.add(new FundsCommand.TopUp(B, Amount.parse("1.00"), "a remark of several words " + n));
    }
    give(more);
    String text = printed(StatementWish.of(B, null, null), Locale.ENGLISH);
    assertThat(text).contains("Page 1 of 4", "Page 4 of 4", "414.60");
    assertThat(text.split("Available, change", -1)).hasSize(5);
  }

  @Test
  void there_is_no_statement_of_what_was_not_there() {
    assertThat(Statement.find(books, StatementWish.of(new AccountId("?"), null, null))).isEmpty();
    assertThat(Statement.find(books, StatementWish.of(new UnitId("none"), null, null))).isEmpty();
    assertThat(Statement.find(books, StatementWish.of(B, null, LocalDate.of(1999, 1, 1))))
        .as("before the account was made")
        .isEmpty();
  }

  @Test
  void a_writing_that_is_ended_leaves_what_was_there() throws IOException {
    Path file = folder.resolve("s.pdf");
    Files.writeString(file, "before");
    assertThatThrownBy(
            () ->
                StatementPrint.write(
                    of(StatementWish.of(B, null, null)), Locale.ENGLISH, file, (done, of) -> false))
        .isInstanceOf(CancellationException.class);
    assertThat(Files.readString(file)).isEqualTo("before");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(left -> left.toString().endsWith(".part"))).isEmpty();
    }
  }

  private Statement of(StatementWish wish) {
    return Statement.find(books, wish).orElseThrow();
  }

  private String printed(StatementWish wish, Locale language) throws IOException {
    Path file = folder.resolve("s.pdf");
    StatementPrint.write(of(wish), language, file, Pace.UNWATCHED);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
