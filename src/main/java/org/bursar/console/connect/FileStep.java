package org.bursar.console.connect;

import java.nio.file.Path;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Desk;
import org.bursar.sync.Membership;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncedFile;
import org.jspecify.annotations.Nullable;

/**
 * The last page of every way to a server: the file is made, all that the server has is fetched, and
 * the file opens. What came before it broke off is gone on with; what is given up is put away.
 */
final class FileStep {

  private static final int LONGEST_DEVICE = 100;

  private final Guide guide;
  private final Desk desk;
  private final int place;
  private final String act;
  private final Approached server;
  private final Membership at;
  private final @Nullable Runnable back;
  private final String device = UUID.randomUUID().toString();
  private @Nullable FilePage page;
  private boolean isDone;

  // Both are told by the work to the FX thread, which looks only once that is over.
  private volatile @Nullable String token;
  private volatile @Nullable Path made;

  /**
   * The page, not shown yet.
   *
   * @param act the key of what the button is called that makes the file
   * @param back where one comes from; null if there is no way back
   */
  FileStep(
      Guide guide,
      int place,
      String act,
      Approached server,
      Membership at,
      @Nullable Runnable back) {
    this.guide = guide;
    this.desk = guide.desk();
    this.place = place;
    this.act = act;
    this.server = server;
    this.at = at;
    this.back = back;
  }

  /** Whether it is of this enterprise of this server, for the same person. */
  boolean isOf(Approached other, Membership there) {
    return server.equals(other) && at.equals(there);
  }

  /**
   * Shows the page.
   *
   * @param said beneath it
   */
  void show(String said) {
    FilePage known = page;
    if (known != null) {
      show(known, said, Tone.NEUTRAL);
      return;
    }
    guide.ask(
        Texts.now("connect.file.placing"),
        progress -> Placed.free(at.name()),
        suggested -> {
          FilePage first = new FilePage(desk, guide.id(), server, at, suggested);
          page = first;
          show(first, said, Tone.NEUTRAL);
        },
        fault -> guide.say(ServerWords.of(fault, server.server(), null), Tone.DANGER));
  }

  private void show(FilePage now, String said, Tone how) {
    boolean isBegun = made != null;
    now.setChoosing(!isBegun);
    guide.page(
        place,
        now,
        Texts.text(isBegun ? "connect.go.on" : act),
        new SimpleBooleanProperty(true),
        () -> start(now),
        isBegun ? null : back);
    guide.say(said, how);
    now.focus();
  }

  private void start(FilePage from) {
    Path file = from.file().get();
    from.say("");
    guide.work(
        Texts.now("connect.fetching", at.name()),
        progress -> {
          fetch(file, progress);
          return file;
        },
        this::done,
        fault -> failed(from, fault),
        () -> stopped(from));
  }

  private void fetch(Path file, Progress progress) {
    if (made == null) {
      String known = token;
      if (known == null) {
        progress.step(Texts.now("connect.signing.in", server.server()));
        known = server.token(at, device(file));
        token = known;
      }
      progress.check();
      SyncedFile.make(
          file,
          server.server(),
          at.enterprise(),
          known,
          server.fingerprint(),
          device,
          desk.credentials());
      made = file;
    }
    SyncedFile.fetch(
        file,
        desk.credentials(),
        desk.clock(),
        (entry, whole) -> {
          progress.at(entry, whole);
          progress.step(
              whole > 0
                  ? Texts.now("connect.fetching.entries", entry, whole)
                  : Texts.now("connect.fetching.begins", server.server()));
          return !progress.isCancelled();
        });
  }

  /** What the token is called in the list of a user's tokens. */
  private static String device(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, Math.min(name.length(), LONGEST_DEVICE));
  }

  private void done(Path file) {
    isDone = true;
    desk.settings().connected(server.server().toString(), server.fingerprint(), at.user());
    guide.box().close();
    desk.open(file);
  }

  private void failed(FilePage from, RuntimeException fault) {
    Path file = from.file().get();
    String why = ServerWords.of(fault, server.server(), file);
    if (made != null) {
      show(from, Texts.now("connect.broken.off", why), Tone.DANGER);
    } else if (fault instanceof BooksFault) {
      show(from, "", Tone.NEUTRAL);
      from.say(why);
    } else {
      // A token that does not open it any more is not tried again.
      token = null;
      show(from, why, Tone.DANGER);
    }
  }

  private void stopped(FilePage from) {
    Path begun = made;
    made = null;
    show(from, Texts.now("connect.stopped.file"), Tone.NEUTRAL);
    if (begun != null) {
      guide.ask(
          Texts.now("connect.putting.away"),
          progress -> putAway(begun),
          gone -> guide.say(Texts.now("connect.stopped.file"), Tone.NEUTRAL),
          fault -> guide.say(Texts.now("connect.fault.here"), Tone.DANGER));
    }
  }

  private boolean putAway(Path file) {
    SyncedFile.unmake(file, desk.credentials());
    return true;
  }

  /** Whether the file was made and is open. */
  boolean isDone() {
    return isDone;
  }

  /** The dialog is closed: what was begun and not ended is put away, here and on the server. */
  void closed() {
    Path begun = made;
    String given = token;
    if (!isDone && (begun != null || given != null)) {
      var unused =
          desk.background()
              .run(Texts.now("connect.putting.away"), progress -> giveUp(begun, given), gone -> {});
    }
  }

  private boolean giveUp(@Nullable Path begun, @Nullable String given) {
    if (begun != null) {
      boolean unused = putAway(begun);
    }
    try {
      if (given != null) {
        server.takeBack(given);
      }
      return true;
    } catch (ServerFault away) {
      // It is in the list of devices, and expires by itself.
      return false;
    }
  }
}
