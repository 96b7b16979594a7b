package org.bursar.books.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.Remembered;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.codec.OutcomeCodec;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** One file of books over one connection. Used by one thread at a time. */
public final class Store implements AutoCloseable {

  /** The number of the one enterprise of a local file: the first part of every key. */
  static final Long ENTERPRISE = 1L;

  private final Path file;
  private final Sql sql;
  private final Closing closing;

  private Store(Path file, Sql sql, Closing closing) {
    this.file = file;
    this.sql = sql;
    this.closing = closing;
  }

  /** How a store lets go of its file. */
  @FunctionalInterface
  private interface Closing {
    void close() throws SQLException, IOException;
  }

  /**
   * Which schema a file has: the current one or an older one.
   *
   * @throws BooksFault if it is no books file, or of a newer one; it is left as it is
   */
  public static int recognize(Path file, Schema schema) {
    return Database.recognize(file, schema);
  }

  /**
   * Opens books that are there.
   *
   * @throws BooksFault if they cannot be, or are of an older schema; they are left as they are
   */
  public static Store open(Path file, boolean write) {
    return open(file, write, Schema.CURRENT);
  }

  /** The same, with another schema for the current one. */
  public static Store open(Path file, boolean write, Schema schema) {
    return of(file, Database.open(file, write, schema), write);
  }

  /**
   * Opens books of an older schema too, for what all schemas have: an enterprise and its lineage, a
   * head and a journal.
   *
   * @throws BooksFault if they cannot be; they are left as they are
   */
  public static Store openAsItIs(Path file, boolean write, Schema schema) {
    return of(file, Database.openAsItIs(file, write, schema), write);
  }

  /** Opens for writing, with what is to run before each write: a test ends everything there. */
  static Store open(Path file, Runnable beforeWrite) {
    Sql sql = Database.open(file, true, Schema.CURRENT, Gathered.single(beforeWrite));
    return of(file, sql, true);
  }

  private static Store of(Path file, Sql sql, boolean write) {
    return new Store(file, sql, write ? () -> Database.closePlain(sql) : sql::close);
  }

  /**
   * Takes every step from an older schema to this one, each whole or not at all.
   *
   * @throws BooksFault if a step fails: the file is as it was before that step
   */
  public static void upgrade(Path file, Schema schema) {
    int version = Database.recognize(file, schema);
    try (Store store = openAsItIs(file, true, schema)) {
      for (int from = version; from < schema.version(); from++) {
        int before = from;
        store.writing(() -> Database.step(store.sql, schema, before));
      }
    }
  }

  /** Lets the file have at most so many pages in the file: a disk that is full beyond them. */
  void limitPages(int pages) {
    writing(() -> sql.run("PRAGMA max_page_count = " + pages));
  }

  /**
   * Makes new books without entries.
   *
   * @param lineage a random text: which line of copies these books belong to
   * @throws BooksFault if they cannot be made
   */
  public static Store create(Path file, EnterpriseId id, String lineage) {
    Sql sql = Database.create(file);
    return begun(new Store(file, sql, () -> Database.closePlain(sql)), id, lineage);
  }

  /**
   * The same, quicker, under a name that is not theirs yet: durable once this store is closed, and
   * good for nothing after a fault.
   *
   * @throws BooksFault if they cannot be made
   */
  public static Store createDraft(Path file, EnterpriseId id, String lineage) {
    Sql sql = Database.createDraft(file);
    return begun(new Store(file, sql, () -> Database.closeDraft(file, sql)), id, lineage);
  }

  private static Store begun(Store store, EnterpriseId id, String lineage) {
    store.writing(
        () ->
            store.sql.transaction(
                () -> {
                  store.sql.update(
                      "INSERT INTO enterprise (number, id, lineage) VALUES (?,?,?)",
                      ENTERPRISE,
                      id.value(),
                      lineage);
                  store.sql.update(
                      "INSERT INTO head (enterprise, entry, at, hash) VALUES (?,?,?,?)",
                      ENTERPRISE,
                      0L,
                      0L,
                      Hash.NONE.bytes());
                }));
    return store;
  }

  /** Gives books that were copied a lineage of their own. */
  public void renewLineage(String lineage) {
    writing(
        () ->
            sql.update("UPDATE enterprise SET lineage = ? WHERE number = ?", lineage, ENTERPRISE));
  }

  /** The id of the enterprise, which the hashes of its entries contain. */
  public EnterpriseId enterprise() {
    return reading(
        () ->
            sql.first(
                    cells -> new EnterpriseId(cells.text()),
                    "SELECT id FROM enterprise WHERE number = ?",
                    ENTERPRISE)
                .orElseThrow(() -> Faults.damaged(file, new SQLException("no enterprise"))));
  }

  /** Where the journal ends. */
  public Head head() {
    return reading(
        () ->
            sql.first(
                    cells -> new Head(cells.number(), cells.instant(), Hash.of(cells.bytes())),
                    "SELECT entry, at, hash FROM head WHERE enterprise = ?",
                    ENTERPRISE)
                .orElseThrow(() -> Faults.damaged(file, new SQLException("no head"))));
  }

  /** The value as it stands now. */
  public Enterprise load() {
    return reading(
        () ->
            sql.snapshot(
                () -> {
                  Head head = head();
                  return load(head.entry(), head.at(), false);
                }));
  }

  /** The value as it stood after an entry, from the version tables; before the first, nothing. */
  public Enterprise loadAfter(long entry) {
    return reading(
        () ->
            sql.snapshot(
                () ->
                    EntryTable.find(sql, entry)
                        .map(found -> load(entry, found.at(), true))
                        .orElse(Enterprise.NOTHING)));
  }

  /** The last entry not after an instant; 0 before the first. */
  public long lastNotAfter(Instant instant) {
    return reading(
        () ->
            sql.snapshot(
                () -> {
                  Head head = head();
                  return instant.isBefore(head.at())
                      ? lastNotAfter(instant, head.entry())
                      : head.entry();
                }));
  }

  /** Instants never decrease, so the entry is found by halving. */
  private long lastNotAfter(Instant instant, long last) {
    long low = 0;
    long high = last;
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      boolean after =
          reading(() -> EntryTable.find(sql, middle)).orElseThrow().at().isAfter(instant);
      low = after ? low : middle;
      high = after ? middle - 1 : high;
    }
    return low;
  }

  private Enterprise load(long entry, Instant at, boolean past) {
    EnterpriseId id = enterprise();
    return reading(
        () -> {
          long transfers =
              sql.first(
                      Cells::number,
                      past
                          ? "SELECT COALESCE(MAX(number), 0) FROM transfer"
                              + " WHERE enterprise = ? AND entry <= ?"
                          : "SELECT COALESCE(MAX(number), 0) FROM transfer"
                              + " WHERE enterprise = ? AND ? > 0",
                      ENTERPRISE,
                      entry)
                  .orElse(0L);
          return new Loader(new Standing(sql, entry, past)).load(file, id, at, transfers);
        });
  }

  /** The first outcome of a command id, if it has one. */
  public Optional<Known> known(CommandId id) {
    return reading(
        () -> {
          // Asked of every command, and seldom there: one short question first.
          Optional<Long> entry =
              sql.first(
                  Cells::number,
                  "SELECT number FROM entry WHERE enterprise = ? AND command_id = ?"
                      + " UNION ALL SELECT 0 FROM refused WHERE enterprise = ? AND command_id = ?",
                  ENTERPRISE,
                  EntryTable.bytes(id),
                  ENTERPRISE,
                  EntryTable.bytes(id));
          if (entry.isEmpty()) {
            return Optional.empty();
          }
          return entry.get() == 0
              ? refused(id)
              : EntryTable.find(sql, entry.get()).map(Store::known);
        });
  }

  /** Which of these commands have an outcome already: one question for a whole batch. */
  public Set<CommandId> seen(Collection<CommandId> ids) {
    List<CommandId> asked = List.copyOf(ids);
    String list =
        asked.stream()
            .map(id -> '"' + id.value().toString() + '"')
            .collect(Collectors.joining(",", "[", "]"));
    return reading(
        () ->
            Set.copyOf(
                sql.list(
                    cells -> asked.get(cells.count()),
                    """
                    SELECT key FROM json_each(?) WHERE
                      EXISTS (SELECT 1 FROM entry
                        WHERE enterprise = ? AND command_id = unhex(value, '-'))
                      OR EXISTS (SELECT 1 FROM refused
                        WHERE enterprise = ? AND command_id = unhex(value, '-'))\
                    """,
                    list,
                    ENTERPRISE,
                    ENTERPRISE)));
  }

  private static Known known(Entry entry) {
    if (!(entry.command() instanceof Decoded.Received received)) {
      throw new IllegalStateException("entry " + entry.number() + " has no command");
    }
    return new Known(
        Outcome.of(entry.commandId(), entry.number(), entry.events()), received.body());
  }

  private Optional<Known> refused(CommandId id) throws SQLException {
    return sql.first(
        cells ->
            new Known(
                new Outcome.Refused(id, OutcomeCodec.restore(cells.text())),
                Hash.of(cells.bytes())),
        "SELECT refusal, body FROM refused WHERE enterprise = ? AND command_id = ?",
        ENTERPRISE,
        EntryTable.bytes(id));
  }

  /** The entry that a command names, with the one that reversed it. */
  public Optional<NamedEntry> named(long number) {
    return reading(
        () ->
            EntryTable.find(sql, number)
                .map(entry -> new NamedEntry(number, entry.events(), reversedBy(number))));
  }

  private @Nullable Long reversedBy(long number) {
    Optional<Long> found =
        reading(
            () ->
                sql.first(
                    Cells::number,
                    "SELECT reversed_by FROM reversal WHERE enterprise = ? AND entry = ?",
                    ENTERPRISE,
                    number));
    return found.orElse(null);
  }

  /** What is written in one transaction, while it is being decided. */
  @FunctionalInterface
  public interface Script {
    /** Hands over entries and refusals; what it throws takes all of them back. */
    void write(Transaction transaction);
  }

  /** A transaction that entries are handed to, in their order. */
  public final class Transaction {

    private final Projection projection = new Projection(sql);
    private @Nullable Recorded first;
    private @Nullable Recorded last;

    private Transaction() {}

    /**
     * Takes entries with all that follows from them.
     *
     * @throws BooksFault if they, or some before them, cannot be written
     */
    public void add(List<Recorded> entries) {
      writing(
          () -> {
            for (Recorded recorded : entries) {
              EntryTable.append(sql, recorded.entry());
              projection.write(recorded.before(), recorded.after(), recorded.touched());
              RecordWriter.write(sql, recorded);
              first = first == null ? recorded : first;
              last = recorded;
            }
          });
    }

    /** Takes refusals that will be given again. */
    public void remember(List<Remembered> refusals) {
      writing(
          () -> {
            for (Remembered refusal : refusals) {
              Store.this.remember(refusal);
            }
          });
    }

    private void finish(Head from) throws SQLException {
      projection.finish();
      Recorded begun = first;
      Recorded ended = last;
      if (begun != null && ended != null) {
        TransferBlocks.seal(
            sql, begun.before().funds().transfers(), ended.after().funds().transfers());
        moveHead(from, ended.entry());
      }
    }
  }

  /**
   * Writes what a script hands over in one transaction that moves the head from where it was
   * thought to be.
   *
   * @throws BooksFault if nothing was written
   */
  public void write(Head from, Script script) {
    writing(
        () ->
            sql.transaction(
                () -> {
                  Transaction transaction = new Transaction();
                  script.write(transaction);
                  transaction.finish(from);
                }));
  }

  /**
   * Writes entries with all that follows from them, and refusals, in one transaction.
   *
   * @throws BooksFault if nothing was written
   */
  public void write(Head from, List<Recorded> entries, List<Remembered> refusals) {
    write(
        from,
        transaction -> {
          transaction.add(entries);
          transaction.remember(refusals);
        });
  }

  private void remember(Remembered refusal) throws SQLException {
    sql.add(
        "INSERT INTO refused (enterprise, command_id, body, refusal, at, actor_kind, actor_name)"
            + " VALUES (?,?,?,?,?,?,?)",
        ENTERPRISE,
        EntryTable.bytes(refusal.id()),
        refusal.body().bytes(),
        OutcomeCodec.store(refusal.refusal()),
        Micros.of(refusal.at()),
        refusal.actor().kind().name(),
        refusal.actor().name());
  }

  private void moveHead(Head from, Entry last) throws SQLException {
    int moved =
        sql.update(
            "UPDATE head SET entry = ?, at = ?, hash = ? WHERE enterprise = ? AND entry = ?",
            last.number(),
            Micros.of(last.at()),
            last.hash().bytes(),
            ENTERPRISE,
            from.entry());
    if (moved != 1) {
      throw new SQLException("the journal has moved on from entry " + from.entry());
    }
  }

  /** Writes a copy as it stands now, one plain file, while the books are in use. */
  public void copyTo(Path copy) {
    // On a connection of its own: a copy waits for every statement of its connection.
    try (Sql copying = Database.another(file)) {
      copying.update("VACUUM INTO ?", copy.toAbsolutePath().toString());
    } catch (SQLException e) {
      throw Faults.copying(file, copy, e);
    }
  }

  /** Whether the database itself says that it is whole; else what it says. */
  public Optional<String> damage() {
    return reading(
        () -> sql.first(Cells::text, "PRAGMA integrity_check(1)").filter(s -> !s.equals("ok")));
  }

  /** What is read a page at a time over this connection. */
  public RecordReader records() {
    return new RecordReader(file, sql);
  }

  /** The tables as they are, for comparing with a replay. */
  public TableCheck tables() {
    return new TableCheck(file, sql);
  }

  @Override
  public void close() {
    try {
      closing.close();
    } catch (SQLException e) {
      throw Faults.writing(file, e);
    } catch (IOException e) {
      throw new BooksFault(BooksFault.Kind.NOT_SAVED, file + " could not be saved.", e);
    }
  }

  private void writing(Sql.Work work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw Faults.writing(file, e);
    }
  }

  private <T extends @Nullable Object> T reading(Reading<T> reading) {
    return reading(file, reading);
  }

  /** What is read from the database. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T read() throws SQLException;
  }

  static <T extends @Nullable Object> T reading(Path file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw Faults.reading(file, e);
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ArithmeticException
        | DateTimeException
        | NullPointerException e) {
      // What stands there could not have been written: no value of ours comes of it.
      throw Faults.damaged(file, e);
    }
  }
}
