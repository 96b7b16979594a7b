package org.bursar.console.session;

import javafx.beans.value.ObservableValue;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.ProgressPane;

/** Work that a person waits for: how far it is, and the button that stops it. */
public final class JobDialog {

  private JobDialog() {}

  /** Shows a job until it ends; a job that has ended already is not shown. */
  public static void show(Desk desk, String id, ObservableValue<String> title, Job job) {
    if (job.state().get() != Job.State.RUNNING) {
      return;
    }
    DialogBox dialog = new DialogBox(id, title, 520);
    dialog.content().add(new ProgressPane(id + "-progress", job));
    dialog.setMayClose(
        () -> {
          job.cancel();
          return false;
        });
    job.state()
        .subscribe(
            state -> {
              if (state != Job.State.RUNNING) {
                dialog.close();
              }
            });
    desk.show(dialog);
  }
}
