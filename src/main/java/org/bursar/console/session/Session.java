package org.bursar.console.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.Change;
import org.bursar.books.PastBooks;
import org.bursar.books.Records;
import org.bursar.books.journal.Letter;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Conflated;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Work;
import org.bursar.enterprise.Enterprise;
import org.bursar.sync.Seat;
import org.bursar.sync.SyncState;
import org.bursar.sync.Syncing;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * All that a screen may know of the books that are open. What is seen is one value; trees and
 * tables may follow the changes instead. FX thread only.
 */
public final class Session implements AutoCloseable {

  private final Books books;
  private volatile Books seen;
  private final Latest looking;
  private final UndoHistory history;
  private final Background background;
  private final Keep layout;
  private final InstantSource clock;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<Sight> sight;
  private final List<Consumer<Change>> followers;
  private final Runnable unfollow;
  private final ReadOnlyBooleanWrapper isLooking;
  private final ObjectProperty<@Nullable Done> done;
  private final InvalidationListener faulted;
  private final @Nullable Syncing syncing;
  private final ReadOnlyObjectWrapper<@Nullable SyncState> sync;
  private final Function<Batch, List<Outcome>> giving;
  private Consumer<Ask> asked = ask -> {};

  /** A view of open books; it closes them when it is closed. */
  public Session(Books books, Background background, Keep layout, InstantSource clock) {
    this(books, null, background, layout, clock);
  }

  /** A view of open books that are kept in step with a server; it closes them likewise. */
  public Session(Syncing syncing, Background background, Keep layout, InstantSource clock) {
    this(syncing.books(), syncing, background, layout, clock);
  }

  private Session(
      Books books,
      @Nullable Syncing syncing,
      Background background,
      Keep layout,
      InstantSource clock) {
    this.books = books;
    this.syncing = syncing;
    giving = books::submit;
    followers = new ArrayList<>();
    isLooking = new ReadOnlyBooleanWrapper();
    done = new SimpleObjectProperty<>();
    faulted = now -> isLooking.set(false);
    sync = new ReadOnlyObjectWrapper<>(syncing == null ? null : syncing.state());
    seen = books;
    looking = background.latest("as-of");
    history = new UndoHistory(books, background);
    this.background = background;
    this.layout = layout;
    this.clock = clock;
    Conflated<Change> changes = background.conflated(this::changed);
    unfollow = books.onChange(change -> changes.merge(change, Session::both));
    if (syncing != null) {
      var unused = syncing.onState(background.conflated(this::synced));
    }
    sight = new ReadOnlyObjectWrapper<>(present(books.now()));
    navigator = new Navigator(PlaceText.read(layout.get("place", "")).orElse(Place.HOME));
    // What could not be read is not being read any more; the fault is listed.
    background.faults().addListener(new WeakInvalidationListener(faulted));
    history.read();
    navigator.place().subscribe(place -> layout.put("place", PlaceText.of(place)));
  }

  /** The same view of the same books, which gives commands in another way. */
  private Session(Session whole, Function<Batch, List<Outcome>> giving) {
    this.giving = giving;
    books = whole.books;
    seen = whole.seen;
    looking = whole.looking;
    history = whole.history;
    background = whole.background;
    layout = whole.layout;
    clock = whole.clock;
    navigator = whole.navigator;
    sight = whole.sight;
    followers = whole.followers;
    unfollow = whole.unfollow;
    isLooking = whole.isLooking;
    done = whole.done;
    faulted = whole.faulted;
    syncing = whole.syncing;
    sync = whole.sync;
    asked = whole.asked;
  }

  /**
   * This view for a dialog in which something else is wished than what was refused: whatever is
   * given there goes out in the place of that.
   */
  public Session insteadOf(List<Letter> refused) {
    Syncing with = syncing;
    return with == null ? this : new Session(this, batch -> with.books().instead(refused, batch));
  }

  /** What is seen now. */
  public ReadOnlyObjectProperty<Sight> sight() {
    return sight.getReadOnlyProperty();
  }

  /** How the books stand to their server; null if they have none. */
  public ReadOnlyObjectProperty<@Nullable SyncState> sync() {
    return sync.getReadOnlyProperty();
  }

  /** What keeps the books in step with their server; null if they have none. */
  public @Nullable Syncing syncing() {
    return syncing;
  }

  /** What one has at the server; null if the books have none. */
  public @Nullable Seat seat() {
    return syncing == null ? null : syncing.books().seat();
  }

  /** The enterprise that is seen now. */
  public Enterprise enterprise() {
    return sight.get().enterprise();
  }

  /** What can be undone and done again. */
  public UndoHistory history() {
    return history;
  }

  /** Hears of every change on the FX thread, bursts as one. What is returned ends it. */
  public Runnable follow(Consumer<Change> follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /** Asks for what takes a dialog. */
  public void ask(Ask ask) {
    asked.accept(ask);
  }

  /** Says what was just done, with what may be done about it in place. */
  public void tell(Done what) {
    done.set(what);
  }

  /** What was just done; null once it was taken note of. */
  public ObjectProperty<@Nullable Done> done() {
    return done;
  }

  /** Who opens the dialogs that are asked for. */
  public void setAsked(Consumer<Ask> who) {
    asked = who;
  }

  /** What is read a page at a time, of what is seen: within work of the background only. */
  public Records records() {
    return seen.records();
  }

  /**
   * Gives commands to the books, whatever of them is seen: within work of the background only.
   *
   * @throws org.bursar.books.store.BooksFault if nothing was saved
   */
  public List<Outcome> submit(Batch batch) {
    return giving.apply(batch);
  }

  /** Shows what the books knew at an instant, once that is read; after the last entry, now. */
  public void lookAt(Instant instant) {
    look(
        progress -> {
          Enterprise then = books.asOf(instant);
          // Before their first entry there is nothing to be seen: the first one is the earliest.
          return then.entry() > 0 ? new Past(then, instant) : Past.of(books.after(1));
        });
  }

  /** Whether another instant is being read. */
  public ReadOnlyBooleanProperty looking() {
    return isLooking.getReadOnlyProperty();
  }

  /** Shows what the books know now. */
  public void lookAtNow() {
    look(progress -> Past.of(books.now()));
  }

  /** Shows what the books knew before the last change of what is seen. */
  public void stepBack() {
    lookAt(enterprise().at().minusNanos(1_000));
  }

  /** Shows what the books knew after the next change, if there is one. */
  public void stepOn() {
    long next = enterprise().entry() + 1;
    look(
        progress ->
            books
                .records()
                .entry(next)
                .map(entry -> Past.of(books.asOf(entry.at())))
                .orElseGet(() -> Past.of(books.now())));
  }

  private record Past(Enterprise enterprise, Instant at) {
    static Past of(Enterprise enterprise) {
      return new Past(enterprise, enterprise.at());
    }
  }

  private void look(Work<Past> work) {
    isLooking.set(true);
    looking.run(work, this::show);
  }

  private void show(Past wanted) {
    isLooking.set(false);
    Enterprise before = enterprise();
    Enterprise then = wanted.enterprise();
    boolean isPast = then.entry() < books.now().entry();
    seen = isPast ? new PastBooks(books, then) : books;
    sight.set(isPast ? sight(then, wanted.at(), true) : present(books.now()));
    spread(new Change(before, enterprise(), List.of()));
  }

  /** The books themselves, whatever of them is seen: within work of the background only. */
  public Books whole() {
    return books;
  }

  /** What the books are called. */
  public String name() {
    return books.name();
  }

  /** Where all work is done. */
  public Background background() {
    return background;
  }

  /** Where one is. */
  public Navigator navigator() {
    return navigator;
  }

  /** How this file's screens are laid out. */
  public Keep layout() {
    return layout;
  }

  /** The books as they are seen, to be read: within work of the background only. */
  public Books books() {
    return seen;
  }

  /** Moves the instant by which dates are judged to now. */
  public void tick() {
    if (!sight.get().past()) {
      sight.set(present(enterprise()));
    }
  }

  /** Reads again whatever is shown. */
  public void refresh() {
    Enterprise now = books.now();
    changed(new Change(enterprise(), now, List.of()));
  }

  @Override
  public void close() {
    unfollow.run();
    if (syncing == null) {
      books.close();
    } else {
      syncing.close();
    }
  }

  private void synced(SyncState now) {
    boolean isSameWaiting = Objects.equals(sight.get().waiting(), now.waiting());
    sync.set(now);
    Done told = done.get();
    if (told != null && told.isAboutWaiting() && now.waits() == 0) {
      // What it says waits was decided.
      done.set(null);
    }
    if (!sight.get().past() && !isSameWaiting) {
      sight.set(present(enterprise()));
    }
  }

  private void changed(Change change) {
    history.read();
    boolean isNewer = change.after().entry() >= enterprise().entry() || change.isRewound();
    if (!sight.get().past() && isNewer) {
      sight.set(present(change.after()));
      spread(change);
    }
  }

  private void spread(Change change) {
    List.copyOf(followers).forEach(follower -> follower.accept(change));
  }

  private Sight present(Enterprise enterprise) {
    return sight(enterprise, enterprise.now(clock.instant()), false);
  }

  private Sight sight(Enterprise enterprise, Instant at, boolean isPast) {
    SyncState state = sync.get();
    return new Sight(
        enterprise,
        enterprise.entry(),
        at,
        isPast,
        isPast || state == null ? null : state.waiting(),
        books.actor(),
        syncing != null
            ? Sight.Sync.SYNCED
            : books.isReadOnly() ? Sight.Sync.FILE_READ_ONLY : Sight.Sync.FILE);
  }

  private static Change both(Change first, Change then) {
    List<org.bursar.codec.Entry> entries = new ArrayList<>(first.entries());
    entries.addAll(then.entries());
    return new Change(first.before(), then.after(), entries);
  }
}
