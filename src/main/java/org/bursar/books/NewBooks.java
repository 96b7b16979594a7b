package org.bursar.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Store;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;

/** Makes new local books: beside the file first, so that no half-made file ever has its name. */
public final class NewBooks {

  private NewBooks() {}

  /**
   * Makes a new file with a first batch together, of which the first command opens the enterprise:
   * if one is refused, no file is left.
   *
   * @param lineage a random text: which line of copies these books belong to
   * @throws BooksFault if the file is there, or cannot be made
   * @throws RefusedOpening if a command was refused
   */
  public static void create(
      Path file, Batch first, Actor actor, InstantSource clock, String lineage) {
    create(file, List.of(first).iterator(), actor, clock, lineage);
  }

  /**
   * Makes a new file with these batches, of which the first opens the enterprise: if a command of
   * any is refused, or the batches end in an exception, no file is left.
   *
   * @param lineage a random text: which line of copies these books belong to
   * @throws BooksFault if the file is there, or cannot be made
   * @throws RefusedOpening if a command was refused
   */
  public static void create(
      Path file, Iterator<Batch> batches, Actor actor, InstantSource clock, String lineage) {
    Batch first = batches.next();
    if (!(first.commands().getFirst() instanceof Decoded.Received received)
        || !(received.command() instanceof OpenEnterprise open)) {
      throw new IllegalArgumentException("the first command opens the enterprise");
    } else if (Files.exists(file)) {
      throw exists(file);
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new-" + lineage);
    try {
      try (Store store = Store.createDraft(draft, open.enterprise(), lineage)) {
        try (Engine engine = new Engine(store, actor, clock, Enterprise.NOTHING)) {
          fill(engine, first, batches);
        }
      }
      Files.move(draft, file);
    } catch (BooksFault e) {
      throw e.saidOf(draft, file);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, file + " could not be made there.", e);
    } finally {
      delete(draft);
    }
  }

  /** While one batch is written the next one is made. */
  private static void fill(Engine engine, Batch first, Iterator<Batch> batches) {
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<List<Outcome>> begun = writer.submit(() -> engine.submit(first));
      while (batches.hasNext()) {
        Batch next = batches.next();
        requireAccepted(begun);
        begun = writer.submit(() -> engine.submit(next));
      }
      requireAccepted(begun);
    }
  }

  private static void requireAccepted(Future<List<Outcome>> begun) {
    List<Outcome> outcomes;
    try {
      outcomes = begun.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BooksFault fault) {
        throw new BooksFault(fault.kind(), String.valueOf(fault.getMessage()), fault);
      }
      throw new IllegalStateException("the first commands were not judged", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("new books were not finished");
    }
    if (outcomes.stream().anyMatch(Outcome.Refused.class::isInstance)) {
      throw new RefusedOpening(outcomes);
    }
  }

  private static BooksFault exists(Path file) {
    return new BooksFault(
        Kind.EXISTS, file + " is there already and was left as it is. Choose another name.");
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-wal"));
      Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-shm"));
    } catch (IOException _) {
      // It has another name than the books: what is left of it harms nobody.
    }
  }
}
