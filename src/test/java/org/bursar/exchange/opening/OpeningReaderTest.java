package org.bursar.exchange.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bursar.exchange.Ledger;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableWriter;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.FundsCommand.OpenBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningReaderTest {

  @TempDir Path folder;

  private final Ledger books =
      Ledger.ready("CNY").member("a1", "First", "CNY").member("j1", "Yen", "JPY");

  @Test
  void each_row_opens_a_balance() throws IOException {
    Plan plan = read("own_cash,account_id,credit_refunds\n100.50,a1,\n0,M,7\n300,j1,\n");
    books.give(plan.commands());
    assertThat(books.available("a1")).isEqualTo("100.50");
    assertThat(books.available("M")).isEqualTo("7.00");
    assertThat(((OpenBalance) plan.commands().getFirst()).remark())
        .isEqualTo("from the old system");
  }

  @Test
  void a_spreadsheet_is_as_good() throws IOException {
    Path file = folder.resolve("b.xlsx");
    TableWriter.write(file, List.of("account_id", "own_cash"), List.of(List.of("a1", "12.30")));
    books.give(read(file).commands());
    assertThat(books.available("a1")).isEqualTo("12.30");
  }

  @Test
  void every_bad_row_is_told_by_line_column_and_reason() throws IOException {
    books.give(read("account_id,own_cash\nM,5\n").commands());
    Plan plan =
        read(
            """
            account_id,own_cash,credit_refunds,credit_limit
            nobody,1,,
            a1,"1,000.00",,
            j1,1.5,,
            M,1,,
            a1,1,,
            ,1,,
            1.23E+15,1,,
            """);
    assertThat(plan.commands()).isEmpty();
    assertThat(plan.faults().first())
        .extracting(fault -> fault.line() + " " + fault.column())
        .containsExactly(
            "2 account_id",
            "3 own_cash",
            "4 own_cash",
            "5 account_id",
            "6 account_id",
            "7 account_id",
            "8 account_id");
  }

  @Test
  void the_column_at_fault_is_the_one_that_is_wrong() throws IOException {
    Plan plan =
        read(
            """
            account_id,own_cash,credit_refunds,credit_limit
            a1,1,-1,
            M,1,1,50
            """);
    assertThat(plan.faults().first())
        .extracting(fault -> fault.line() + " " + fault.column())
        .containsExactly("2 credit_refunds", "3 credit_limit");
  }

  @Test
  void a_table_without_own_cash_is_refused_by_its_name() throws IOException {
    Path file = Files.writeString(folder.resolve("b.csv"), "account_id,cash\na1,1\n");
    OpeningReading reading = OpeningReader.read(file, books.now(), "x", Watch.NOBODY);
    ReadFault fault = ((OpeningReading.Unreadable) reading).fault();
    assertThat(fault.column()).isEqualTo("own_cash");
  }

  private Plan read(String table) throws IOException {
    return read(Files.writeString(folder.resolve("b.csv"), table));
  }

  private Plan read(Path file) {
    OpeningReading reading =
        OpeningReader.read(file, books.now(), "from the old system", Watch.NOBODY);
    return ((OpeningReading.Read) reading).plan().plan();
  }
}
