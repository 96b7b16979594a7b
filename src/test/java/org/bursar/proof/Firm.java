package org.bursar.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.Verifier;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.ServerDatabase;
import org.bursar.books.store.Store;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.server.Publication;
import org.bursar.server.Users;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;
import org.bursar.support.AcmeBooks;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;

/** An enterprise on a server's database: made before the trouble, judged after it. */
record Firm(String database) {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final ServerDatabase.Pool POOL =
      new ServerDatabase.Pool(4, Duration.ofSeconds(30));

  private ServerDatabase open() {
    return ServerDatabase.open(database, POOL);
  }

  /** Makes it, with accounts and money to be moved. */
  Firm made(Path folder) {
    AcmeBooks acme = new AcmeBooks(folder);
    List<Command> first = new ArrayList<>(Wishes.readying());
    first.add(Wishes.topUp("M", "1000000.00"));
    for (int i = 0; i < Person.ACCOUNTS; i++) {
      first.add(Wishes.createAccount("a" + i));
      first.add(Wishes.topUp("a" + i, "1000.00"));
    }
    Random random = new Random(1);
    List<Decoded> commands =
        first.stream()
            .map(
                command ->
                    CommandCodec.decode(
                        CommandCodec.encode(
                            new CommandId(new UUID(random.nextLong(), random.nextLong())),
                            command,
                            null,
                            null,
                            null)))
            .toList();
    try (Books books = acme.write()) {
      assertThat(books.submit(Batch.together(commands)))
          .allMatch(Outcome.Accepted.class::isInstance);
    }
    try (ServerDatabase open = open()) {
      var unused = Publication.publish(acme.file(), open, AcmeBooks.EVA, CLOCK, "line-1");
    }
    return this;
  }

  /** Lets somebody in; his token. */
  String user(String name) {
    SecureRandom random = new SecureRandom();
    try (ServerDatabase open = open()) {
      Tokens tokens =
          new Tokens(
              SecretTables.of(open),
              count -> {
                byte[] bytes = new byte[count];
                random.nextBytes(bytes);
                return bytes;
              },
              CLOCK);
      Users users =
          new Users(
              open,
              tokens,
              CLOCK,
              () -> CommandId.version7(CLOCK.millis(), random.nextLong(), random.nextLong()));
      assertThat(users.add(new UserName(name), Role.OPERATOR, Person.ACME))
          .isInstanceOf(Outcome.Accepted.class);
      return users.token(new UserName(name), Person.ACME);
    }
  }

  /**
   * That nothing of what people were told is not so: no command is lost or doubled, all copies are
   * the server's, and no money came or went.
   *
   * @return how many entries there are
   */
  long judge(Told told, List<Person> people) {
    Map<CommandId, Outcome.Refused> turnedDown = new HashMap<>();
    for (Person person : people) {
      try (Store store = Store.open(person.file(), false)) {
        for (Letter letter : store.outbox().letters()) {
          assertThat(letter.isWaiting()).as("%s of %s waits", letter, person.name()).isFalse();
          turnedDown.put(
              letter.command().id(), new Outcome.Refused(letter.command().id(), letter.refusal()));
        }
      }
    }
    try (ServerDatabase open = open();
        ServerBooks books =
            ServerBooks.open(open, Person.ACME, AcmeBooks.EVA, CLOCK, Patience.NONE)) {
      Verifier.Report report = books.verify(_ -> {});
      assertThat(report.fault()).as("the server's books").isEmpty();
      Map<CommandId, Long> done = new HashMap<>();
      long money = 0;
      for (Entry entry : books.records().entriesAfter(0, Integer.MAX_VALUE)) {
        Long before = done.put(entry.commandId(), entry.number());
        assertThat(before).as("entry %d does a command again", entry.number()).isNull();
        if (entry.command() instanceof Decoded.Received received
            && received.command() instanceof FundsCommand.TopUp topUp) {
          money += topUp.amount().value().movePointRight(2).longValueExact();
        }
      }
      told.all().forEach((id, outcomes) -> isKept(id, outcomes, done, turnedDown));
      assertThat(cash(books)).as("all money").isEqualTo(money);
      for (Person person : people) {
        Verifier.Report his = Verifier.check(person.file(), _ -> {});
        assertThat(his.fault()).as("the copy of %s", person.name()).isEmpty();
        assertThat(his.hash()).as("where %s ends", person.name()).isEqualTo(report.hash());
      }
      return report.entries();
    }
  }

  private static long cash(Books books) {
    Accounts accounts = books.now().organization().accounts();
    return IntStream.range(0, accounts.count())
        .mapToObj(ordinal -> books.now().balance(accounts.at(ordinal)))
        .mapToLong(Firm::cash)
        .sum();
  }

  private static long cash(Balance balance) {
    return balance.ownCash().minor() + balance.transferredIn().minor();
  }

  private static void isKept(
      CommandId id,
      List<Outcome> outcomes,
      Map<CommandId, Long> done,
      Map<CommandId, Outcome.Refused> turnedDown) {
    Long entry = done.get(id);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Accepted accepted) {
        assertThat(entry).as("%s, of which was told %s", id, outcomes).isEqualTo(accepted.entry());
      }
    }
    if (!outcomes.isEmpty()) {
      switch (outcomes.getLast()) {
        case Outcome.Accepted _ -> {}
        case Outcome.Waiting _ ->
            assertThat((entry != null) ^ turnedDown.containsKey(id))
                .as("one outcome of %s: entry %s, %s", id, entry, turnedDown.get(id))
                .isTrue();
        case Outcome.Refused _ -> assertThat(entry).as("%s, refused", id).isNull();
        case Outcome.Requested _ -> throw new AssertionError("nobody is to approve " + id);
      }
    }
  }
}
