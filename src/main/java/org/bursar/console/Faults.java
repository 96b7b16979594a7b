package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Fault;
import org.bursar.console.kit.Shade;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Version;
import org.bursar.console.report.CrashDialog;
import org.bursar.console.report.CrashReport;
import org.bursar.console.report.LastActs;
import org.bursar.console.report.Reports;
import org.bursar.console.session.Desk;

/** Writes a report of what nobody thought of, and tells the person who is there. */
final class Faults {

  private final Desk desk;
  private final Background background;
  private final Shade shade;
  private final LastActs acts;
  private final Reports reports;
  private boolean tells;

  Faults(Desk desk, Shade shade, LastActs acts) {
    this.desk = desk;
    this.background = desk.background();
    this.shade = shade;
    this.acts = acts;
    reports = new Reports(desk.settings().folder());
    background.faults().addListener(this::heard);
  }

  /**
   * Tells that the console did not end by itself.
   *
   * @param since when it began that time
   * @param open the file to be opened again; empty if that is not asked
   */
  void ended(Instant since, Optional<Path> open) {
    var unused =
        background.run(
            Texts.now("report.looking"),
            progress -> reports.newestSince(since),
            newest -> shade.open(CrashDialog.ended(desk, open, newest)));
  }

  private void heard(ListChangeListener.Change<? extends Fault> change) {
    while (change.next()) {
      for (Fault fault : change.getAddedSubList()) {
        // What breaks at every picture is told once; what is listed is listed nonetheless.
        if (isUnthoughtOf(fault.cause()) && !tells) {
          tells = true;
          report(fault);
        }
      }
    }
  }

  /** A fault of the program: what the house throws itself, or the machine, has words of its own. */
  static boolean isUnthoughtOf(Throwable cause) {
    return cause instanceof Error
        || (cause instanceof RuntimeException
            && !(cause instanceof UncheckedIOException)
            && !cause.getClass().getName().startsWith("org.bursar."));
  }

  private void report(Fault fault) {
    CrashReport report =
        new CrashReport(
            Version.ofProgram(),
            CrashReport.systemOfProcess(),
            fault.at(),
            fault.cause(),
            acts.list());
    var unused =
        background.run(Texts.now("report.writing"), progress -> written(report), this::tell);
  }

  private Optional<Path> written(CrashReport report) {
    try {
      return Optional.of(reports.keep(report));
    } catch (IOException full) {
      return Optional.empty();
    }
  }

  private void tell(Optional<Path> report) {
    var dialog = CrashDialog.broke(desk, report);
    dialog.setOnClosed(() -> tells = false);
    shade.open(dialog);
  }
}
