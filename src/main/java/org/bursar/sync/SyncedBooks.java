package org.bursar.sync;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.Change;
import org.bursar.books.Records;
import org.bursar.books.Replica;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Thing;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Books that a server decides about. What is wished is written down here first, then sent; what the
 * server decided is fetched. Without the server all can be read, and what is wished waits.
 */
public final class SyncedBooks implements Books {

  /** How many entries are fetched and taken at once. */
  private static final int PAGE = 10_000;

  private final Replica replica;
  private final Server server;
  private final InstantSource clock;
  private final Actor actor;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable ServerFault trouble;
  private volatile Runnable written = () -> {};

  /**
   * Opens a copy; nothing is asked of the server yet.
   *
   * @param replica is closed with these books
   */
  public SyncedBooks(Replica replica, Server server, InstantSource clock) {
    this.replica = replica;
    this.server = server;
    this.clock = clock;
    this.actor = Actor.user(replica.with().user());
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
    turn.lock();
    try {
      long before = replica.head().entry();
      Dispatch dispatch = dispatch(Set.of());
      dispatch.send();
      fetch();
      trouble = null;
      Collection<Outcome> answers = dispatch.answers().values();
      int refused = (int) answers.stream().filter(Outcome.Refused.class::isInstance).count();
      return new Exchange(answers.size(), refused, replica.head().entry() - before);
    } catch (ServerFault fault) {
      trouble = fault;
      throw fault;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public List<Outcome> submit(Batch batch) {
    if (batch.at() != null) {
      throw new IllegalArgumentException("a server has a clock of its own");
    }
    boolean together = batch.mode() == Batch.Mode.TOGETHER;
    Outcome.@Nullable Refused fault = together ? firstMalformed(batch) : null;
    if (fault != null) {
      return refusedTogether(batch, fault);
    }
    turn.lock();
    try {
      List<Decoded.Received> commands =
          batch.commands().stream()
              .filter(Decoded.Received.class::isInstance)
              .map(Decoded.Received.class::cast)
              .toList();
      Iterator<Outcome> answers =
          commands.isEmpty() ? Collections.emptyIterator() : sent(commands, together).iterator();
      return batch.commands().stream()
          .map(
              command ->
                  command instanceof Decoded.Malformed malformed
                      ? malformed.outcome()
                      : answers.next())
          .toList();
    } finally {
      turn.unlock();
      written.run();
    }
  }

  private static Outcome.@Nullable Refused firstMalformed(Batch batch) {
    for (Decoded command : batch.commands()) {
      if (command instanceof Decoded.Malformed malformed) {
        return (Outcome.Refused) malformed.outcome();
      }
    }
    return null;
  }

  private static List<Outcome> refusedTogether(Batch batch, Outcome.Refused fault) {
    CommandId id = fault.id();
    Refusal plain = Refusal.of(RefusalCode.BATCH_REFUSED);
    Refusal because = id == null ? plain : plain.with("because", id);
    List<Outcome> outcomes = new ArrayList<>();
    boolean told = false;
    for (Decoded command : batch.commands()) {
      switch (command) {
        case Decoded.Received received -> outcomes.add(new Outcome.Refused(received.id(), because));
        case Decoded.Malformed malformed -> {
          outcomes.add(told ? new Outcome.Refused(malformed.id(), because) : fault);
          told = true;
        }
      }
    }
    return outcomes;
  }

  /**
   * Writes them down, then sends them with all that waits; what is not answered goes on waiting.
   */
  private List<Outcome> sent(List<Decoded.Received> commands, boolean together) {
    List<Decoded.Received> unsent = sayingWhatWasSeen(commands);
    List<Letter> letters = replica.outbox().write(commands, together, clock.instant());
    Dispatch dispatch =
        dispatch(letters.stream().map(Letter::position).collect(Collectors.toSet()));
    // What was written down is safe, and may be done from here on: that it could not be sent now is
    // no reason to send it twice, and that nothing was saved would not be true.
    try {
      sendAndFetch(dispatch, letters, unsent);
      trouble = null;
    } catch (ServerFault fault) {
      trouble = fault;
    } catch (BooksFault fault) {
      trouble = new ServerFault(Kind.NOT_KEPT, String.valueOf(fault.getMessage()), fault);
    }
    Map<Long, Outcome> answers = dispatch.answers();
    return letters.stream()
        .map(
            letter ->
                answers.getOrDefault(letter.position(), new Outcome.Waiting(letter.command().id())))
        .toList();
  }

  private void sendAndFetch(
      Dispatch dispatch, List<Letter> letters, List<Decoded.Received> unsent) {
    try {
      dispatch.send();
      fetch();
    } catch (ServerFault fault) {
      if (fault.isUnsent()) {
        rewrite(letters, unsent);
      }
      throw fault;
    }
  }

  private void rewrite(List<Letter> letters, List<Decoded.Received> commands) {
    List<Letter> rewritten = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      if (!letter.command().equals(commands.get(i))
          && letter.equals(replica.outbox().find(letter.command().id()))) {
        rewritten.add(letter.with(commands.get(i)));
      }
    }
    if (!rewritten.isEmpty()) {
      replica.outbox().rewrite(rewritten);
    }
  }

  /**
   * Commands as they are if they will be decided later: then they say what their sender had seen,
   * the first about a thing, for those after it know of it.
   */
  private List<Decoded.Received> sayingWhatWasSeen(List<Decoded.Received> commands) {
    Set<Thing> spokenFor = new HashSet<>();
    List<Decoded.Received> saying = new ArrayList<>(commands.size());
    for (Decoded.Received command : commands) {
      List<Thing> things = Thing.namedBy(command.command());
      boolean isFirst =
          !things.isEmpty()
              && Collections.disjoint(spokenFor, things)
              && things.stream().noneMatch(replica.outbox()::names);
      spokenFor.addAll(things);
      saying.add(
          isFirst && command.basis() == null ? seen(command, replica.head().entry()) : command);
    }
    return saying;
  }

  private static Decoded.Received seen(Decoded.Received command, long entry) {
    String json =
        CommandCodec.encode(
            command.id(), command.command(), command.note(), entry, command.undoes());
    if (CommandCodec.decode(json) instanceof Decoded.Received received) {
      return received;
    }
    throw new IllegalStateException("a command cannot say what was seen: " + command.id());
  }

  /** Why what was last given could not be sent or fetched; null if it could. */
  public @Nullable ServerFault trouble() {
    return trouble;
  }

  private Dispatch dispatch(Set<Long> heard) {
    return new Dispatch(replica.outbox(), server, clock, this::requireSameLine, heard);
  }

  private void fetch() {
    boolean more = true;
    while (more) {
      Server.Answer<List<Entry>> page = server.entries(replica.head().entry(), PAGE);
      requireSameLine(page.standing());
      try {
        replica.take(page.value());
      } catch (Replica.Broken broken) {
        throw new ServerFault(
            Kind.BROKEN,
            "what the server sent does not follow from what is here ("
                + broken.getMessage()
                + "). It is fetched again the next time; what waits is kept.",
            broken);
      }
      more = !page.value().isEmpty() && replica.head().entry() < page.standing().head();
    }
  }

  /** A server that was restored has lost entries that are here: nothing is taken from it then. */
  private void requireSameLine(Standing standing) {
    if (!standing.lineage().equals(replica.lineage()) || standing.head() < replica.head().entry()) {
      throw new ServerFault(
          Kind.RESTORED,
          "the server was restored from an older copy: it ends at entry "
              + standing.head()
              + ", this file at "
              + replica.head().entry()
              + ". Nothing was changed here; ask the server's administrator what to do.");
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

  /** Gives up letters: those that were refused, or that nobody wants sent any more. */
  public void discard(List<Letter> letters) {
    turn.lock();
    try {
      replica.outbox().remove(letters);
    } finally {
      turn.unlock();
      written.run();
    }
  }

  /** Where the server is. */
  public URI server() {
    return URI.create(replica.with().server());
  }

  /** Whose books these are. */
  public EnterpriseId enterprise() {
    return replica.enterprise();
  }

  /** Who hears, after each of them, that something was written or given up here. */
  void setWritten(Runnable heard) {
    written = heard;
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
