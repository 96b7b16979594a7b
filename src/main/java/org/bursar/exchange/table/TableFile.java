package org.bursar.exchange.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A file with a table in it: CSV, plain, in {@code .gz} or in {@code .zip}, or a spreadsheet. What
 * it is, its first bytes say; its name does not matter.
 */
public final class TableFile {

  private final Path path;
  private final String name;
  private final Columns columns;
  private final RowSink sink;

  private TableFile(Path path, Columns columns, RowSink sink) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.columns = columns;
    this.sink = sink;
  }

  /**
   * Reads a file once, handing out its rows as they come; memory does not grow with it.
   *
   * @param watch is told of the bytes read, those of {@code readBefore} included
   */
  public static TableReading read(
      Path path, Columns columns, RowSink sink, Watch watch, long readBefore) {
    TableFile file = new TableFile(path, columns, sink);
    try {
      return file.read(watch, readBefore);
    } catch (UnreadableException e) {
      return e.fault();
    } catch (FileBytes.StoppedException _) {
      return new TableReading.Stopped();
    } catch (NoSuchFileException | FileNotFoundException _) {
      return ReadFault.of(ReadFault.Reason.MISSING, file.name);
    } catch (AccessDeniedException _) {
      return ReadFault.because(ReadFault.Reason.UNREADABLE, file.name, "access denied");
    } catch (ZipException | EOFException _) {
      return ReadFault.of(ReadFault.Reason.DAMAGED, file.name);
    } catch (IOException e) {
      return ReadFault.because(ReadFault.Reason.UNREADABLE, file.name, why(e));
    }
  }

  /**
   * Reads rows that a person typed or pasted.
   *
   * @param name what faults call them
   */
  public static TableReading read(String text, String name, Columns columns, RowSink sink) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      long rows = new CsvTable(name, columns, sink).read(new ByteArrayInputStream(bytes));
      return new TableReading.Done(name, "", rows);
    } catch (UnreadableException e) {
      return e.fault();
    } catch (IOException e) {
      return ReadFault.because(ReadFault.Reason.UNREADABLE, name, why(e));
    }
  }

  /** What the system says of it, without the names of our own machinery. */
  private static String why(IOException fault) {
    String system = fault instanceof FileSystemException of ? of.getReason() : fault.getMessage();
    return Objects.requireNonNullElse(system, "the system does not say why");
  }

  /** How many bytes these files have together, as far as that can be found out. */
  public static long size(List<Path> files) {
    long size = 0;
    for (Path file : files) {
      try {
        size += Files.size(file);
      } catch (IOException _) {
        // Its reading will tell what is wrong with it.
      }
    }
    return size;
  }

  private TableReading read(Watch watch, long readBefore) throws IOException, UnreadableException {
    if (Files.isDirectory(path)) {
      return ReadFault.of(ReadFault.Reason.DIRECTORY, name);
    }
    try (FileBytes bytes = new FileBytes(Files.newInputStream(path), watch, readBefore)) {
      long rows =
          switch (Form.of(path)) {
            case TEXT -> new CsvTable(name, columns, sink).read(bytes);
            case GZIP -> gzip(bytes);
            case ZIP -> zip(bytes);
            case SPREADSHEET -> new XlsxTable(name, columns, sink).read(path);
            case OLD_SPREADSHEET ->
                throw new UnreadableException(ReadFault.of(ReadFault.Reason.OLD_SPREADSHEET, name));
          };
      return new TableReading.Done(name, bytes.finish(), rows);
    }
  }

  private long gzip(InputStream bytes) throws IOException, UnreadableException {
    return new CsvTable(name, columns, sink).read(new GZIPInputStream(bytes, 1 << 16));
  }

  /** Every CSV file in it is a table with a header of its own; other files are passed over. */
  private long zip(InputStream bytes) throws IOException, UnreadableException {
    long rows = 0;
    int tables = 0;
    ZipInputStream entries = new ZipInputStream(new BufferedInputStream(bytes, 1 << 16));
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (isCsv(entry)) {
        tables++;
        rows += new CsvTable(name + ": " + entry.getName(), columns, sink).read(entries);
      }
    }
    if (tables == 0) {
      throw new UnreadableException(ReadFault.of(ReadFault.Reason.NO_TABLE, name));
    }
    return rows;
  }

  private static boolean isCsv(ZipEntry entry) {
    String lower = entry.getName().toLowerCase(Locale.ROOT);
    // What macOS adds to archives looks like a CSV file by its name.
    return !entry.isDirectory() && lower.endsWith(".csv") && !lower.startsWith("__macosx/");
  }
}
