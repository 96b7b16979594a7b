package org.bursar.exchange.focus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.Bill;

/** Reads FOCUS files, one after the other, as one whole. */
public final class FocusReader {

  private FocusReader() {}

  /**
   * Reads the files once, from the first byte to the last; millions of rows stream.
   *
   * @param watch is told of the bytes read, out of {@link TableFile#size}, and may stop it
   */
  public static FocusReading read(List<Path> files, Watch watch) {
    FocusRows rows = new FocusRows();
    List<Bill.File> read = new ArrayList<>();
    Set<String> hashes = new HashSet<>();
    long bytes = 0;
    long count = 0;
    for (Path file : files) {
      Watch limited = soFar -> watch.goesOn(soFar) && !rows.isTooLarge();
      switch (TableFile.read(file, FocusColumns.ALL, rows, limited, bytes)) {
        case TableReading.Done done -> {
          if (!hashes.add(done.sha256())) {
            return new FocusReading.Unreadable(
                ReadFault.because(ReadFault.Reason.GIVEN_TWICE, done.name(), ""));
          }
          read.add(new Bill.File(done.name(), done.sha256(), done.rows()));
          count += done.rows();
        }
        case TableReading.Stopped _ -> {
          return rows.isTooLarge() ? tooLarge(file) : new FocusReading.Stopped();
        }
        case ReadFault fault -> {
          return new FocusReading.Unreadable(fault);
        }
      }
      if (rows.isTooLarge()) {
        return tooLarge(file);
      }
      bytes += TableFile.size(List.of(file));
    }
    return new FocusReading.Read(new FocusBill(read, count, rows.faults(), rows.billingAccounts()));
  }

  private static FocusReading tooLarge(Path file) {
    return new FocusReading.Unreadable(
        ReadFault.because(ReadFault.Reason.TOO_LARGE, String.valueOf(file.getFileName()), ""));
  }
}
