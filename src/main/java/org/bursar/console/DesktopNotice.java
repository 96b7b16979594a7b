package org.bursar.console;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bursar.books.Change;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;

/**
 * Tells the desktop, where it listens, that an alert fired: by its own program for that. A desktop
 * that has none misses nothing that the window does not show.
 */
final class DesktopNotice {

  private static final int SECONDS = 5;

  private final Background background;
  private final BooleanSupplier isCovered;

  private DesktopNotice(Background background, BooleanSupplier isCovered) {
    this.background = background;
    this.isCovered = isCovered;
  }

  /**
   * Tells of every alert that fires in these books while they are open.
   *
   * @param isCovered whether nothing of them shall be seen on the screen now
   */
  static void of(Session session, BooleanSupplier isCovered) {
    DesktopNotice notice = new DesktopNotice(session.background(), isCovered);
    var unused = session.follow(notice::hear);
  }

  private void hear(Change change) {
    if (!isCovered.getAsBoolean() && !change.after().funds().alerts().raised().isEmpty()) {
      var unused =
          background.run(Texts.now("alerts.telling"), progress -> told(change), done -> {});
    }
  }

  private static boolean told(Change change) throws InterruptedException {
    Set<Account> fired = fired(change);
    return !fired.isEmpty() && told(change.after(), fired.iterator().next(), fired.size() - 1);
  }

  /** Looks at the accounts that the entries moved, not at all that there are. */
  private static Set<Account> fired(Change change) {
    Set<Account> fired = new LinkedHashSet<>();
    for (Entry entry : change.entries()) {
      for (Event event : entry.events()) {
        if (event instanceof FundsEvent funds) {
          for (AccountId id : funds.movedAccounts()) {
            Account account = change.after().organization().accounts().get(id);
            if (firedSince(change.before().entry(), change.after(), account)) {
              fired.add(account);
            }
          }
        }
      }
    }
    return fired;
  }

  private static boolean firedSince(long entry, Enterprise after, Account account) {
    Alert alert = after.funds().alerts().find(account.ordinal());
    return alert != null && alert.state() == AlertState.FIRED && alert.firing() > entry;
  }

  /** One notice, however many fired at once. */
  private static boolean told(Enterprise after, Account account, int more)
      throws InterruptedException {
    Alert alert = Objects.requireNonNull(after.funds().alerts().find(account.ordinal()));
    String text =
        Texts.now("alerts.notice.text", after.balance(account).available(), alert.threshold());
    List<String> command =
        command(
            Texts.now("alerts.notice.title", account.name()),
            more == 0 ? text : text + " " + Texts.now("alerts.notice.more", more));
    return !command.isEmpty() && told(command);
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
