package org.bursar.sync.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bursar.books.Attempt;
import org.bursar.books.Batch;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.Snapshot;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.OutcomeCodec;
import org.bursar.codec.StateRow;
import org.bursar.sync.Server.Answer;
import org.bursar.sync.Server.Envelope;
import org.bursar.sync.ServerFault;
import org.bursar.sync.Standing;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;

/** A process of a server: the real books over a disk of the simulation, answered without HTTP. */
final class SimulatedServer {

  private static final Actor ITSELF = Actor.server("bursar");

  private final String name;
  private final ServerSite site;
  private final Timeline timeline;
  private final Random random;
  private final Flaw flaw;
  private final Set<CommandId> seen = new HashSet<>();
  private Duration skew = Duration.ZERO;
  private SimulatedDisk disk;
  private ServerDatabase database;
  private ServerBooks books;
  private int started;

  SimulatedServer(String name, ServerSite site, Timeline timeline, Random random, Flaw flaw) {
    this.name = name;
    this.site = site;
    this.timeline = timeline;
    this.random = random;
    this.flaw = flaw;
  }

  boolean isUp() {
    return books != null;
  }

  /** What may be done to its disk. */
  SimulatedDisk disk() {
    return disk;
  }

  /** The books as this process has them. */
  ServerBooks books() {
    return books;
  }

  void skew(Duration offset) {
    skew = offset;
  }

  /** Begins on what is on the disk. */
  void start(EnterpriseId enterprise) {
    started++;
    timeline.tell(name, "starts");
    disk = new SimulatedDisk(timeline, random, () -> site.ends(this));
    try {
      database = ServerDatabase.open(url(), ServerDatabase.Pool.USUAL, disk);
      books =
          ServerBooks.open(
              database,
              enterprise,
              ITSELF,
              () -> timeline.now().plus(skew),
              new Patience(3, _ -> {}));
    } catch (RuntimeException | Error e) {
      end();
      throw e;
    }
  }

  private String url() {
    return "sqlite:" + site.file();
  }

  /** Ends at once, with what is on the disk as it is. */
  void end() {
    timeline.tell(name, "is gone");
    books = null;
    if (database != null) {
      database.close();
      database = null;
    }
  }

  /** What a request comes to; whatever is wrong inside, its sender hears a fault at most. */
  <T> T asked(Supplier<T> request) {
    int before = started;
    try {
      return request.get();
    } catch (BooksFault fault) {
      timeline.tell(name, "cannot: " + fault.getMessage());
      switch (fault.kind()) {
        case FULL, NOT_SAVED, CONTENDED, LOCKED, UNREACHABLE ->
            throw new ServerFault(ServerFault.Kind.UNREACHABLE, "the server cannot now.");
        default -> throw new AssertionError(name + " cannot read its books", fault);
      }
    } catch (RuntimeException | Error e) {
      if (Killed.behind(e) == null) {
        throw e;
      }
      if (before == started && isUp()) {
        end();
        site.ended(this);
      }
      throw new ServerFault(ServerFault.Kind.UNREACHABLE, "the server is gone.");
    }
  }

  Standing standing() {
    boolean unused = books.refresh();
    Head head = books.head();
    return new Standing(books.lineage(), head.entry(), head.hash());
  }

  Answer<List<List<Outcome>>> commands(Actor user, List<Envelope> batches, long attempt) {
    Standing before = standing();
    try {
      return new Answer<>(decided(user, batches, attempt), standing());
    } catch (RuntimeException | Error e) {
      if (flaw != Flaw.SAYS_DONE_TOO_EARLY || !isOfTheDisk(e)) {
        throw e;
      }
      return new Answer<>(claimed(batches, before.head()), before);
    }
  }

  private static List<List<Outcome>> claimed(List<Envelope> batches, long head) {
    List<List<Outcome>> claimed = new ArrayList<>();
    long last = head;
    for (Envelope batch : batches) {
      List<Outcome> done = new ArrayList<>();
      for (Decoded.Received command : batch.commands()) {
        done.add(new Outcome.Accepted(command.id(), ++last));
      }
      claimed.add(done);
    }
    return claimed;
  }

  private static boolean isOfTheDisk(Throwable failure) {
    return failure instanceof BooksFault || Killed.behind(failure) != null;
  }

  private List<List<Outcome>> decided(Actor user, List<Envelope> batches, long attempt) {
    List<Batch> all = batches.stream().map(this::arrived).toList();
    List<List<Outcome>> outcomes =
        attempt == 0 || flaw == Flaw.TAKES_WHAT_IS_OUTDATED
            ? books.submit(user, all)
            : books.submit(user, all, new Attempt(user.name(), attempt));
    List<List<Outcome>> answers = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      List<Outcome> answer = new ArrayList<>();
      for (int j = 0; j < outcomes.get(i).size(); j++) {
        Outcome said = as(batches.get(i).commands().get(j).id(), outcomes.get(i).get(j));
        answer.add(OutcomeCodec.read(OutcomeCodec.line(said, Locale.ENGLISH)));
      }
      answers.add(answer);
    }
    return answers;
  }

  private Batch arrived(Envelope envelope) {
    List<Decoded> commands = new ArrayList<>();
    envelope.commands().forEach(command -> commands.add(CommandCodec.decode(anew(command))));
    return envelope.together() && flaw != Flaw.SPLITS_BATCHES
        ? Batch.together(commands)
        : Batch.each(commands);
  }

  /** The command as it came; of a server that forgets ids, another one the second time. */
  private String anew(Decoded.Received command) {
    if (flaw != Flaw.FORGETS_IDS || seen.add(command.id())) {
      return command.json();
    }
    CommandId other = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    return CommandCodec.encode(
        other, command.command(), command.note(), command.basis(), command.undoes());
  }

  private static Outcome as(CommandId id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted o -> new Outcome.Accepted(id, o.entry());
      case Outcome.Requested o -> new Outcome.Requested(id, o.request(), o.expires());
      case Outcome.Refused o -> new Outcome.Refused(id, o.refusal());
      case Outcome.Waiting _ -> throw new IllegalStateException("a server never waits");
    };
  }

  /** The books as they stand, as they travel. */
  List<String> state() {
    Snapshot snapshot = books.snapshot();
    return Stream.concat(Stream.of(snapshot.head().encode()), snapshot.rows().map(StateRow::encode))
        .toList();
  }

  /** A page of entries, as they travel: some, and on to the end of their batch. */
  Answer<List<Entry>> entries(long after, int most) {
    Standing standing = standing();
    List<Entry> page = new ArrayList<>();
    for (Entry entry : books.records().entriesAfter(after, 100_000)) {
      if (page.size() >= most && entry.batch() != page.getLast().batch()) {
        break;
      }
      page.add(EntryCodec.decode(EntryCodec.encode(entry)));
    }
    return new Answer<>(page, standing);
  }
}
