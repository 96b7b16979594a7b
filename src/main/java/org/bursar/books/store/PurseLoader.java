package org.bursar.books.store;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bursar.enterprise.funds.Purse;
import org.bursar.vocabulary.CreditContract;
import org.jspecify.annotations.Nullable;

/**
 * Reads the purses with their charges and grants: half of all that is read where books are opened.
 * So a thread and a connection of its own read them in large books, while the rest is read.
 */
final class PurseLoader implements AutoCloseable {

  /** From how many entries on a second connection pays; before, all is read within its opening. */
  private static final long LARGE = 20_000;

  private final Standing standing;
  private final CompletableFuture<Optional<Vector<Purse>>> aside;

  /** Begins, if the books are a large file. */
  PurseLoader(@Nullable Path file, Standing standing) {
    this(file, standing, standing.entry() >= LARGE);
  }

  /** Begins on a thread of its own, or leaves all to {@link #load}. */
  PurseLoader(@Nullable Path file, Standing standing, boolean isLarge) {
    this.standing = standing;
    this.aside =
        file != null && isLarge
            ? CompletableFuture.supplyAsync(
                () -> aside(file, standing), task -> Thread.ofPlatform().daemon().start(task))
            : CompletableFuture.completedFuture(Optional.empty());
  }

  /** Whether the other thread read them: it waits for it. */
  boolean isAside() {
    return aside.join().isPresent();
  }

  /** The purses by ordinal, once they are read. */
  Vector<Purse> load() throws SQLException {
    Optional<Vector<Purse>> read = aside.join();
    return read.isPresent() ? read.get() : read(standing);
  }

  /**
   * Empty if the books have moved on since this one's snapshot, or if anything else is in the way:
   * then they are read from there, and what is wrong is said by that.
   */
  private static Optional<Vector<Purse>> aside(Path file, Standing standing) {
    try (Sql sql = Database.another(file)) {
      return sql.snapshot(
          () -> {
            long head =
                sql.first(
                        Cells::number,
                        "SELECT entry FROM head WHERE enterprise = ?",
                        sql.enterprise())
                    .orElse(0L);
            boolean isSame = standing.past() ? head >= standing.entry() : head == standing.entry();
            return isSame
                ? Optional.of(read(new Standing(sql, standing.entry(), standing.past())))
                : Optional.empty();
          });
    } catch (SQLException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Vector<Purse> read(Standing standing) throws SQLException {
    Purse[] purses = new Purse[standing.accounts()];
    Arrays.fill(purses, Purse.EMPTY);
    int[] end = {0};
    try (Cursor charges = standing.rows(StateTables.CHARGE);
        Cursor settled = standing.rows(StateTables.SETTLED);
        Cursor granted = standing.rows(StateTables.GRANTED)) {
      PurseParts parts = new PurseParts(charges, settled, granted);
      standing.each(
          StateTables.PURSE,
          cells -> {
            int account = cells.count();
            purses[account] =
                new Purse(
                    cells.number(),
                    cells.number(),
                    cells.number(),
                    cells.number(),
                    CreditContract.valueOf(cells.sharedText()),
                    cells.truth(),
                    cells.number(),
                    parts.charges(account),
                    parts.grants(account),
                    cells.count());
            end[0] = account + 1;
          });
    }
    return Vector.of(Arrays.copyOf(purses, end[0]));
  }

  /** Waits for the other thread, which lets go of the file then. */
  @Override
  public void close() {
    aside.join();
  }
}
