package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.Patience;
import org.bursar.books.Replica;
import org.bursar.books.ReplicaFile;
import org.bursar.books.ServerBooks;
import org.bursar.books.Verifier;
import org.bursar.books.journal.Letter;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;

/** A firm on a server, M with 1,000.00 and A with nothing, and a copy of it. */
final class SyncedFirm implements AutoCloseable {

  static final EnterpriseId ACME = new EnterpriseId("acme");
  static final Actor BURSAR = Actor.server("bursar");
  static final UserName OLGA = new UserName("olga");
  static final InstantSource CLOCK = InstantSource.fixed(Firm.START);

  final Path folder;
  ServerDatabase database;
  ServerBooks served;
  DirectServer server;
  SyncedBooks books;
  private long ids;

  SyncedFirm(Path folder) {
    this.folder = folder;
    this.database =
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

  /** What somebody else does on the server. */
  void elsewhere(Command... commands) {
    served
        .submit(Batch.each(lines(List.of(commands))))
        .forEach(outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class));
  }

  Outcome one(Command command) {
    return books.submit(Batch.each(lines(List.of(command)))).getFirst();
  }

  List<Outcome> together(Command... commands) {
    return books.submit(Batch.together(lines(List.of(commands))));
  }

  List<Letter> waiting() {
    return books.outbox().stream().filter(Letter::isWaiting).toList();
  }

  String cash(String account) {
    var now = books.now();
    return now.balance(now.organization().accounts().get(new AccountId(account))).cash().plain();
  }

  void reopen() {
    books.close();
    books = open("olga");
  }

  SyncedBooks open(String name) {
    return new SyncedBooks(Replica.open(file(name), name, CLOCK), server, CLOCK);
  }

  Path file(String name) {
    return folder.resolve(name + ".books");
  }

  List<Decoded> lines(List<Command> commands) {
    List<Decoded> lines = new ArrayList<>();
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(7, ++ids));
      lines.add(CommandCodec.decode(CommandCodec.encode(id, command, null, null, null)));
    }
    return lines;
  }

  /** The last entry: its hash is made of all before it. */
  static Entry last(Books books) {
    return books.records().entriesBefore(Long.MAX_VALUE, 1).getFirst();
  }

  /** In the end the copy is what the server has, and both are sound. */
  @Override
  public void close() {
    server.line = DirectServer.Line.UP;
    books.exchange();
    assertThat(last(books)).isEqualTo(last(served));
    books.close();
    assertThat(Verifier.check(file("olga"), _ -> {}).fault()).isEmpty();
    assertThat(served.verify(_ -> {}).fault()).isEmpty();
    served.close();
    database.close();
  }
}
