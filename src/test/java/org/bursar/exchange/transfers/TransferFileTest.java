package org.bursar.exchange.transfers;

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
import java.util.stream.Stream;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
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
import org.bursar.vocabulary.TransferKind;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers in a file: exact, safe, and either whole or not there. */
final class TransferFileTest {

  @TempDir private Path folder;
  private Books books;

  @BeforeEach
  void make_the_books() {
    AcmeBooks acme = new AcmeBooks(folder);
    books = acme.write();
    List<Command> commands = new ArrayList<>(Wishes.readying());
    commands.add(Wishes.createAccount("B"));
    commands.add(new FundsCommand.TopUp(new AccountId("M"), Amount.parse("1000.00"), "bank"));
    commands.add(transfer("300.10", "=HYPERLINK(\"x\")"));
    commands.add(transfer("20.00", "预算, second"));
    commands.add(
        new FundsCommand.Reclaim(
            new AccountId("B"), new AccountId("M"), Amount.parse("5.50"), "-1"));
    List<Decoded> lines =
        commands.stream()
            .map(
                command ->
                    CommandCodec.decode(
                        CommandCodec.encode(
                            new CommandId(UUID.randomUUID()), command, null, null, null)))
            .toList();
    assertThat(books.submit(Batch.each(lines))).allMatch(Outcome.Accepted.class::isInstance);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void a_csv_has_the_names_of_json_and_no_formula() throws IOException {
    Path file = folder.resolve("x.csv");
    TransferFile.write(books, TransferFilter.ALL, null, file, Pace.UNWATCHED);
    assertThat(Files.readString(file).replace("\r\n", "\n").substring(1))
        .isEqualTo(
            """
            number,at,kind,from,to,amount,currency,fromCash,fromAvailable,toCash,toAvailable,remark,actor,entry
            1,2026-10-05T12:00:00Z,TRANSFER,M,B,300.10,CNY,699.90,699.90,300.10,300.10,"'=HYPERLINK(""x"")",eva,7
            2,2026-10-05T12:00:00Z,TRANSFER,M,B,20.00,CNY,679.90,679.90,320.10,320.10,"预算, second",eva,8
            3,2026-10-05T12:00:00Z,RECLAIM,B,M,5.50,CNY,314.60,314.60,685.40,685.40,-1,eva,9
            """);
  }

  @Test
  void a_spreadsheet_has_amounts_as_numbers_and_ids_and_remarks_as_text() throws IOException {
    Path file = folder.resolve("x.xlsx");
    TransferFile.write(books, TransferFilter.ALL, Locale.CHINESE, file, Pace.UNWATCHED);
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(4);
      assertThat(rows.getFirst().getCellText(0)).isEqualTo("编号");
      Row reclaim = rows.getLast();
      assertThat(reclaim.getCellText(2)).isEqualTo("回收");
      assertThat(reclaim.getCell(7).getType()).isEqualTo(CellType.NUMBER);
      assertThat(reclaim.getCell(7).getRawValue()).isEqualTo("5.50");
      assertThat(reclaim.getCell(3).getType()).isEqualTo(CellType.STRING);
      assertThat(reclaim.getCell(13).getType()).isEqualTo(CellType.STRING);
      assertThat(reclaim.getCellText(13)).isEqualTo("-1");
      assertThat(rows.get(1).getCell(13).getType()).isEqualTo(CellType.STRING);
    }
  }

  @Test
  void what_is_filtered_is_what_is_written() throws IOException {
    Path file = folder.resolve("x.csv");
    TransferFile.write(
        books,
        TransferFilter.ALL.of(TransferKind.TRANSFER).like("second"),
        Locale.ENGLISH,
        file,
        Pace.UNWATCHED);
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(Files.readAllLines(file).getLast()).startsWith("2,2026-10-05 12:00:00,Transfer,M,");
  }

  @Test
  void ended_on_the_way_it_leaves_nothing() throws IOException {
    Path file = folder.resolve("x.csv");
    assertThatThrownBy(
            () ->
                TransferFile.write(
                    books, TransferFilter.ALL, null, file, (done, whole) -> done == 0))
        .isInstanceOf(CancellationException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(each -> !each.toString().contains("acme"))).isEmpty();
    }
  }

  private static FundsCommand.Transfer transfer(String amount, String remark) {
    return new FundsCommand.Transfer(
        new AccountId("M"), new AccountId("B"), Amount.parse(amount), remark);
  }
}
