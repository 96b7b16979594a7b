package org.bursar.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.bursar.books.AuditCopy;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.NewBooks;
import org.bursar.books.RefusedOpening;
import org.bursar.books.store.BooksFault;
import org.bursar.codec.Decoded;
import org.bursar.console.connect.SignInAgain;
import org.bursar.console.keeping.UnsealDialog;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Shade;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Work;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Place;
import org.bursar.console.session.Settings;
import org.bursar.console.session.SyncWords;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.keyring.Keyring;
import org.bursar.sync.Credentials;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncedFile;
import org.bursar.sync.Syncing;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** Opens and makes books for the window; what does not open is explained and left as it is. */
final class FrontDesk implements Desk {

  private static final long DEMO_SEED = 7;
  private static final int DEMO_ACCOUNTS = 2_400;
  private static final int DEMO_TRANSFERS = 4_000;

  private final Settings settings;
  private final Credentials credentials;
  private final Background background;
  private final InstantSource clock;
  private final Actor actor;
  private final Chooser chooser;
  private final Shade shade;
  private final BiConsumer<Path, Opened> show;
  private final Runnable notOpened;
  private CompletableFuture<Void> closed = CompletableFuture.completedFuture(null);

  /** Books that were opened: by themselves, or in step with a server. */
  sealed interface Opening {
    record Alone(Books books) implements Opening {}

    record InStep(Syncing syncing) implements Opening {}
  }

  /** What somebody has to sign in to again, and why. */
  record SignedOut(Seat seat, ServerFault why) {}

  /**
   * Books that were opened.
   *
   * @param place where one begins in them; null if that was not said
   * @param signedOut what somebody has to sign in to again; null if he need not
   */
  record Opened(Opening opening, @Nullable Place place, @Nullable SignedOut signedOut) {}

  private sealed interface Answer {
    record Ready(Opened opened) implements Answer {}

    record Not(BooksFault fault) implements Answer {}

    record Refused(String sentence) implements Answer {}
  }

  FrontDesk(
      Settings settings,
      Background background,
      InstantSource clock,
      Actor actor,
      Chooser chooser,
      Supplier<Keyring> keyring,
      Shade shade,
      BiConsumer<Path, Opened> show,
      Runnable notOpened) {
    this.settings = settings;
    this.credentials = new Credentials(settings.folder().resolve("tokens"), keyring);
    this.background = background;
    this.clock = clock;
    this.actor = actor;
    this.chooser = chooser;
    this.shade = shade;
    this.show = show;
    this.notOpened = notOpened;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Background background() {
    return background;
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public void show(DialogBox dialog) {
    shade.open(dialog);
  }

  @Override
  public void open(Path file) {
    open(file, Access.WRITE);
  }

  @Override
  public void openReadOnly(Path file) {
    open(file, Access.READ);
  }

  @Override
  public void chooseAndOpen() {
    chooser.books().ifPresent(this::open);
  }

  @Override
  public Optional<Path> chooseNew(String suggestedName) {
    return chooser.newBooks(suggestedName);
  }

  @Override
  public List<Path> chooseBills() {
    return chooser.bills();
  }

  @Override
  public Optional<Path> chooseTable() {
    return chooser.table();
  }

  @Override
  public Optional<Path> chooseExport(Export kind, String suggestedName) {
    return chooser.export(kind, suggestedName);
  }

  @Override
  public void view(Path file) {
    chooser.view(file);
  }

  @Override
  public void browse(URI address) {
    chooser.browse(address);
  }

  @Override
  public void exploreDemo() {
    Path file = settings.folder().resolve("demo").resolve("demo.books");
    Job job =
        answered(
            Texts.now("desk.demo"),
            file,
            progress -> {
              if (!Files.exists(file)) {
                makeDemo(file, progress);
              }
              return ready(file, Access.WRITE, null);
            });
    JobDialog.show(this, "demo", Texts.text("desk.demo.title"), job);
  }

  @Override
  public void create(Path file, List<Decoded> commands, Place place) {
    Job job =
        answered(
            Texts.now("desk.creating", name(file)),
            file,
            progress -> {
              NewBooks.create(
                  file, Batch.together(commands), actor, clock, UUID.randomUUID().toString());
              return ready(file, Access.WRITE, place);
            });
    JobDialog.show(this, "creating", Texts.text("desk.creating.title"), job);
  }

  /** Closes books that nobody sees any more; what is opened next waits for it. */
  void closing(AutoCloseable books) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    closed = done;
    var unused =
        background.run(
            Texts.now("desk.closing"),
            progress -> {
              try {
                books.close();
                return true;
              } finally {
                done.complete(null);
              }
            },
            closedNow -> {});
  }

  private void open(Path file, Access access) {
    var unused =
        answered(Texts.now("desk.opening", name(file)), file, at -> ready(file, access, null));
  }

  private Job answered(String title, Path file, Work<Answer> work) {
    CompletableFuture<Void> before = closed;
    Job job =
        background.run(
            title,
            progress -> {
              before.join();
              return guarded(work, progress);
            },
            answer -> tell(file, answer));
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.FAILED) {
                notOpened.run();
              }
            });
    return job;
  }

  private static Answer guarded(Work<Answer> work, Progress progress) throws Exception {
    try {
      return work.run(progress);
    } catch (BooksFault fault) {
      return new Answer.Not(fault);
    } catch (RefusedOpening refused) {
      return new Answer.Refused(sentence(refused));
    }
  }

  private Answer ready(Path file, Access access, @Nullable Place place) {
    if (access == Access.WRITE && AuditCopy.isOne(file)) {
      return alone(file, Access.READ, place, null);
    } else if (access == Access.READ || !SyncedFile.isOne(file)) {
      return alone(file, access, place, null);
    }
    try {
      Syncing syncing = SyncedFile.live(file, credentials, clock);
      return new Answer.Ready(new Opened(new Opening.InStep(syncing), place, null));
    } catch (ServerFault fault) {
      // All that is here can be read.
      Seat seat = SyncedFile.seat(file, credentials);
      return alone(file, Access.READ, place, new SignedOut(seat, fault));
    }
  }

  private Answer alone(
      Path file, Access access, @Nullable Place place, @Nullable SignedOut signedOut) {
    Books books = LocalBooks.open(file, access, actor, clock);
    return new Answer.Ready(new Opened(new Opening.Alone(books), place, signedOut));
  }

  @Override
  public Credentials credentials() {
    return credentials;
  }

  private void tell(Path file, Answer answer) {
    switch (answer) {
      case Answer.Ready(Opened opened) -> {
        settings.opened(file, clock.instant());
        show.accept(file, opened);
        SignedOut signedOut = opened.signedOut();
        if (signedOut != null) {
          shade.open(onlyRead(file, signedOut));
        }
      }
      case Answer.Not(BooksFault fault) when fault.kind() == BooksFault.Kind.SEALED -> {
        notOpened.run();
        UnsealDialog.show(this, file);
      }
      case Answer.Not(BooksFault fault) -> {
        notOpened.run();
        shade.open(BooksFaultDialog.of(file, fault, () -> openReadOnly(file)));
      }
      case Answer.Refused(String sentence) -> {
        notOpened.run();
        shade.open(
            Message.of("refused", Texts.text("desk.refused.title"), Texts.fixed(sentence), ""));
      }
    }
  }

  /** Says that it can only be read, and offers the way back in. */
  private DialogBox onlyRead(Path file, SignedOut signedOut) {
    DialogBox dialog =
        Message.of(
            "only-read",
            Texts.text("desk.only.read"),
            Texts.made(() -> SyncWords.why(signedOut.why())),
            "");
    dialog.setButtons(
        Buttons.filled(
            "only-read-sign-in",
            Texts.text("sign-in.ask"),
            () -> {
              dialog.close();
              SignInAgain.show(this, signedOut.seat(), () -> open(file));
            }),
        Message.close("only-read", dialog));
    return dialog;
  }

  private void makeDemo(Path file, Progress progress) throws IOException {
    Files.createDirectories(file.getParent());
    DemoEnterprise demo = new DemoEnterprise(DEMO_SEED, DEMO_ACCOUNTS, DEMO_TRANSFERS);
    progress.step(Texts.now("desk.demo.step"));
    // About as many commands as there are: a year of bills, and the transfers.
    long whole = DEMO_ACCOUNTS * 16L + DEMO_TRANSFERS;
    DemoBooks.create(
        file,
        demo,
        actor,
        UUID.randomUUID().toString(),
        done -> {
          progress.at(Math.min(done, whole), whole);
          return !progress.isCancelled();
        });
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
  }

  private static String sentence(RefusedOpening refused) {
    for (Outcome outcome : refused.outcomes()) {
      if (outcome instanceof Outcome.Refused(var id, var refusal)
          && refusal.code() != org.bursar.vocabulary.RefusalCode.BATCH_REFUSED) {
        return Texts.refusal(refusal);
      }
    }
    return String.valueOf(refused.getMessage());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
