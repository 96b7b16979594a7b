package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.Remembered;
import org.bursar.books.journal.SyncedWith;
import org.bursar.codec.Entry;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.NamedEntry;

/**
 * The books of one enterprise: a file of its own, or some rows of a server's database. Used by one
 * thread at a time, unless it is of a server.
 */
public final class Store implements AutoCloseable {

  /** What a copy keeps when its journal is fetched again. */
  private static final Set<String> KEPT = Set.of("enterprise", "head", "synced", "outbox");

  private final Place place;

  Store(Place place) {
    this.place = place;
  }

  /**
   * What a file is.
   *
   * @throws BooksFault if it is no books file, or of a newer one; it is left as it is
   */
  public static Recognized recognize(Path file, Schema schema) {
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
    try {
      return of(file, Database.open(file, write, schema), write);
    } catch (BooksFault e) {
      throw e.kind() == BooksFault.Kind.OLDER && recognize(file, schema).onlyRead()
          ? Faults.olderOnlyRead(file)
          : e;
    }
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

  /**
   * Opens books that are there for writing, through a disk.
   *
   * @throws BooksFault if they cannot be, or are of an older schema; they are left as they are
   */
  public static Store open(Path file, Disk disk) {
    Sql sql = Database.open(file, true, Schema.CURRENT, Gathered.to(disk));
    return of(file, sql, true);
  }

  private static Store of(Path file, Sql sql, boolean write) {
    return new Store(new FilePlace(file, sql, write ? () -> Database.closePlain(sql) : sql::close));
  }

  /**
   * Takes every step from an older schema to this one, each whole or not at all.
   *
   * @throws BooksFault if a step fails: the file is as it was before that step
   */
  public static void upgrade(Path file, Schema schema) {
    int version = Database.recognize(file, schema).schema();
    try (Store store = openAsItIs(file, true, schema)) {
      for (int from = version; from < schema.version(); from++) {
        int before = from;
        store.place.writing(sql -> Database.step(sql, schema, before));
      }
    }
  }

  /** Lets the file have at most so many pages in the file: a disk that is full beyond them. */
  void limitPages(int pages) {
    place.writing(sql -> sql.run("PRAGMA max_page_count = " + pages));
  }

  /**
   * Makes new books without entries.
   *
   * @param lineage a random text: which line of copies these books belong to
   * @throws BooksFault if they cannot be made
   */
  public static Store create(Path file, EnterpriseId id, String lineage) {
    Sql sql = Database.create(file);
    return begun(new FilePlace(file, sql, () -> Database.closePlain(sql)), id, lineage);
  }

  /**
   * The same, quicker, under a name that is not theirs yet: durable once this store is closed, and
   * good for nothing after a fault.
   *
   * @throws BooksFault if they cannot be made
   */
  public static Store createDraft(Path file, EnterpriseId id, String lineage) {
    Sql sql = Database.createDraft(file);
    return begun(new FilePlace(file, sql, () -> Database.closeDraft(file, sql)), id, lineage);
  }

  private static Store begun(Place place, EnterpriseId id, String lineage) {
    place.writing(
        sql ->
            sql.transaction(
                () -> {
                  begin(sql, id, lineage);
                  HeadTable.begin(sql);
                }));
    return new Store(place);
  }

  /** Gives an enterprise its id: it is there from then on. */
  static void begin(Sql sql, EnterpriseId id, String lineage) throws SQLException {
    sql.update(
        "INSERT INTO enterprise (number, id, lineage) VALUES (?,?,?)",
        sql.enterprise(),
        id.value(),
        lineage);
  }

  /** Gives books that were copied a lineage of their own. */
  public void renewLineage(String lineage) {
    place.writing(
        sql ->
            sql.update(
                "UPDATE enterprise SET lineage = ? WHERE number = ?", lineage, sql.enterprise()));
  }

  /** Makes it a copy of a server's books. */
  public void sync(SyncedWith with) {
    place.writing(sql -> sql.transaction(() -> SyncedTable.write(sql, with)));
  }

  /** What it is a copy of, if it is one. */
  public Optional<SyncedWith> synced() {
    return place.reading(SyncedTable::read);
  }

  /** What was written here and is not done with. */
  public Outbox outbox() {
    return outbox(() -> {});
  }

  /**
   * The same.
   *
   * @param before is done before each write, which has a transaction of its own
   */
  public Outbox outbox(Runnable before) {
    return new Outbox(place, before);
  }

  /** Entries that are made durable many pages at once; one slice for each store. */
  public Slice slice() {
    return new Slice(place);
  }

  /**
   * Makes it a copy that is only read: marked as such, and without the way to a server and what was
   * to be sent to it, of which nothing stays in the file.
   */
  public void setOnlyRead() {
    place.writing(
        sql -> {
          sql.run("PRAGMA secure_delete = ON");
          sql.transaction(
              () -> {
                sql.run(
                    "CREATE TABLE "
                        + Database.ONLY_READ
                        + " (enterprise INTEGER PRIMARY KEY) STRICT");
                for (String table : List.of("synced", "outbox")) {
                  sql.update("DELETE FROM " + table + " WHERE enterprise = ?", sql.enterprise());
                }
              });
        });
  }

  /** Lets it be written again. */
  public void setWritable() {
    place.writing(sql -> sql.run("DROP TABLE IF EXISTS " + Database.ONLY_READ));
  }

  /** Whether it is a copy that is only read. */
  public boolean isOnlyRead() {
    return place.reading(Database::isOnlyRead);
  }

  /** Which line of copies these books belong to. */
  public String lineage() {
    return place.reading(
        sql ->
            sql.first(
                    Cells::text,
                    "SELECT lineage FROM enterprise WHERE number = ?",
                    sql.enterprise())
                .orElseThrow(() -> new SQLException("no enterprise")));
  }

  /** The id of the enterprise, which the hashes of its entries contain. */
  public EnterpriseId enterprise() {
    return place.reading(Whole::id);
  }

  /** Where the journal ends. */
  public Head head() {
    return place.reading(HeadTable::read);
  }

  /** The value as it stands now. */
  public Enterprise load() {
    return place.snapshot(sql -> Whole.now(sql, place.file(), HeadTable.read(sql)));
  }

  /** The value as it stands where there is no journal. */
  Enterprise loadAlone() {
    return place.snapshot(sql -> Whole.alone(sql, place.file(), HeadTable.read(sql)));
  }

  /** Puts rows of a value into books without anything, for good: no journal follows. */
  void stateAlone(StateHead head, Iterator<StateRow> rows) {
    place.writing(
        sql ->
            sql.transaction(
                () -> {
                  sql.run(
                      "CREATE TABLE state_alone (enterprise INTEGER PRIMARY KEY,"
                          + " transfers INTEGER NOT NULL) STRICT");
                  sql.update(
                      "INSERT INTO state_alone (enterprise, transfers) VALUES (?,?)",
                      sql.enterprise(),
                      head.transfers());
                  StateRows.write(sql, rows);
                  HeadTable.put(sql, new Head(head.entry(), head.at(), head.hash()));
                }));
  }

  /**
   * Forgets the journal and all that follows from it, which is fetched again; what was written here
   * and is not done with stays.
   *
   * @param lineage which line of copies is fetched
   */
  public void forgetJournal(String lineage) {
    place.writing(
        sql ->
            sql.transaction(
                () -> {
                  for (String table : Schema.CURRENT.tables()) {
                    if (!KEPT.contains(table)) {
                      sql.update(
                          "DELETE FROM " + table + " WHERE enterprise = ?", sql.enterprise());
                    }
                  }
                  HeadTable.put(sql, Head.NONE);
                  sql.update(
                      "UPDATE enterprise SET lineage = ? WHERE number = ?",
                      lineage,
                      sql.enterprise());
                }));
  }

  /** The value as it stands now, with where that is. */
  public Ahead whole() {
    return place.snapshot(
        sql -> {
          Head head = HeadTable.read(sql);
          return new Ahead(head, List.of(), Whole.now(sql, place.file(), head));
        });
  }

  /** What others wrote after the entry that somebody knows: of all, the value as it stands now. */
  public Ahead ahead(Head known) {
    return place.snapshot(sql -> Ahead.of(sql, known, HeadTable.read(sql)));
  }

  /** The value as it stood after an entry, from the version tables; before the first, nothing. */
  public Enterprise loadAfter(long entry) {
    return place.snapshot(
        sql -> {
          Optional<Entry> found = EntryTable.find(sql, entry);
          return found.isPresent()
              ? Whole.then(sql, place.file(), entry, found.get().at())
              : Enterprise.NOTHING;
        });
  }

  /** The last entry not after an instant; 0 before the first. */
  public long lastNotAfter(Instant instant) {
    return place.snapshot(
        sql -> {
          Head head = HeadTable.read(sql);
          return instant.isBefore(head.at())
              ? EntryTable.lastNotAfter(sql, instant, head.entry())
              : head.entry();
        });
  }

  /** The first outcome of a command id, if it has one. */
  public Optional<Known> known(CommandId id) {
    return place.reading(sql -> OutcomeTable.find(sql, id));
  }

  /** The entry that a command names, with the one that reversed it. */
  public Optional<NamedEntry> named(long number) {
    return place.reading(sql -> EntryTable.named(sql, number));
  }

  /** What is written in one transaction, while it is being decided. */
  @FunctionalInterface
  public interface Script {
    /** Hands over entries and refusals; what it throws takes all of them back. */
    void write(Transaction transaction);
  }

  /**
   * Writes what a script hands over in one transaction that moves the head from where it was
   * thought to be.
   *
   * @throws BooksFault if nothing was written; only if the database got lost, it may have been
   */
  public void write(Head from, Script script) {
    place.writing(
        sql ->
            sql.transaction(
                () -> {
                  Transaction transaction = new Transaction(place, sql, from);
                  script.write(transaction);
                  transaction.finish();
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

  /** Writes a copy of a file as it stands now, one plain file, while the books are in use. */
  public void copyTo(Path copy) {
    Database.copy(Objects.requireNonNull(place.file(), "a server's books are no file"), copy);
  }

  /** Whether the database itself says that it is whole; else what it says. */
  public Optional<String> damage() {
    return place.reading(sql -> sql.dialect().isFile() ? checked(sql) : Optional.empty());
  }

  private static Optional<String> checked(Sql sql) throws SQLException {
    return sql.first(Cells::text, "PRAGMA integrity_check(1)").filter(said -> !said.equals("ok"));
  }

  /** What is read a page at a time. */
  public RecordReader records() {
    return new RecordReader(place);
  }

  /** The tables as they are, for comparing with a replay. */
  public TableCheck tables() {
    return new TableCheck(place);
  }

  @Override
  public void close() {
    place.close();
  }
}
