package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.bursar.books.Batch;
import org.bursar.books.Replica;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Wishes;
import org.bursar.server.FakeProvider;
import org.bursar.server.Served;
import org.bursar.support.MemoryKeyring;
import org.bursar.sync.Credentials;
import org.bursar.sync.HttpServerLink;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.AccessCommand.SetApprovalPolicy;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.FundsCommand.Transfer;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;

/** Books of a server: what waits, what was refused, what a second person is asked, who may what. */
final class SyncScenes implements AutoCloseable {

  private static final Actor ADA = Actor.user(new UserName("ada"));
  private static final Actor OLGA = Actor.user(new UserName("olga"));
  private static final AccountId TREASURY = new AccountId("1688100000004706");
  private static final AccountId RETAIL = new AccountId("1688100000008161");
  private static final PolicyId LARGE = new PolicyId("large-transfers");

  private final Path folder;
  private final Supplier<Sitting> sit;
  private int restores;
  private final List<Runnable> closing = new ArrayList<>();
  private final Map<Sitting, Served> seats = new IdentityHashMap<>();
  private Made made;

  /**
   * The copies of three people as they were when the server was last reached.
   *
   * @param waiting one of them, with what waits in it
   */
  private record Made(Path ada, Path olga, Path anna, Path waiting, Path tokens) {}

  SyncScenes(Path folder, Supplier<Sitting> sit) {
    this.folder = folder;
    this.sit = sit;
  }

  void add(Map<String, Supplier<Parent>> scenes) {
    scenes.put("sync-waiting", () -> waits().at(new Place.Account(TREASURY)).root());
    scenes.put("sync-outbox", () -> waits().at(new Place.Outbox()).then(SyncScenes::first).root());
    scenes.put(
        "sync-outbox-empty", () -> open(made().olga(), "olga").at(new Place.Outbox()).root());
    scenes.put(
        "sync-refused", () -> refused().at(new Place.Outbox()).then(SyncScenes::first).root());
    scenes.put(
        "sync-discard",
        () ->
            refused()
                .at(new Place.Outbox())
                .then(SyncScenes::first)
                .then(s -> s.control(Button.class, "outbox-discard").fire())
                .root());
    scenes.put("sync-arriving", () -> arriving().at(new Place.Account(TREASURY)).root());
    scenes.put("sync-restored", this::restored);
    scenes.put("sync-transfer", () -> waits().then(SyncScenes::large).root());
    scenes.put(
        "requests",
        () ->
            open(made().anna(), "anna").at(new Place.Requests(null)).then(SyncScenes::ask).root());
    scenes.put(
        "requests-own",
        () ->
            open(made().olga(), "olga").at(new Place.Requests(null)).then(SyncScenes::ask).root());
    scenes.put("access", () -> seated("ada").at(new Place.Access()).root());
    scenes.put(
        "access-devices",
        () ->
            seated("ada")
                .at(new Place.Access())
                .then(s -> s.control(TabPane.class, "access-tabs").getSelectionModel().select(1))
                .root());
    scenes.put(
        "access-device-token",
        () ->
            seated("olga")
                .then(s -> s.session().ask(new Ask.NewDevice(() -> {})))
                .then(s -> s.control(TextField.class, "new-device-name").setText("laptop"))
                .then(s -> s.control(Button.class, "new-device-do").fire())
                .root());
    scenes.put("sync-signed-out", () -> signedOut().at(new Place.Outbox()).root());
    scenes.put(
        "sign-in", () -> signedOut().then(s -> s.session().ask(new Ask.SignInAgain())).root());
    scenes.put("keyring-silent", () -> keyringSilent().root());
    scenes.put("access-local", () -> sit.get().open(local("access")).at(new Place.Access()).root());
    scenes.put("add-user", () -> asked(new Ask.SetRole(null), "add-user-name", "wang.li"));
    scenes.put("set-role", () -> asked(new Ask.SetRole(new UserName("olga")), null, null));
    scenes.put("remove-user", () -> asked(new Ask.RemoveUser(new UserName("olga")), null, null));
    scenes.put("set-policy", () -> asked(new Ask.SetPolicy(LARGE), null, null));
    scenes.put("remove-policy", () -> asked(new Ask.RemovePolicy(LARGE), null, null));
  }

  /** Somebody at a server that goes on answering, with devices of several people. */
  private Sitting seated(String user) {
    Sitting sitting = sit.get();
    Path own = sitting.settings().folder().resolve("seated");
    try {
      Served served = served(own);
      must(
          served.give(
              ADA,
              new SetApprovalPolicy(
                  LARGE, new CommandType("Transfer"), Amount.parse("500.00"), null)));
      served.device("olga", "reception");
      served.device("anna", "anna-mac");
      Path file = served.connect(own.resolve(user + ".books"), user, sitting.settings().folder());
      seats.put(sitting, served);
      return told(sitting.open(file), state -> state.isCurrent() && !state.busy());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Somebody whose token was taken back. */
  private Sitting signedOut() {
    Sitting sitting = seated("olga");
    var unused = seats.get(sitting).revoke("olga");
    sitting.session().syncing().now();
    return told(
        sitting,
        state ->
            !state.busy()
                && state.fault() != null
                && state.fault().kind() == ServerFault.Kind.NOT_SIGNED_IN);
  }

  /** Somebody whose token is in a keyring that does not answer. */
  private Sitting keyringSilent() {
    Sitting sitting = sit.get();
    Path own = sitting.settings().folder().resolve("seated");
    try {
      Served served = served(own);
      MemoryKeyring silent = new MemoryKeyring();
      silent.refuse(true);
      Path file = served.connect(own.resolve("olga.books"), "olga", own.resolve("elsewhere"));
      return sitting.keyring(silent).open(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Served served(Path own) throws IOException {
    Path local = Enterprises.bare(Files.createDirectories(own));
    FakeProvider provider = new FakeProvider(Enterprises.CLOCK);
    Served served = new Served(local, own, Enterprises.ACTOR, Enterprises.CLOCK, provider);
    closing.addAll(List.of(served::close, provider::close));
    users(served);
    return served;
  }

  private static void users(Served served) {
    served.add("ada", Role.ADMINISTRATOR);
    served.add("olga", Role.OPERATOR);
    served.add("anna", Role.APPROVER);
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
    closing.clear();
    seats.clear();
  }

  private Parent asked(Ask ask, String field, String text) {
    Sitting sitting = open(made().ada(), "ada").then(s -> s.session().ask(ask));
    if (field != null) {
      sitting.control(TextField.class, field).setText(text);
    }
    return sitting.root();
  }

  private static void first(Sitting sitting) {
    sitting.control(TableView.class, "outbox").getSelectionModel().select(0);
  }

  private static void ask(Sitting sitting) {
    sitting.control(TableView.class, "requests").getSelectionModel().select(0);
  }

  private static void large(Sitting sitting) {
    sitting.session().ask(new Ask.Transfer(TREASURY, RETAIL, Amount.parse("2500")));
    sitting.control(TextField.class, "transfer-remark").setText("as agreed");
  }

  private Sitting waits() {
    return open(made().waiting(), "olga");
  }

  /** A unit was created while another one of its name was. */
  private Sitting refused() {
    Path own = folder.resolve("refused");
    Path file = own.resolve("olga.books");
    if (!Files.exists(own)) {
      try (Served served = served(own, "refused")) {
        connect(served, own, "olga");
        served.stop();
        wished(file, own, new CreateUnit(new UnitId("east"), UnitId.ROOT, "East", null, null));
        must(served.give(ADA, new CreateUnit(new UnitId("west"), UnitId.ROOT, "East", null, null)));
        served.start();
        try (SyncedBooks books = synced(file, own)) {
          var unused = books.exchange();
        }
      }
    }
    return open(file, own.resolve("tokens"), "olga");
  }

  /** The state is here, and of its journal a part. */
  private Sitting arriving() {
    Path own = folder.resolve("arriving");
    Path file = own.resolve("olga.books");
    if (!Files.exists(own)) {
      try (Served served = served(own, "arriving")) {
        String token = served.token("olga");
        Credentials credentials = new Credentials(own.resolve("tokens"));
        SyncedFile.make(
            file, served.address(), served.enterprise(), token, null, "device-olga", credentials);
        HttpServerLink link =
            new HttpServerLink(
                HttpClient.newHttpClient(), served.address(), served.enterprise(), () -> token);
        int[] pages = new int[1];
        try (SyncedBooks books =
            new SyncedBooks(
                Replica.open(file, "olga", Enterprises.CLOCK),
                link,
                Enterprises.CLOCK,
                new SyncedBooks.Fetching(400, 100, false, 400))) {
          var unused = books.exchange();
          books.arrive(() -> pages[0]++ < 3);
        }
      }
    }
    return open(file, own.resolve("tokens"), "olga");
  }

  /** What a server lost that was restored from an older copy. */
  private Parent restored() {
    Path own = folder.resolve("restored-" + restores++);
    try (Served served = served(own, "restored-" + restores)) {
      Path file = connect(served, own, "olga");
      served.backUp(own.resolve("yesterday.db"));
      must(served.give(OLGA, transfer("120.00")));
      must(served.give(ADA, new CreateUnit(new UnitId("east"), UnitId.ROOT, "East", null, null)));
      must(served.give(OLGA, transfer("80.00")));
      try (SyncedBooks books = synced(file, own)) {
        var unused = books.exchange();
      }
      served.restore(own.resolve("yesterday.db"));
      served.start();
      Sitting sitting = open(file, own.resolve("tokens"), "olga").at(new Place.Outbox());
      sitting.control(Button.class, "outbox-restored").fire();
      if (sitting.control(Button.class, "restored-follow").isDisabled()) {
        throw new AssertionError("it is not known what was lost");
      }
      return sitting.root();
    }
  }

  private static SyncedBooks synced(Path file, Path own) {
    return SyncedFile.open(file, new Credentials(own.resolve("tokens")), Enterprises.CLOCK);
  }

  /** Writes down what somebody wishes while the server is away. */
  private static void wished(Path file, Path own, Command... commands) {
    try (SyncedBooks books = synced(file, own)) {
      for (Outcome outcome : books.submit(Batch.each(Wishes.of(List.of(commands))))) {
        if (!(outcome instanceof Outcome.Waiting)) {
          throw new AssertionError(outcome.toString());
        }
      }
    }
  }

  private Made made() {
    if (made == null) {
      Path own = folder.resolve("synced");
      try (Served served = served(own, "synced")) {
        must(
            served.give(
                ADA,
                new SetApprovalPolicy(
                    LARGE, new CommandType("Transfer"), Amount.parse("500.00"), null)));
        if (!(served.give(OLGA, transfer("2500.00")) instanceof Outcome.Requested)) {
          throw new AssertionError("nobody was asked");
        }
        Path ada = connect(served, own, "ada");
        Path olga = connect(served, own, "olga");
        Path anna = connect(served, own, "anna");
        served.stop();
        Path waiting = copy(olga, own.resolve("waiting.books"));
        wished(
            waiting,
            own,
            transfer("120.00"),
            new TopUp(RETAIL, Amount.parse("80.00"), "from the bank"));
        made = new Made(ada, olga, anna, waiting, own.resolve("tokens"));
      }
    }
    return made;
  }

  private Served served(Path own, String name) {
    try {
      Files.createDirectories(own);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Served served = new Served(local(name), own, Enterprises.ACTOR, Enterprises.CLOCK);
    users(served);
    return served;
  }

  private Path local(String name) {
    try {
      return Enterprises.demo(Files.createDirectories(folder.resolve("local-" + name)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path connect(Served served, Path own, String user) {
    return served.connect(own.resolve(user + ".books"), user, own);
  }

  private static Command transfer(String amount) {
    return new Transfer(TREASURY, RETAIL, Amount.parse(amount), "as agreed");
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new AssertionError(outcome.toString());
    }
  }

  private static Path copy(Path from, Path to) {
    try {
      return Files.copy(from, to);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Sitting open(Path file, String user) {
    return open(file, made().tokens(), user);
  }

  /** A copy of its own, opened, once it knows that nobody answers. */
  private Sitting open(Path file, Path tokens, String user) {
    Sitting sitting = sit.get();
    Path own = sitting.settings().folder().resolve("books");
    try {
      Files.createDirectories(own);
      Path copy = Files.copy(file, own.resolve(user + ".books"));
      Path arriving = file.resolveSibling(file.getFileName() + ".arriving");
      if (Files.exists(arriving)) {
        Files.copy(arriving, own.resolve(user + ".books.arriving"));
      }
      Path kept = Files.createDirectories(sitting.settings().folder().resolve("tokens"));
      try (DirectoryStream<Path> his = Files.newDirectoryStream(tokens, "device-" + user + "-*")) {
        for (Path token : his) {
          Files.copy(token, kept.resolve(token.getFileName()));
        }
      }
      return unreached(sitting.open(copy));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Sitting unreached(Sitting sitting) {
    return told(sitting, SyncScenes::isUnreached);
  }

  /** What is told of it comes to the FX thread before the picture is taken. */
  private static Sitting told(Sitting sitting, Predicate<SyncState> wanted) {
    var syncing = sitting.session().syncing();
    var told = new java.util.concurrent.CountDownLatch(1);
    Runnable end =
        syncing.onState(
            state -> {
              if (wanted.test(state)) {
                told.countDown();
              }
            });
    try {
      if (!wanted.test(syncing.state()) && !told.await(20, java.util.concurrent.TimeUnit.SECONDS)) {
        throw new AssertionError("nobody said how the server stands");
      }
    } catch (InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
    end.run();
    return sitting;
  }

  private static boolean isUnreached(SyncState state) {
    return state.fault() != null && !state.busy();
  }
}
