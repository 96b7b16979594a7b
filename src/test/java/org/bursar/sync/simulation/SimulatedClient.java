package org.bursar.sync.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bursar.books.Batch;
import org.bursar.books.Replica;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.Decoded;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncedBooks;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.UserName;

/** A person before a synced file: the real books, over a disk and a wire of the simulation. */
final class SimulatedClient implements Timeline.Party {

  private final String name;
  private final Timeline timeline;
  private final Random random;
  private final Promises promises;
  private final Actor user;
  private final Wishing wishing;
  private final Wire wire;
  private Path file;
  private Path left;
  private int copies;
  private Duration skew = Duration.ZERO;
  private final SyncedBooks.Fetching fetching;
  private SimulatedDisk disk;
  private Replica replica;
  private SyncedBooks books;
  private List<Decoded.Received> spoken = new ArrayList<>();

  SimulatedClient(
      Path file, UserName user, Wire wire, Timeline timeline, Random random, Promises promises) {
    this.name = String.valueOf(file.getFileName());
    this.file = file;
    this.user = Actor.user(user);
    this.wire = wire;
    this.timeline = timeline;
    this.random = random;
    this.promises = promises;
    this.wishing = new Wishing(random, user);
    int page = 1 + random.nextInt(40);
    this.fetching =
        new SyncedBooks.Fetching(
            page, random.nextInt(3) == 0 ? 0 : Long.MAX_VALUE, false, 3 * page);
  }

  @Override
  public boolean isBusy() {
    return wire.isBusy();
  }

  boolean isUp() {
    return books != null;
  }

  Wire wire() {
    return wire;
  }

  SimulatedDisk disk() {
    return disk;
  }

  SyncedBooks books() {
    return books;
  }

  /** Where its file is. */
  Path file() {
    return file;
  }

  String name() {
    return name;
  }

  void skew(Duration offset) {
    skew = offset;
  }

  /** Opens the file as it is. */
  void start() {
    timeline.tell(name, "starts");
    wire.begin();
    disk = new SimulatedDisk(timeline, random, this::keepsWhatIsThere);
    replica = Replica.open(file, name, () -> timeline.now().plus(skew), disk);
    books = new SyncedBooks(replica, wire, () -> timeline.now().plus(skew), fetching);
  }

  private void keepsWhatIsThere() {
    copies++;
    left = file.resolveSibling(name + "-" + copies).resolve(name);
    SimulatedDisk.copy(file, left);
  }

  /** Ends at once; the person starts again after a while. */
  void kill() {
    if (!isUp()) {
      return;
    } else if (isBusy()) {
      wire.condemn();
      return;
    }
    if (left == null) {
      keepsWhatIsThere();
    }
    timeline.tell(name, "is gone");
    books = null;
    close(replica);
    file = left;
    left = null;
    timeline.in(Weather.while_(random).dividedBy(4), () -> startAgain());
  }

  void startAgain() {
    if (!isUp()) {
      start();
    }
  }

  /** What nobody holds any more: the copy was made before. */
  private static void close(Replica abandoned) {
    try {
      abandoned.close();
    } catch (BooksFault | Killed _) {
      // What becomes of the file that was left is nobody's concern.
    }
  }

  /** Does something a person does. */
  void act() {
    if (!isUp()) {
      return;
    }
    try {
      switch (random.nextInt(10)) {
        case 0, 1 -> exchange();
        case 2 -> dealWith(random.nextInt(6) > 0);
        case 3 -> again();
        default -> submit();
      }
    } catch (BooksFault fault) {
      requireFull(fault);
    } catch (ServerFault fault) {
      requirePassing(fault);
    } catch (RuntimeException | Error e) {
      if (Killed.behind(e) == null) {
        throw e;
      }
      kill();
    }
  }

  private void requireFull(BooksFault fault) {
    timeline.tell(name, "cannot: " + fault.getMessage());
    // Of an entry that is on its way nothing can be said without the server.
    boolean isForNow = fault.kind() == BooksFault.Kind.ARRIVING && books.arriving() != null;
    if (fault.kind() != BooksFault.Kind.FULL && !isForNow) {
      throw new AssertionError(name + " has other troubles than a full disk", fault);
    }
  }

  private void requirePassing(ServerFault fault) {
    timeline.tell(name, "hears: " + fault.getMessage());
    switch (fault.kind()) {
      case UNREACHABLE, NOT_SIGNED_IN, NOT_KEPT -> {}
      default -> throw new AssertionError(name + " hears what is not so", fault);
    }
  }

  /** Fetches what there is while nothing goes wrong yet. */
  void exchangeInPeace() {
    wire.calm();
    exchange();
    wire.storm();
  }

  /** Sends what waits, and fetches what is new. */
  void exchange() {
    SyncedBooks.Exchange done = books.exchange();
    timeline.tell(name, "exchanges: " + done);
    books.arrive(() -> random.nextInt(4) > 0);
    hearRefusals();
  }

  /** Waits for all of the journal. */
  void arrive() {
    books.arrive(() -> true);
  }

  private void submit() {
    boolean together = random.nextInt(4) == 0;
    int count = together ? 2 + random.nextInt(3) : 1 + random.nextInt(3);
    submit(wishing.next(books.now(), count), together);
  }

  /** Gives a command once more that was given already, as a script does that was broken off. */
  private void again() {
    if (!spoken.isEmpty()) {
      submit(List.of(spoken.get(random.nextInt(spoken.size()))), false);
    }
  }

  private void submit(List<Decoded.Received> commands, boolean together) {
    promises.given(user, commands, together);
    try {
      List<Outcome> outcomes =
          books.submit(together ? Batch.together(commands) : Batch.each(commands));
      timeline.tell(name, (together ? "together: " : "each: ") + outcomes);
      ServerFault trouble = books.trouble();
      for (Outcome outcome : outcomes) {
        if (trouble != null && outcome instanceof Outcome.Refused) {
          promises.refusedPerhapsOnTheSpot(outcome.id());
        } else {
          promises.told(outcome);
        }
      }
      if (trouble != null) {
        requirePassing(trouble);
      }
    } catch (BooksFault fault) {
      promises.unsaved(commands);
      throw fault;
    } catch (RuntimeException | Error e) {
      commands.forEach(command -> promises.mayBeLost(command.id()));
      throw e;
    } finally {
      if (!together) {
        spoken.addAll(commands);
      }
    }
  }

  private void hearRefusals() {
    for (Letter letter : books.outbox()) {
      if (!letter.isWaiting()) {
        Outcome refused = new Outcome.Refused(letter.command().id(), letter.refusal());
        timeline.tell(name, "finds in the outbox: " + refused);
        promises.told(refused);
      }
    }
  }

  /** Gives up what was refused, or all that is in the outbox. */
  void dealWith(boolean refusedAlone) {
    List<Letter> letters = books.outbox();
    List<Letter> given =
        letters.stream().filter(letter -> !refusedAlone || !letter.isWaiting()).toList();
    hearRefusals();
    for (Letter letter : given) {
      CommandId id = letter.command().id();
      if (letter.isWaiting()) {
        promises.mayBeLost(id);
      }
      timeline.tell(name, "gives up " + id);
    }
    books.discard(given);
  }

  /** Everything is well from now on. */
  void heal() {
    wire.heal();
    startAgain();
    disk.heal();
  }

  void close() {
    if (isUp()) {
      books.close();
      books = null;
    }
  }
}
