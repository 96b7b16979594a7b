package org.bursar.console.session;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.bursar.books.Books;
import org.bursar.books.Change;
import org.bursar.books.Records;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Conflated;
import org.bursar.enterprise.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * All that a screen may know of the books that are open. What is seen is one value; trees and
 * tables may follow the changes instead. FX thread only.
 */
public final class Session implements AutoCloseable {

  private final Books books;
  private final Background background;
  private final Keep layout;
  private final InstantSource clock;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<Sight> sight;
  private final List<Consumer<Change>> followers = new ArrayList<>();
  private final Runnable unfollow;
  private final ObjectProperty<@Nullable Done> done = new SimpleObjectProperty<>();
  private Consumer<Ask> asked = ask -> {};

  /** A view of open books; it closes them when it is closed. */
  public Session(Books books, Background background, Keep layout, InstantSource clock) {
    this.books = books;
    this.background = background;
    this.layout = layout;
    this.clock = clock;
    Conflated<Change> changes = background.conflated(this::changed);
    unfollow = books.onChange(change -> changes.merge(change, Session::both));
    sight = new ReadOnlyObjectWrapper<>(seen(books.now()));
    navigator = new Navigator(PlaceText.read(layout.get("place", "")).orElse(Place.HOME));
    navigator.place().subscribe(place -> layout.put("place", PlaceText.of(place)));
  }

  /** What is seen now. */
  public ReadOnlyObjectProperty<Sight> sight() {
    return sight.getReadOnlyProperty();
  }

  /** The enterprise that is seen now. */
  public Enterprise enterprise() {
    return sight.get().enterprise();
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

  /** What is read a page at a time: within work of the background only. */
  public Records records() {
    return books.records();
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

  /** Gives commands to the books: within work of the background only. */
  public Books books() {
    return books;
  }

  /** Moves the instant by which dates are judged to now. */
  public void tick() {
    sight.set(seen(enterprise()));
  }

  /** Reads again whatever is shown. */
  public void refresh() {
    Enterprise now = books.now();
    changed(new Change(enterprise(), now, List.of()));
  }

  @Override
  public void close() {
    unfollow.run();
    books.close();
  }

  private void changed(Change change) {
    if (change.after().entry() >= enterprise().entry()) {
      sight.set(seen(change.after()));
      List.copyOf(followers).forEach(follower -> follower.accept(change));
    }
  }

  private Sight seen(Enterprise enterprise) {
    return new Sight(
        enterprise,
        enterprise.entry(),
        enterprise.now(clock.instant()),
        false,
        0,
        books.actor(),
        books.isReadOnly() ? Sight.Sync.FILE_READ_ONLY : Sight.Sync.FILE);
  }

  private static Change both(Change first, Change then) {
    List<org.bursar.codec.Entry> entries = new ArrayList<>(first.entries());
    entries.addAll(then.entries());
    return new Change(first.before(), then.after(), entries);
  }
}
