package org.bursar.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AlertState;

/**
 * Tells the desktop, where it listens, that an alert fired: by its own program for that. A desktop
 * that has none misses nothing that the window does not show.
 */
final class DesktopNotice {

  private static final int SECONDS = 5;

  private final Background background;

  private DesktopNotice(Background background) {
    this.background = background;
  }

  /** Tells of every alert that fires in these books while they are open. */
  static void of(Session session) {
    DesktopNotice notice = new DesktopNotice(session.background());
    var unused = session.follow(change -> notice.compare(change.before(), change.after()));
  }

  private void compare(Enterprise before, Enterprise after) {
    for (int ordinal : after.funds().alerts().raised()) {
      Alert alert = after.funds().alerts().find(ordinal);
      if (alert != null && alert.state() == AlertState.FIRED && alert.firing() > before.entry()) {
        Account account = after.organization().accounts().at(ordinal);
        tell(
            Texts.now("alerts.notice.title", account.name()),
            Texts.now("alerts.notice.text", after.balance(account).available(), alert.threshold()));
        return;
      }
    }
  }

  private void tell(String title, String text) {
    List<String> command = command(title, text);
    if (!command.isEmpty()) {
      var unused = background.run(title, progress -> told(command), done -> {});
    }
  }

  private static boolean told(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException none) {
      // This desktop has no such program.
      return false;
    }
  }

  /** What is said is an argument of its own: no shell reads it. */
  private static List<String> command(String title, String text) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("linux")) {
      return List.of("notify-send", "--app-name=Bursar", "--", title, text);
    } else if (system.contains("mac")) {
      return List.of(
          "osascript",
          "-e",
          "on run argv",
          "-e",
          "display notification (item 2 of argv) with title (item 1 of argv)",
          "-e",
          "end run",
          title,
          text);
    }
    return List.of();
  }
}
