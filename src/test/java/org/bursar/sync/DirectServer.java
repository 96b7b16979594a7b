package org.bursar.sync;

import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.ServerBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.Hash;
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
    DEAF
  }

  Line line = Line.UP;
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
  public Answer<List<Outcome>> send(List<Decoded.Received> commands, boolean together) {
    before();
    List<Decoded> arrived = new ArrayList<>();
    commands.forEach(command -> arrived.add(CommandCodec.decode(command.json())));
    List<Outcome> outcomes =
        books.submit(user, together ? Batch.together(arrived) : Batch.each(arrived));
    return after(new Answer<>(outcomes, where()));
  }

  @Override
  public Answer<List<Entry>> entries(long after, int most) {
    before();
    List<Entry> page =
        books.records().entriesAfter(after, most).stream()
            .map(EntryCodec::encode)
            .map(EntryCodec::decode)
            .toList();
    return after(new Answer<>(page, where()));
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
