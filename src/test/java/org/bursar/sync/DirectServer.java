package org.bursar.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bursar.books.Attempt;
import org.bursar.books.Batch;
import org.bursar.books.OutdatedAttempt;
import org.bursar.books.ServerBooks;
import org.bursar.books.Snapshot;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.Hash;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/** A server without a network between: real books, and a line that a test cuts where it likes. */
final class DirectServer implements Server {

  private final ServerBooks books;
  private final Actor user;

  /** What becomes of calls. */
  enum Line {
    /** They arrive, and their answers. */
    UP,
    /** They do not arrive. */
    DOWN,
    /** They arrive, and their answers get lost. */
    DEAF,
    /** Commands are answered, then it goes down: no entry is fetched. */
    CUT
  }

  Line line = Line.UP;

  /** Commands that it does not take, nor anything that comes with them. */
  Predicate<String> poison = _ -> false;

  /** How many calls of commands arrived. */
  int calls;

  /** After how many of those the answers get lost. */
  int deafAfter = Integer.MAX_VALUE;

  /** What becomes of the rows of a state. */
  UnaryOperator<StateRow> forging = row -> row;

  /** Whether entries arrive in another order than they were written in. */
  boolean garbling;

  /** Whether the next sending of commands stays on its way until it is delivered. */
  boolean keepsAway;

  private Callable<?> late;

  String lineage;

  DirectServer(ServerBooks books, Actor user) {
    this.books = books;
    this.user = user;
    this.lineage = books.lineage();
  }

  @Override
  public Standing standing() {
    before();
    return after(where());
  }

  @Override
  public Answer<List<List<Outcome>>> send(List<Envelope> batches, Known known, long attempt)
      throws Outdated {
    before();
    if (keepsAway) {
      keepsAway = false;
      late = () -> send(batches, known, attempt);
      throw new ServerFault(Kind.UNREACHABLE, "no answer came.");
    }
    if (!known.lineage().equals(lineage) || known.entry() > books.head().entry()) {
      throw new ServerFault(Kind.RESTORED, "the books were restored.");
    }
    List<Batch> arrived = new ArrayList<>();
    for (Envelope batch : batches) {
      List<Decoded> commands = new ArrayList<>();
      for (Decoded.Received command : batch.commands()) {
        if (poison.test(command.json())) {
          throw new ServerFault(Kind.NOT_TAKEN, "there is poison in it.");
        }
        commands.add(CommandCodec.decode(command.json()));
      }
      arrived.add(batch.together() ? Batch.together(commands) : Batch.each(commands));
    }
    List<List<Outcome>> outcomes;
    try {
      outcomes =
          attempt == 0
              ? books.submit(user, arrived)
              : books.submit(user, arrived, new Attempt(user.name(), attempt));
    } catch (OutdatedAttempt outdated) {
      throw new Outdated(outdated.last());
    }
    if (++calls > deafAfter) {
      deafAfter = Integer.MAX_VALUE;
      throw new ServerFault(Kind.UNREACHABLE, "the answer was lost.");
    }
    return after(new Answer<>(outcomes, where()));
  }

  /** What was on its way arrives. */
  void deliver() throws Exception {
    var unused = late.call();
  }

  @Override
  public Answer<List<Entry>> entries(long after, int most) {
    if (line == Line.CUT) {
      line = Line.DOWN;
    }
    before();
    List<Entry> page =
        books.records().entriesAfter(after, most).stream()
            .map(EntryCodec::encode)
            .map(EntryCodec::decode)
            .toList();
    if (garbling) {
      page = page.reversed();
    }
    return after(new Answer<>(page, where()));
  }

  @Override
  public void state(StateTaker taker) {
    before();
    Snapshot snapshot = books.snapshot();
    taker.take(
        StateHead.decode(snapshot.head().encode()),
        snapshot.rows().map(StateRow::encode).map(StateRow::decode).map(forging).iterator());
  }

  private Standing where() {
    var head = books.head();
    Hash hash = head.hash();
    return new Standing(lineage, head.entry(), hash);
  }

  private void before() {
    if (line == Line.DOWN) {
      throw ServerFault.unsent("the line is down.", null);
    }
  }

  private <T> T after(T answer) {
    if (line == Line.DEAF) {
      throw new ServerFault(Kind.UNREACHABLE, "the answer was lost.");
    }
    return answer;
  }
}
