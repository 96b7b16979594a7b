package org.bursar.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.Change;
import org.bursar.books.Records;
import org.bursar.books.Refusals;
import org.bursar.books.Replica;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Waiting;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Books that a server decides about. What is wished is written down here first, then sent; what the
 * server decided is fetched. Without the server all can be read, and what is wished waits.
 */
public final class SyncedBooks implements Books {

  /**
   * How entries are fetched.
   *
   * @param page how many at once
   * @param most of a journal that is longer, a copy that has nothing is given the state first
   * @param ahead whether the next page of that journal is fetched while one is being taken
   * @param together how many entries of that journal are kept at once, at least: each time, much of
   *     the file is visited
   */
  public record Fetching(int page, long most, boolean ahead, int together) {

    /** So that a page takes no longer than a person notices. */
    public static final Fetching USUAL = new Fetching(2_000, 20_000, true, 50_000);
  }

  private final Replica replica;
  private final Server server;
  private final InstantSource clock;
  private final Following following;
  private final Attempts attempts;
  private final @Nullable Seat seat;
  private final Actor actor;
  private final Earlier earlier;
  private final Offline offline;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ReentrantLock arriving = new ReentrantLock();
  private volatile @Nullable ServerFault trouble;
  private volatile @Nullable Consumer<Outgoing> follower;

  /**
   * Opens a copy; nothing is asked of the server yet.
   *
   * @param replica is closed with these books
   */
  public SyncedBooks(Replica replica, Server server, InstantSource clock) {
    this(replica, server, clock, Fetching.USUAL);
  }

  /** The same, with another way to fetch. */
  public SyncedBooks(Replica replica, Server server, InstantSource clock, Fetching fetching) {
    this(replica, server, clock, fetching, null);
  }

  SyncedBooks(
      Replica replica, Server server, InstantSource clock, Fetching fetching, @Nullable Seat seat) {
    this.replica = replica;
    this.seat = seat;
    this.server = server;
    this.clock = clock;
    this.attempts = new Attempts(server);
    this.following = new Following(replica, server, fetching);
    this.actor = Actor.user(replica.with().user());
    this.earlier = new Earlier(replica);
    this.offline = new Offline(replica, earlier, actor, clock);
  }

  /**
   * What an exchange with the server came to.
   *
   * @param sent how many commands the server decided
   * @param refused how many of them it turned down
   * @param fetched how many entries came
   */
  public record Exchange(int sent, int refused, long fetched) {}

  /**
   * Sends what waits and fetches what is new.
   *
   * @throws ServerFault if the server gives no answer that is of use: what waits goes on waiting
   */
  public Exchange exchange() {
    return exchange(Watch.NOBODY);
  }

  /**
   * The same, watched by somebody who hears at which entry it is, and of how many.
   *
   * @throws java.util.concurrent.CancellationException if he has enough: what came is kept, and the
   *     next exchange goes on
   */
  public Exchange exchange(Watch watch) {
    turn.lock();
    try {
      long before = replica.head().entry();
      Dispatch dispatch = dispatch(Set.of());
      exchange(dispatch, watch);
      Collection<Outcome> answers = dispatch.answers().values();
      int refused = (int) answers.stream().filter(Outcome.Refused.class::isInstance).count();
      return new Exchange(answers.size(), refused, replica.head().entry() - before);
    } catch (ServerFault fault) {
      trouble = fault;
      throw fault;
    } finally {
      offline.forget();
      endTurn();
    }
  }

  /**
   * What is not done with here.
   *
   * @param letters what waits, and what was refused and nobody has dealt with
   * @param waiting what those that wait would do to what is confirmed; null if none waits
   */
  record Outgoing(List<Letter> letters, @Nullable Waiting waiting) {}

  @Override
  public List<Outcome> submit(Batch batch) {
    if (batch.at() != null) {
      throw new IllegalArgumentException("a server has a clock of its own");
    }
    boolean together = batch.mode() == Batch.Mode.TOGETHER;
    if (together) {
      for (int i = 0; i < batch.commands().size(); i++) {
        if (batch.commands().get(i) instanceof Decoded.Malformed malformed) {
          return Refusals.together(batch.commands(), i, (Outcome.Refused) malformed.outcome());
        }
      }
    }
    turn.lock();
    try {
      List<Decoded.Received> commands = received(batch);
      Iterator<Outcome> answers =
          commands.isEmpty() ? Collections.emptyIterator() : given(commands, together).iterator();
      return batch.commands().stream()
          .map(
              command ->
                  command instanceof Decoded.Malformed malformed
                      ? malformed.outcome()
                      : answers.next())
          .toList();
    } finally {
      endTurn();
    }
  }

  private static List<Decoded.Received> received(Batch batch) {
    return batch.commands().stream()
        .filter(Decoded.Received.class::isInstance)
        .map(Decoded.Received.class::cast)
        .toList();
  }

  /**
   * Commands that came in order. What may be sent is written down first, then sent with all that
   * waits; what is not answered goes on waiting. While the server is known to be away, or certainly
   * was not reached, they are judged here, and written down if they pass.
   */
  private List<Outcome> given(List<Decoded.Received> commands, boolean together) {
    if (trouble != null && !isThere()) {
      return offline.take(commands, together);
    }
    Wishes given = Wishes.of(commands, together, earlier, replica.outbox());
    List<Decoded.Received> fresh = given.fresh();
    List<Letter> letters =
        fresh.isEmpty() ? List.of() : replica.outbox().write(fresh, together, clock.instant());
    Wishes wishes = given.written(letters);
    if (wishes.asked().isEmpty()) {
      return wishes.outcomes(Map.of());
    }
    Dispatch dispatch = dispatch(wishes.asked());
    // What was written down is safe, and may be done from here on: that no answer came is no reason
    // to send it twice, and that nothing was saved would not be true.
    try {
      exchange(dispatch);
    } catch (ServerFault fault) {
      trouble = fault;
      if (fault.isUnsent() && isTakenBack(letters, dispatch)) {
        // Nobody was told of them yet: they are judged like those that are known not to be sent.
        offline.forget();
        return offline.take(commands, together);
      }
    } catch (BooksFault fault) {
      trouble = notKept(fault);
    } finally {
      offline.forget();
    }
    return wishes.outcomes(dispatch.answers());
  }

  /** Sends what waits, fetches what is new, and lets go of what is done and here. */
  private void exchange(Dispatch dispatch) {
    exchange(dispatch, Watch.NOBODY);
  }

  private void exchange(Dispatch dispatch, Watch watch) {
    dispatch.send();
    following.fetch(watch);
    if (replica.isArriving()) {
      replica.outbox().hide(dispatch.done());
    } else {
      replica.outbox().remove(dispatch.done());
    }
    trouble = null;
  }

  /** Whether letters were taken out again; those that could not be are sent, and wait. */
  private boolean isTakenBack(List<Letter> letters, Dispatch dispatch) {
    try {
      boolean isUnsent =
          letters.stream()
              .allMatch(
                  letter ->
                      replica.outbox().holds(letter)
                          && !dispatch.answers().containsKey(letter.position()));
      if (isUnsent) {
        replica.outbox().remove(letters);
      }
      return isUnsent;
    } catch (BooksFault fault) {
      return false;
    }
  }

  /** Whether a server that gave no answer of use before is there again. */
  private boolean isThere() {
    try {
      following.requireSameLine(server.standing());
      return true;
    } catch (ServerFault fault) {
      trouble = fault;
      return false;
    }
  }

  /** What waits to be sent, beside what is confirmed. */
  public Waiting waiting() {
    turn.lock();
    try {
      return offline.waiting();
    } finally {
      turn.unlock();
    }
  }

  /** Why what was last given could not be sent or fetched; null if it could. */
  public @Nullable ServerFault trouble() {
    return trouble;
  }

  private Dispatch dispatch(Set<Long> heard) {
    Server.Known known = new Server.Known(replica.lineage(), replica.head().entry());
    return new Dispatch(
        replica.outbox(), attempts, clock, known, following::requireSameLine, heard);
  }

  /** How far the journal is of a state that is shown already; null if all of it is here. */
  public @Nullable Arriving arriving() {
    return replica.isArriving()
        ? new Arriving(replica.gathered().entry(), replica.head().entry())
        : null;
  }

  /**
   * Fetches the journal of a state that is shown already; others go on between its pages.
   *
   * @param goesOn is asked before each page
   * @throws ServerFault if the server gives no answer of use: the next time goes on from there
   */
  public void arrive(BooleanSupplier goesOn) {
    arriving.lock();
    try {
      following.arrive(goesOn, page -> inTurn(() -> following.gather(page)));
    } finally {
      endArriving();
    }
  }

  /** What came is kept, whatever broke it off. */
  private void endArriving() {
    try {
      inTurn(following::keep);
    } finally {
      arriving.unlock();
    }
  }

  private void inTurn(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      offline.forget();
      endTurn();
    }
  }

  /**
   * What a server that was restored does not have any more.
   *
   * @throws ServerFault if it gives no answer of use
   */
  public Lost lost() {
    turn.lock();
    try {
      return new Restored(replica, server).lost();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Follows a server that was restored: the file as it was is kept beside it, then all is fetched
   * anew, and what the server lost is sent before all that waits.
   *
   * @param again commands of this file's user that the server lost, in their order
   * @return the file as it was
   * @throws ServerFault if the server gives no answer of use; if it was not restored, nothing is
   *     done
   * @throws BooksFault if the file as it was cannot be kept, or this one cannot be written
   */
  public Path followRestored(List<Decoded.Received> again) {
    turn.lock();
    try {
      Standing standing = server.standing();
      if (following.isSameLine(standing)) {
        throw new ServerFault(
            Kind.VERSION, "the server has all that is here: there is nothing to follow. Sync.");
      }
      Path copy = replica.follow(standing.lineage(), again, clock.instant());
      exchange(dispatch(Set.of()));
      return copy;
    } finally {
      offline.forget();
      endTurn();
    }
  }

  /** What was written here and is not done with: it waits, or was refused. */
  public List<Letter> outbox() {
    turn.lock();
    try {
      return replica.outbox().letters();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Wishes once more what was refused, by other commands in the place of the first ones, and sends
   * it. Of what is refused again, that is kept.
   *
   * @param refused letters that were refused
   * @param commands as many, of ids of their own: to the first ones there is an answer already
   * @return what came of each; that it waits, if the server gave no answer
   */
  public List<Outcome> again(List<Letter> refused, List<Decoded.Received> commands) {
    turn.lock();
    try {
      return rewritten(refused, commands);
    } finally {
      offline.forget();
      endTurn();
    }
  }

  private List<Outcome> rewritten(List<Letter> refused, List<Decoded.Received> commands) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < refused.size(); i++) {
      letters.add(refused.get(i).again(commands.get(i), clock.instant()));
    }
    replica.outbox().rewrite(letters);
    Dispatch dispatch = dispatch(Set.of());
    try {
      exchange(dispatch);
    } catch (ServerFault fault) {
      trouble = fault;
    } catch (BooksFault fault) {
      trouble = notKept(fault);
    }
    return letters.stream()
        .map(
            letter ->
                dispatch
                    .answers()
                    .getOrDefault(letter.position(), new Outcome.Waiting(letter.command().id())))
        .toList();
  }

  /**
   * Wishes something else instead of what was refused. That goes as this is written down, never
   * before; what is refused again is kept, for it is all that there is of the wish then.
   *
   * @param refused letters that were refused; those that somebody dealt with meanwhile do not
   *     matter
   * @param batch given again unchanged it is the same, so nothing is done twice
   * @return what came of each command
   */
  public List<Outcome> instead(List<Letter> refused, Batch batch) {
    List<Decoded.Received> commands = received(batch);
    boolean isTogether = batch.mode() == Batch.Mode.TOGETHER;
    List<Letter> replaced;
    turn.lock();
    try {
      replaced = refused.stream().filter(this::isRefused).toList();
      boolean isEachInItsPlace =
          commands.size() == batch.commands().size()
              && commands.size() == replaced.size()
              && (isTogether || commands.size() == 1)
              && commands.stream().allMatch(command -> earlier.outcome(command) == null);
      if (isEachInItsPlace) {
        // What is known not to be sent is judged before it is written down.
        return isThere()
            ? rewritten(replaced, commands)
            : offline.takeInstead(replaced, commands, isTogether);
      }
    } finally {
      offline.forget();
      endTurn();
    }
    List<Outcome> outcomes = submit(batch);
    if (outcomes.stream().noneMatch(Outcome.Refused.class::isInstance)) {
      discard(replaced);
    }
    return outcomes;
  }

  private boolean isRefused(Letter letter) {
    return replica.outbox().letters().stream()
        .anyMatch(there -> there.position() == letter.position() && !there.isWaiting());
  }

  private static ServerFault notKept(BooksFault fault) {
    return new ServerFault(Kind.NOT_KEPT, String.valueOf(fault.getMessage()), fault);
  }

  /** Gives up letters: those that were refused, or that nobody wants sent any more. */
  public void discard(List<Letter> letters) {
    turn.lock();
    try {
      replica.outbox().remove(letters);
    } finally {
      offline.forget();
      endTurn();
    }
  }

  /** Where the server is. */
  public URI server() {
    return URI.create(replica.with().server());
  }

  /** What their user has at the server; null if it is not known where his token is. */
  public @Nullable Seat seat() {
    return seat;
  }

  /** Whose books these are. */
  public EnterpriseId enterprise() {
    return replica.enterprise();
  }

  /** Who hears after each turn what is not done with; what is there now is answered. */
  Outgoing follow(Consumer<Outgoing> heard) {
    turn.lock();
    try {
      follower = heard;
      return outgoing();
    } finally {
      turn.unlock();
    }
  }

  /** Lets the next one in, and tells; nobody waits for who listens. */
  private void endTurn() {
    Consumer<Outgoing> heard = follower;
    Outgoing now = null;
    try {
      now = heard == null ? null : outgoing();
    } finally {
      turn.unlock();
    }
    if (heard != null && now != null) {
      heard.accept(now);
    }
  }

  private Outgoing outgoing() {
    List<Letter> letters = replica.outbox().letters();
    boolean isAnyWaiting = letters.stream().anyMatch(Letter::isWaiting);
    return new Outgoing(letters, isAnyWaiting ? offline.waiting() : null);
  }

  @Override
  public String name() {
    return replica.name();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public Actor actor() {
    return actor;
  }

  @Override
  public Enterprise now() {
    return replica.now();
  }

  @Override
  public Enterprise asOf(Instant instant) {
    return replica.asOf(instant);
  }

  @Override
  public Enterprise after(long entry) {
    if (entry < 0 || entry > replica.now().entry()) {
      throw new IllegalArgumentException("there is no entry " + entry + " yet");
    }
    return replica.after(entry);
  }

  @Override
  public Records records() {
    return replica.records();
  }

  @Override
  public Runnable onChange(Consumer<Change> listener) {
    return replica.onChange(listener);
  }

  @Override
  public void close() {
    turn.lock();
    try {
      replica.close();
    } finally {
      turn.unlock();
    }
  }
}
