package org.bursar.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bursar.exchange.table.ReadFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

  private static final Columns COLUMNS = new Columns(List.of("id", "sum"), List.of("note"));

  @TempDir Path folder;

  private final List<String> rows = new ArrayList<>();
  private final List<CellFault> faults = new ArrayList<>();

  @Test
  void cells_come_in_the_order_of_the_columns_wanted_whatever_the_file_s_is() {
    read("sum,x,id\n1,2,a\n3,4,b\n");
    assertThat(rows).containsExactly("2 a|1|", "3 b|3|");
  }

  @Test
  void a_byte_order_mark_and_crlf_are_no_part_of_the_text() {
    read("\ufeffid,sum\r\na,1\r\n");
    assertThat(rows).containsExactly("2 a|1|");
  }

  @Test
  void a_quoted_line_break_is_no_new_row_and_counts_as_a_line() {
    read("id,sum,note\na,1,\"x\ny \"\"z\"\"\"\nb,2,\n");
    assertThat(rows).containsExactly("2 a|1|x\ny \"z\"", "4 b|2|");
  }

  @Test
  void blank_lines_and_a_missing_last_line_end_are_fine() {
    read("id,sum\n\na,1\n\nb,2");
    assertThat(rows).containsExactly("3 a|1|", "5 b|2|");
  }

  @Test
  void compressed_files_are_read_as_what_is_in_them() throws IOException {
    byte[] text = "id,sum\na,1\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
      out.write(text);
    }
    assertThat(read("whatever.name", gz.toByteArray())).isInstanceOf(TableReading.Done.class);
    byte[] zip = zip("one.csv", "id,sum\nb,2\n", "read.me", "x", "two.CSV", "sum,id\n3,c\n");
    assertThat(((TableReading.Done) read("b.zip", zip)).rows()).isEqualTo(2);
    assertThat(rows).containsExactly("2 a|1|", "2 b|2|", "2 c|3|");
  }

  @Test
  void the_hash_is_that_of_the_stored_bytes() {
    TableReading.Done done = (TableReading.Done) read("id,sum\n");
    assertThat(done.sha256())
        .isEqualTo("36e43af105c70d4f7e0e67b2efc797073bb9483ce1a6eb995cc9aea5dfe669d7");
    assertThat(done.rows()).isZero();
  }

  @Test
  void too_few_and_too_many_cells_are_faults_of_their_row_alone() {
    read("id,sum,note\na,1\nb,2,n\nc,3,n,more\n");
    assertThat(rows).containsExactly("3 b|2|n");
    assertThat(faults).extracting(CellFault::line).containsExactly(2L, 4L);
    assertThat(faults).extracting(CellFault::column).containsExactly("note", "note");
    assertThat(faults.getFirst().reason())
        .isEqualTo("the row has another number of cells than the header: 2, not 3");
  }

  @Test
  void a_missing_column_is_named() {
    assertThat(fault(read("id,total\na,1\n"), Reason.COLUMN_MISSING, 1).column()).isEqualTo("sum");
  }

  @Test
  void a_column_that_stands_there_twice_is_named() {
    assertThat(fault(read("id,sum,id\n"), Reason.COLUMN_TWICE, 1).column()).isEqualTo("id");
  }

  @Test
  void text_that_is_not_utf_8_is_refused_with_its_line() {
    byte[] latin = "id,sum\na,1\nM\u00fcller,2\n".getBytes(StandardCharsets.ISO_8859_1);
    fault(read("a.csv", latin), Reason.ENCODING, 3);
    byte[] gb = "id,sum\n\u4f60\u597d,2\n".getBytes(Charset.forName("GB18030"));
    fault(read("a.csv", gb), Reason.ENCODING, 2);
    byte[] cut = "id,sum\na,\u00fc".getBytes(StandardCharsets.UTF_8);
    fault(read("a.csv", java.util.Arrays.copyOf(cut, cut.length - 1)), Reason.ENCODING, 2);
  }

  @Test
  void utf_16_is_refused_as_such() {
    String text = "id,sum\na,1\n";
    fault(read("a.csv", text.getBytes(StandardCharsets.UTF_16)), Reason.ENCODING, 1);
    fault(read("a.csv", text.getBytes(StandardCharsets.UTF_16LE)), Reason.ENCODING, 1);
    fault(read("a.csv", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)), Reason.ENCODING, 1);
  }

  @Test
  void malformed_text_far_into_a_large_file_is_refused_with_its_line() {
    StringBuilder text = new StringBuilder("id,sum\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("account").append(i).append(",1\n");
    }
    byte[] bytes = (text + "\u00fc,1\n").getBytes(StandardCharsets.ISO_8859_1);
    fault(read("a.csv", bytes), Reason.ENCODING, 50_002);
  }

  @Test
  void an_unbalanced_quote_is_refused_with_the_line_of_its_row() {
    fault(read("id,sum\na,1\nb,\"2\nc,3\n"), Reason.QUOTE, 3);
    fault(read("id,sum\na,1\nb,\"2\nc,\"3\nd,4\n"), Reason.QUOTE, 3);
  }

  @Test
  void a_cell_of_more_than_16_mb_is_refused() {
    String huge = "x".repeat(CsvTable.LONGEST_CELL + 10);
    fault(read("id,sum\na," + huge + "\n"), Reason.CELL_TOO_LONG, 2);
    fault(read("id,sum\na,\"" + huge + "\n" + huge + "\n"), Reason.CELL_TOO_LONG, 2);
  }

  @Test
  void what_is_no_table_is_refused() throws IOException {
    fault(
        TableFile.read(folder.resolve("none"), COLUMNS, sink(), Watch.NOBODY, 0),
        Reason.MISSING,
        0);
    fault(TableFile.read(folder, COLUMNS, sink(), Watch.NOBODY, 0), Reason.DIRECTORY, 0);
    fault(read(""), Reason.EMPTY, 0);
    fault(read("\ufeff"), Reason.EMPTY, 0);
    fault(read("\n\n"), Reason.EMPTY, 0);
    fault(read("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0}), Reason.NOT_TEXT, 0);
    fault(
        read("old.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}),
        Reason.OLD_SPREADSHEET,
        0);
    fault(read("a.zip", zip("read.me", "x")), Reason.NO_TABLE, 0);
    fault(read("a.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2}), Reason.DAMAGED, 0);
    byte[] zip = zip("a.csv", "id,sum\n" + "a,1\n".repeat(10_000));
    fault(read("a.zip", java.util.Arrays.copyOf(zip, zip.length / 2)), Reason.DAMAGED, 0);
  }

  @Test
  void links_in_a_circle_are_refused_in_the_system_s_words() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("a.csv"));
    ReadFault fault = (ReadFault) TableFile.read(link, COLUMNS, sink(), Watch.NOBODY, 0);
    assertThat(fault.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(fault.sentence()).doesNotContain("Exception");
  }

  @Test
  void whoever_watches_hears_of_all_bytes_and_may_stop_it() throws IOException {
    Path file =
        write("a.csv", ("id,sum\n" + "a,1\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    List<Long> heard = new ArrayList<>();
    TableFile.read(file, COLUMNS, sink(), heard::add, 1000);
    assertThat(heard).isSorted().last().isEqualTo(1000 + Files.size(file));
    rows.clear();
    assertThat(TableFile.read(file, COLUMNS, sink(), bytes -> bytes < 100_000, 0))
        .isEqualTo(new TableReading.Stopped());
    assertThat(rows.size()).isLessThan(50_000);
  }

  private TableReading read(String text) {
    return read("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private TableReading read(String name, byte[] bytes) {
    return TableFile.read(write(name, bytes), COLUMNS, sink(), Watch.NOBODY, 0);
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private RowSink sink() {
    return new RowSink() {
      @Override
      public void row(Row row) {
        rows.add(row.line() + " " + row.text(0) + "|" + row.text(1) + "|" + row.text(2));
      }

      @Override
      public void fault(CellFault fault) {
        faults.add(fault);
      }
    };
  }

  private static ReadFault fault(TableReading reading, Reason reason, long line) {
    assertThat(reading).isInstanceOf(ReadFault.class);
    ReadFault fault = (ReadFault) reading;
    assertThat(fault.sentence()).isNotBlank();
    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.line()).isEqualTo(line);
    return fault;
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
