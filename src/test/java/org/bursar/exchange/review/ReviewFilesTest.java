package org.bursar.exchange.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review pack tells what a unit had, exactly, and names the entry that proves it. */
final class ReviewFilesTest {

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

  private Review review() {
    return Review.find(books, ReviewWish.of(UnitId.ROOT, books.now().at())).orElseThrow();
  }

  private String printed(Locale language) throws IOException {
    Path file = folder.resolve("review.pdf");
    ReviewPrint.write(review(), language, file, Pace.UNWATCHED);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void pages_tell_sums_balances_and_transfers_and_the_last_entry() throws IOException {
    String proof = books.records().proof(books.now().entry()).orElseThrow().toString();
    assertThat(printed(Locale.ENGLISH))
        .contains("Review pack of Acme Ltd", proof, "bursar verify --books FILE --expect")
        .containsPattern("Together CNY 2 0 705\\.40 1,000\\.00 0\\.00")
        .containsPattern("B {2}B CNY 0\\.00 294\\.60 0\\.00 0\\.00 294\\.60")
        .containsPattern("CNY 2 0\\.00 0\\.00 305\\.60")
        .contains("Transfer within", "Reclaim within", "预算", "Largest available balances, CNY")
        .contains("No asset covered", "Page 1 of ");
    assertThat(printed(Locale.SIMPLIFIED_CHINESE))
        .contains("Acme Ltd 审阅包", proof, "末条记录", "划拨 内部", "可用余额最多的账号", "第 1 页")
        .doesNotContain("Review", "Together");
  }

  @Test
  void tables_have_typed_cells_filters_and_exact_totals() throws IOException {
    Path file = folder.resolve("review.xlsx");
    ReviewSheet.write(review(), Locale.ENGLISH, file, Pace.UNWATCHED);
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      assertThat(book.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
          .containsExactly("Summary", "Balances", "Transfers", "Coverage");
      List<Row> balances = book.getSheet(1).orElseThrow().read();
      assertThat(balances).hasSize(4);
      assertThat(balances.get(2).getCell(0).getText()).isEqualTo("B");
      assertThat(balances.get(2).getCell(5).getType()).isEqualTo(CellType.NUMBER);
      assertThat(balances.get(2).getCell(5).asNumber()).isEqualByComparingTo("294.60");
      assertThat(balances.get(3).getCell(0).getText()).isEqualTo("Together");
      assertThat(balances.get(3).getCell(10).asNumber()).isEqualByComparingTo("1000.00");
      List<Row> transfers = book.getSheet(2).orElseThrow().read();
      assertThat(transfers.get(1).getCell(0).getText()).isEqualTo("within");
      assertThat(transfers.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
      assertThat(transfers.get(1).getCell(2).asDate()).isNotNull();
      assertThat(transfers.get(5).getCell(0).getText()).isEqualTo("Together, within");
      assertThat(transfers.get(5).getCell(8).asNumber()).isEqualByComparingTo("305.60");
    }
    String sheet = entry(file, "xl/worksheets/sheet2.xml");
    assertThat(sheet).contains("<autoFilter", "A1:M3", "frozen");
  }

  private static String entry(Path file, String name) throws IOException {
    try (var zip = new java.util.zip.ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_pack_is_of_what_the_books_knew_then() {
    Instant before = books.now().at();
    give(List.of(new FundsCommand.TopUp(M, Amount.parse("1.00"), "later")));
    Review then = Review.find(books, ReviewWish.of(UnitId.ROOT, before)).orElseThrow();
    assertThat(then.proof().entry()).isLessThanOrEqualTo(books.now().entry());
    assertThat(Review.find(books, ReviewWish.of(new UnitId("none"), before))).isEmpty();
    assertThat(Review.find(books, ReviewWish.of(UnitId.ROOT, Instant.EPOCH))).isEmpty();
  }

  @Test
  void what_is_broken_off_leaves_nothing() {
    Path file = folder.resolve("review.pdf");
    assertThatThrownBy(
            () -> ReviewPrint.write(review(), Locale.ENGLISH, file, (done, whole) -> false))
        .isInstanceOf(CancellationException.class);
    assertThat(file).doesNotExist();
  }
}
