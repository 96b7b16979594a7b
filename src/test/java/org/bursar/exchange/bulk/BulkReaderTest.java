package org.bursar.exchange.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bursar.exchange.bulk.BulkFault.Reason;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableWriter;
import org.bursar.exchange.table.Watch;
import org.bursar.support.Firm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkReaderTest {

  private static final String LONG = "1184003277410017";

  @TempDir Path folder;

  private final Firm firm = Firm.with("a1", "a2", LONG, "123456789012");

  @Test
  void what_is_copied_from_a_spreadsheet_is_read_with_its_titles() {
    BulkReading.Read read = read(BulkKind.TRANSFER, "From\tTo\tAmount\tRemark\nM\ta1\t5\tx\n");
    assertThat(said(read)).containsExactly("2 M>a1 5 x");
    assertThat(read.columns())
        .containsExactly(BulkField.FROM, BulkField.TO, BulkField.AMOUNT, BulkField.REMARK);
  }

  @Test
  void titles_may_be_chinese_or_names_of_fields_in_any_order() {
    assertThat(said(read(BulkKind.TRANSFER, "金额,转入账号,备注\n5,a1,加油\n")))
        .containsExactly("2 >a1 5 加油");
    assertThat(said(read(BulkKind.OPENING_BALANCE, "credit_refunds,own_cash,account_id\n1,5,a1\n")))
        .containsExactly("2 a1> 5 1");
    assertThat(said(read(BulkKind.ALERT, "账号;阈值\na1;5\n"))).containsExactly("2 a1> 5");
  }

  @Test
  void without_titles_the_accounts_say_how_many_of_them_a_row_has() {
    assertThat(said(read(BulkKind.TRANSFER, "M\ta1\t5\nM\ta2\t6\n")))
        .containsExactly("1 M>a1 5", "2 M>a2 6");
    assertThat(said(read(BulkKind.TRANSFER, "a1\t5\tx\na2\t6\n")))
        .containsExactly("1 >a1 5 x", "2 >a2 6");
    assertThat(said(read(BulkKind.RECLAIM, "a1\tall\na2\t全部\n")))
        .containsExactly("1 a1> all", "2 a2> 全部");
    assertThat(said(read(BulkKind.TRANSFER, "a1\na2\n"))).containsExactly("1 >a1", "2 >a2");
  }

  @Test
  void an_id_that_could_be_an_amount_is_an_account_where_there_is_one() {
    assertThat(said(read(BulkKind.TRANSFER, "M\t123456789012\t5\n")))
        .containsExactly("1 M>123456789012 5");
  }

  @Test
  void refunds_are_told_from_a_remark() {
    assertThat(said(read(BulkKind.OPENING_BALANCE, "a1\t5\tmoved\n")))
        .containsExactly("1 a1> 5 moved");
    assertThat(said(read(BulkKind.OPENING_BALANCE, "a1\t5\t2\tmoved\n")))
        .containsExactly("1 a1> 5 2 moved");
  }

  @Test
  void a_table_that_does_not_say_whom_it_is_about_is_refused_by_the_column() {
    ReadFault fault = unreadable("From,Amount\nM,5\n");
    assertThat(fault.reason()).isEqualTo(ReadFault.Reason.COLUMN_MISSING);
    assertThat(fault.column()).isEqualTo("To");
    assertThat(unreadable("To,Account,Amount\na1,a2,5\n").reason())
        .isEqualTo(ReadFault.Reason.COLUMN_TWICE);
    assertThat(unreadable(" \n\t\n").reason()).isEqualTo(ReadFault.Reason.EMPTY);
    assertThat(unreadable("\"M,a1,5\n").reason()).isEqualTo(ReadFault.Reason.QUOTE);
  }

  @Test
  void an_id_that_a_spreadsheet_has_rounded_is_told_from_an_unknown_one() {
    BulkRow row = read(BulkKind.TRANSFER, "M\t1.18400E+15\t5\n").rows().getFirst();
    assertThat(row.fault().reason()).isEqualTo(Reason.ID_ROUNDED);
    assertThat(row.fault().field()).isEqualTo(BulkField.TO);
  }

  @Test
  void a_comma_within_an_amount_never_makes_a_smaller_one() {
    assertThat(reason("M,a1,1,000.00\n")).isEqualTo(Reason.AMOUNT_PARTED);
    assertThat(reason("From,To,Amount\nM,a1,1,000.00\n")).isEqualTo(Reason.AMOUNT_PARTED);
    assertThat(reason("M,a1,12,5\n")).isEqualTo(Reason.AMOUNT_PARTED);
    assertThat(reason("M,a1,\"1,000.00\",x\n")).isNull();
    assertThat(reason("M\ta1\t1,000.00\t250\n")).isNull();
    assertThat(reason("a1\t5\tx\tand\tmore\n")).isEqualTo(Reason.CELLS_TOO_MANY);
  }

  @Test
  void a_spreadsheet_is_as_good() throws IOException {
    Path file = folder.resolve("rows.xlsx");
    TableWriter.writeCells(
        file,
        List.of("To", "Amount"),
        List.of(
            List.of(Cell.text(LONG), new Cell("12.3", true)),
            List.of(Cell.text("=a1"), new Cell("7", true))));
    BulkReading reading = BulkReader.read(BulkKind.TRANSFER, file, accounts(), Watch.NOBODY);
    assertThat(said((BulkReading.Read) reading))
        .containsExactly("2 >" + LONG + " 12.3", "3 >=a1 7");
  }

  @Test
  void rows_that_say_they_were_done_are_left_out() {
    BulkReading.Read read =
        read(BulkKind.TRANSFER, "To,Amount,Result\na1,5,accepted\na2,6,refused\na1,7,已完成\n");
    assertThat(said(read)).containsExactly("3 >a2 6");
    assertThat(read.done()).isEqualTo(2);
  }

  @Test
  void hostile_text_stays_text() {
    String hostile = "=cmd|' /C calc'!A0\t\"multi\nline\"\t-5\t\u202eevil";
    BulkReading.Read read = read(BulkKind.TRANSFER, "From\tTo\tAmount\tRemark\n" + hostile);
    assertThat(read.rows()).hasSize(1);
    assertThat(read.rows().getFirst().from()).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(read.rows().getFirst().to()).isEqualTo("multi\nline");
    assertThat(unreadable("M\ta1\u0000\t5").reason()).isEqualTo(ReadFault.Reason.NOT_TEXT);
  }

  @Test
  void rows_as_text_are_the_same_rows_when_they_are_read() throws IOException {
    List<BulkRow> rows =
        List.of(
            new BulkRow(2, "=x", "a\tb", "1,000.00", "", "", "'=1+1", null),
            new BulkRow(3, "M", "line\nbreak", "all", "", "", "\"quoted\"", null));
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      String text = BulkRows.text(BulkKind.RECLAIM, rows, language);
      assertThat(read(BulkKind.RECLAIM, text).rows().stream().map(BulkReaderTest::cells))
          .containsExactlyElementsOf(rows.stream().map(BulkReaderTest::cells).toList());
    }
    Path file = Files.writeString(folder.resolve("r.csv"), "a1;5\n");
    assertThat(BulkReader.read(BulkKind.ALERT, file, accounts(), bytes -> false))
        .isInstanceOf(BulkReading.Stopped.class);
  }

  private static List<String> cells(BulkRow row) {
    return List.of(row.from(), row.to(), row.amount(), row.remark());
  }

  private BulkReading.Read read(BulkKind kind, String text) {
    return (BulkReading.Read) BulkReader.read(kind, text, "rows", accounts());
  }

  private ReadFault unreadable(String text) {
    BulkReading reading = BulkReader.read(BulkKind.TRANSFER, text, "rows", accounts());
    return ((BulkReading.Unreadable) reading).fault();
  }

  private Reason reason(String text) {
    BulkFault fault = read(BulkKind.TRANSFER, text).rows().getFirst().fault();
    return fault == null ? null : fault.reason();
  }

  private BulkAccounts accounts() {
    return new BulkAccounts(firm.now().organization());
  }

  private static List<String> said(BulkReading.Read read) {
    return read.rows().stream()
        .map(
            row ->
                (row.line()
                        + " "
                        + row.from()
                        + ">"
                        + row.to()
                        + " "
                        + row.amount()
                        + " "
                        + row.refunds()
                        + " "
                        + row.remark())
                    .replaceAll(" +", " ")
                    .strip())
        .toList();
  }
}
