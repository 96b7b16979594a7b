package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.Patience;
import org.bursar.books.Replica;
import org.bursar.books.ReplicaFile;
import org.bursar.books.ServerBooks;
import org.bursar.books.Verifier;
import org.bursar.books.journal.Letter;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Disk;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SyncedBooksTest {

  private static final EnterpriseId ACME = new EnterpriseId("acme");
  private static final Actor BURSAR = Actor.server("bursar");
  private static final UserName OLGA = new UserName("olga");
  private static final InstantSource CLOCK = InstantSource.fixed(Firm.START);

  @TempDir private Path folder;

  private ServerDatabase database;
  private ServerBooks served;
  private DirectServer server;
  private SyncedBooks books;
  private long ids;

  @BeforeEach
  void connect() {
    database =
        ServerDatabase.open("sqlite:" + folder.resolve("server.db"), ServerDatabase.Pool.USUAL);
    List<Command> begin = new ArrayList<>();
    begin.add(Wishes.openEnterprise("CNY", "UTC"));
    begin.addAll(Wishes.readying());
    begin.add(Wishes.createAccount("A"));
    begin.add(Wishes.topUp("M", "1000.00"));
    ServerBooks.create(database, Batch.together(lines(begin)), BURSAR, CLOCK, "line");
    served = ServerBooks.open(database, ACME, BURSAR, CLOCK, Patience.NONE);
    served.submit(Batch.each(lines(List.of(AccessWishes.addUser("olga", Role.OPERATOR)))));
    server = new DirectServer(served, Actor.user(OLGA));
    ReplicaFile.create(
        file("olga"), ACME, served.lineage(), new SyncedWith("direct", OLGA, null, "device"));
    books = open("olga");
    books.exchange();
  }

  @AfterEach
  void the_copy_is_what_the_server_has() {
    server.line = DirectServer.Line.UP;
    server.lineage = served.lineage();
    books.exchange();
    assertThat(last(books)).isEqualTo(last(served));
    books.close();
    assertThat(Verifier.check(file("olga"), _ -> {}).fault()).isEmpty();
    assertThat(served.verify(_ -> {}).fault()).isEmpty();
    served.close();
    database.close();
  }

  @Test
  void what_the_server_accepts_is_here_at_once() {
    assertThat(one(Wishes.transfer("M", "A", "10.00"))).isInstanceOf(Outcome.Accepted.class);
    assertThat(books.now().entry()).isEqualTo(served.now().entry());
    assertThat(books.outbox()).isEmpty();
  }

  @Test
  void a_refusal_is_told_at_once_and_not_kept_for_later() {
    assertThat(one(Wishes.transfer("M", "A", "5000.00")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal().code()).isEqualTo(RefusalCode.EXCEEDS_TRANSFERABLE));
    assertThat(books.outbox()).isEmpty();
  }

  @Test
  void without_the_server_it_waits_and_changes_nothing_that_is_confirmed() {
    server.line = DirectServer.Line.DOWN;
    long before = books.now().entry();
    assertThat(one(Wishes.transfer("M", "A", "10.00"))).isInstanceOf(Outcome.Waiting.class);
    assertThat(books.now().entry()).isEqualTo(before);
    assertThat(books.outbox()).hasSize(1).allMatch(Letter::isWaiting);
    assertThat(books.trouble().kind()).isEqualTo(ServerFault.Kind.UNREACHABLE);
  }

  @Test
  void what_waits_is_there_after_a_restart_and_sent_once_the_server_is_back() {
    server.line = DirectServer.Line.DOWN;
    one(Wishes.transfer("M", "A", "10.00"));
    books.close();
    books = open("olga");
    server.line = DirectServer.Line.UP;
    assertThat(books.exchange()).isEqualTo(new SyncedBooks.Exchange(1, 0, 1));
    assertThat(cash("A")).isEqualTo("10.00");
  }

  @Test
  void an_answer_that_got_lost_doubles_nothing() {
    server.line = DirectServer.Line.DEAF;
    assertThat(one(Wishes.transfer("M", "A", "10.00"))).isInstanceOf(Outcome.Waiting.class);
    server.line = DirectServer.Line.UP;
    books.exchange();
    assertThat(cash("A")).isEqualTo("10.00");
    assertThat(books.outbox()).isEmpty();
  }

  @Test
  void a_refusal_that_comes_later_is_kept_until_somebody_deals_with_it() {
    server.line = DirectServer.Line.DOWN;
    one(Wishes.transfer("M", "A", "600.00"));
    served.submit(Batch.each(lines(List.of(Wishes.transfer("M", "A", "600.00")))));
    server.line = DirectServer.Line.UP;
    assertThat(books.exchange().refused()).isEqualTo(1);
    books.close();
    books = open("olga");
    List<Letter> kept = books.outbox();
    assertThat(kept).hasSize(1).noneMatch(Letter::isWaiting);
    assertThat(kept.getFirst().refusal().code()).isEqualTo(RefusalCode.EXCEEDS_TRANSFERABLE);
    assertThat(books.exchange().sent()).isZero();
    books.discard(kept);
    assertThat(books.outbox()).isEmpty();
  }

  @Test
  void a_disk_that_is_full_when_the_answer_comes_is_no_reason_to_say_that_nothing_was_done() {
    long last = served.now().entry();
    books.close();
    books = open("olga", fullFrom(2));
    // What the server did is told as done; it stays in the outbox until its entry can be kept here.
    assertThat(one(Wishes.transfer("M", "A", "10.00"))).isInstanceOf(Outcome.Accepted.class);
    assertThat(books.outbox()).hasSize(1);
    assertThat(books.trouble().kind()).isEqualTo(ServerFault.Kind.NOT_KEPT);
    assertThat(served.now().entry()).isEqualTo(last + 1);
    books.close();
    books = open("olga", fullFrom(3));
    assertThat(one(Wishes.transfer("M", "A", "20.00"))).isInstanceOf(Outcome.Accepted.class);
    assertThat(books.trouble().kind()).isEqualTo(ServerFault.Kind.NOT_KEPT);
    books.close();
    books = open("olga");
    books.exchange();
    assertThat(cash("A")).isEqualTo("30.00");
    assertThat(books.outbox()).isEmpty();
  }

  @Test
  void a_disk_that_is_full_before_it_is_sent_is_said_and_nothing_is_sent() {
    long last = served.now().entry();
    books.close();
    books = open("olga", fullFrom(1));
    assertThatThrownBy(() -> one(Wishes.transfer("M", "A", "10.00")))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.FULL));
    assertThat(served.now().entry()).isEqualTo(last);
    assertThat(books.outbox()).isEmpty();
  }

  /** A disk to which no transaction from this one on is written, 1 the first. */
  private static Disk fullFrom(int transaction) {
    int[] begun = new int[1];
    return point -> {
      if (point == Disk.Point.COMMIT && ++begun[0] >= transaction) {
        throw new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
      }
    };
  }

  @Test
  void a_batch_together_waits_and_is_decided_as_one() {
    server.line = DirectServer.Line.DOWN;
    books.submit(
        Batch.together(
            lines(
                List.of(Wishes.transfer("M", "A", "10.00"), Wishes.transfer("M", "A", "900.00")))));
    served.submit(Batch.each(lines(List.of(Wishes.transfer("M", "A", "200.00")))));
    server.line = DirectServer.Line.UP;
    assertThat(books.exchange().refused()).isEqualTo(2);
    assertThat(cash("A")).isEqualTo("200.00");
    assertThat(books.outbox())
        .extracting(letter -> letter.refusal().code())
        .containsExactly(RefusalCode.BATCH_REFUSED, RefusalCode.EXCEEDS_TRANSFERABLE);
  }

  @Test
  void a_batch_together_that_was_given_up_and_comes_late_does_nothing() throws Exception {
    List<Decoded> batch = lines(List.of(Wishes.transfer("M", "A", "1900.00")));
    server.keepsAway = true;
    assertThat(books.submit(Batch.together(batch)).getFirst()).isInstanceOf(Outcome.Waiting.class);
    assertThat(books.exchange().refused()).isEqualTo(1);
    served.submit(Batch.each(lines(List.of(Wishes.topUp("M", "1000.00")))));
    assertThatThrownBy(server::deliver).isInstanceOf(Server.Outdated.class);
    assertThat(cash("A")).isEqualTo("0.00");
    // Opened again it counts anew, and goes on from where the server is.
    books.close();
    books = open("olga");
    List<Decoded> again = lines(List.of(Wishes.transfer("M", "A", "1900.00")));
    assertThat(books.submit(Batch.together(again)).getFirst()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void what_is_written_without_the_server_says_what_its_sender_had_seen() {
    server.line = DirectServer.Line.DOWN;
    long seen = books.now().entry();
    one(Wishes.renameAccount("A", "Alpha"));
    one(Wishes.renameAccount("A", "Beta"));
    one(Wishes.transfer("M", "A", "1.00"));
    assertThat(books.outbox())
        .extracting(letter -> letter.command().basis())
        .containsExactly(seen, null, null);
  }

  @Test
  void what_was_changed_meanwhile_is_refused_and_what_builds_on_it_waits() {
    server.line = DirectServer.Line.DOWN;
    one(Wishes.renameAccount("A", "Alpha"));
    one(Wishes.renameAccount("A", "Beta"));
    one(Wishes.topUp("M", "1.00"));
    served.submit(Batch.each(lines(List.of(Wishes.renameAccount("A", "Omega")))));
    server.line = DirectServer.Line.UP;
    assertThat(books.exchange()).isEqualTo(new SyncedBooks.Exchange(2, 1, 2));
    assertThat(books.outbox()).extracting(Letter::isWaiting).containsExactly(false, true);
    assertThat(books.outbox().getFirst().refusal().code()).isEqualTo(RefusalCode.CHANGED_SINCE);
    books.discard(books.outbox().subList(0, 1));
    assertThat(books.exchange().refused()).isZero();
    assertThat(books.outbox()).isEmpty();
  }

  @Test
  void what_may_have_been_sent_keeps_its_body() {
    server.line = DirectServer.Line.DEAF;
    one(Wishes.renameAccount("A", "Alpha"));
    assertThat(books.outbox().getFirst().command().basis()).isNull();
    server.line = DirectServer.Line.UP;
    assertThat(books.exchange().refused()).isZero();
  }

  @Test
  void malformed_lines_are_answered_here() {
    Decoded malformed = CommandCodec.decode("{}");
    List<Outcome> outcomes =
        books.submit(
            Batch.each(List.of(malformed, lines(List.of(Wishes.topUp("M", "1.00"))).getFirst())));
    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void the_same_id_twice_in_a_batch_is_answered_twice() {
    Decoded line = lines(List.of(Wishes.topUp("M", "1.00"))).getFirst();
    List<Outcome> outcomes = books.submit(Batch.each(List.of(line, line)));
    assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
  }

  @Test
  void of_a_restored_server_nothing_is_taken_and_what_waits_is_kept() {
    server.lineage = "restored";
    assertThatThrownBy(() -> books.exchange())
        .isInstanceOfSatisfying(
            ServerFault.class,
            fault -> assertThat(fault.kind()).isEqualTo(ServerFault.Kind.RESTORED));
    server.line = DirectServer.Line.DOWN;
    one(Wishes.topUp("M", "1.00"));
    assertThat(books.outbox()).hasSize(1);
  }

  @Test
  void two_clients_see_what_each_other_did() {
    ReplicaFile.create(
        file("second"), ACME, served.lineage(), new SyncedWith("direct", OLGA, null, "second"));
    try (SyncedBooks second = open("second")) {
      second.exchange();
      one(Wishes.transfer("M", "A", "10.00"));
      second.submit(Batch.each(lines(List.of(Wishes.transfer("M", "A", "5.00")))));
      assertThat(last(second)).isEqualTo(last(served));
    }
  }

  @Test
  void a_synced_file_is_read_like_any_other_and_written_by_its_server_alone() {
    books.close();
    try (Books read = LocalBooks.open(file("olga"), LocalBooks.Access.READ, BURSAR, CLOCK)) {
      assertThat(last(read)).isEqualTo(last(served));
    }
    assertThatThrownBy(() -> LocalBooks.open(file("olga"), LocalBooks.Access.WRITE, BURSAR, CLOCK))
        .isInstanceOf(BooksFault.class)
        .hasMessageContaining("synced with a server");
    books = open("olga");
  }

  /** The last entry: its hash is made of all before it. */
  private static Entry last(Books books) {
    return books.records().entriesBefore(Long.MAX_VALUE, 1).getFirst();
  }

  private String cash(String account) {
    var now = books.now();
    return now.balance(
            now.organization().accounts().get(new org.bursar.vocabulary.AccountId(account)))
        .cash()
        .plain();
  }

  private Outcome one(Command command) {
    return books.submit(Batch.each(lines(List.of(command)))).getFirst();
  }

  private SyncedBooks open(String name) {
    return open(name, Disk.USUAL);
  }

  private SyncedBooks open(String name, Disk disk) {
    return new SyncedBooks(Replica.open(file(name), name, CLOCK, disk), server, CLOCK);
  }

  private Path file(String name) {
    return folder.resolve(name + ".books");
  }

  private List<Decoded> lines(List<Command> commands) {
    List<Decoded> lines = new ArrayList<>();
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(7, ++ids));
      lines.add(CommandCodec.decode(CommandCodec.encode(id, command, null, null, null)));
    }
    return lines;
  }
}
