package org.bursar.console.bills;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.console.session.TableWords;
import org.bursar.exchange.focus.FocusBill;
import org.bursar.exchange.focus.FocusReader;
import org.bursar.exchange.focus.FocusReading;
import org.bursar.exchange.table.TableFile;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** Importing a bill: choose its files, wait while they are read, look, then do it. */
public final class BillDialog {

  private BillDialog() {}

  /**
   * Asks for files and goes on from there.
   *
   * @param session the books that take the bill; null makes new ones
   */
  public static void show(Desk desk, @Nullable Session session) {
    List<Path> files = desk.chooseBills();
    if (!files.isEmpty()) {
      read(desk, session, files);
    }
  }

  private static void read(Desk desk, @Nullable Session session, List<Path> files) {
    long size = Math.max(1, TableFile.size(files));
    Job job =
        desk.background()
            .run(
                Texts.now("bills.reading"),
                progress ->
                    FocusReader.read(
                        files,
                        bytes -> {
                          progress.at(bytes, size);
                          return !progress.isCancelled();
                        }),
                reading -> tell(desk, session, reading));
    JobDialog.show(desk, "bill-reading", Texts.text("bills.title"), job);
  }

  private static void tell(Desk desk, @Nullable Session session, FocusReading reading) {
    switch (reading) {
      case FocusReading.Read(FocusBill bill) -> {
        BillDraft draft =
            new BillDraft(
                bill,
                session != null,
                new EnterpriseId(UUID.randomUUID().toString()),
                null,
                "",
                null);
        new BillForm(desk, session, draft).show();
      }
      case FocusReading.Unreadable(var fault) ->
          desk.show(
              Message.of(
                  "bill-unreadable",
                  Texts.text("bills.unreadable.title"),
                  Texts.made(() -> TableWords.unreadable("bills", fault)),
                  ""));
      case FocusReading.Stopped _ -> {}
    }
  }
}
