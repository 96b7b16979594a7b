package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.codec.Hash;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * The database of a server: many enterprises, which several processes may read and write. It is a
 * PostgreSQL, or for a server of one machine an SQLite file.
 */
public final class ServerDatabase implements AutoCloseable {

  /** What marks a server's file: "BURV". */
  static final int APPLICATION_ID = 0x42555256;

  private static final String FILE = "sqlite:";

  private static final String ENROLLED =
      "SELECT e.number, e.id, e.lineage, h.entry, h.at, h.hash FROM enterprise e"
          + " JOIN head h ON h.enterprise = e.number";

  private final Connections connections;

  private ServerDatabase(Connections connections) {
    this.connections = connections;
  }

  /**
   * How a PostgreSQL is connected to.
   *
   * @param most how many connections there are at most
   * @param patience how long somebody waits for one
   */
  public record Pool(int most, Duration patience) {

    /** Two for each processor of a usual server, and as long as a person waits. */
    public static final Pool USUAL = new Pool(16, Duration.ofSeconds(5));
  }

  /**
   * Opens a database, and makes its tables or brings them up to date.
   *
   * @param url {@code jdbc:postgresql://HOST:PORT/NAME?user=…&password=…} or {@code sqlite:FILE}
   * @throws BooksFault if it cannot be; no message has the password in it
   */
  public static ServerDatabase open(String url, Pool pool) {
    return open(url, pool, Schema.CURRENT, Disk.USUAL);
  }

  /** The same, through another disk. */
  public static ServerDatabase open(String url, Pool pool, Disk disk) {
    return open(url, pool, Schema.CURRENT, disk);
  }

  /** The same, with another schema for the current one. */
  static ServerDatabase open(String url, Pool pool, Schema schema) {
    return open(url, pool, schema, Disk.USUAL);
  }

  private static ServerDatabase open(String url, Pool pool, Schema schema, Disk disk) {
    Connections connections = connect(url, pool, disk);
    try {
      new ServerSchema(connections, schema).bring();
      return new ServerDatabase(connections);
    } catch (SQLException e) {
      connections.close();
      throw new ServerFaults(connections).writing(e);
    } catch (RuntimeException | Error e) {
      connections.close();
      throw e;
    }
  }

  private static Connections connect(String url, Pool pool, Disk disk) {
    if (url.startsWith(FILE)) {
      return new SqliteConnections(Path.of(url.substring(FILE.length())), disk);
    } else if (url.startsWith(PostgresUrl.PREFIX)) {
      return PostgresConnections.connect(url, pool, disk);
    }
    throw new BooksFault(
        Kind.NOT_FOUND,
        "a server's database is jdbc:postgresql://HOST/NAME or sqlite:FILE. Write the address so.");
  }

  /** What the database is called in messages. */
  public String name() {
    return connections.name();
  }

  /**
   * Makes an enterprise without entries.
   *
   * @param lineage a random text: which line of copies it belongs to
   * @throws BooksFault if there is one of this id
   */
  public Enrolled create(EnterpriseId id, String lineage) {
    long[] number = new long[1];
    enrol(
        id,
        sql -> {
          number[0] = nextNumber(sql);
          sql.turnTo(number[0]);
          HeadTable.begin(sql);
          Store.begin(sql, id, lineage);
        });
    return new Enrolled(number[0], id, lineage, Head.NONE);
  }

  /**
   * Begins an enterprise that nobody sees before it is whole.
   *
   * @param at the instant, by which drafts that were left behind are told
   */
  public Draft draft(Instant at) {
    long[] number = new long[1];
    place(0)
        .writing(
            sql ->
                sql.transaction(
                    () -> {
                      number[0] = nextNumber(sql);
                      sql.turnTo(number[0]);
                      HeadTable.begin(sql);
                      sql.update(
                          "INSERT INTO draft (enterprise, begun) VALUES (?,?)",
                          sql.enterprise(),
                          Micros.of(at));
                    }));
    return new Draft(this, number[0]);
  }

  private static long nextNumber(Sql sql) throws SQLException {
    sql.update("UPDATE bursar_schema SET next_enterprise = next_enterprise + 1 WHERE one = 1");
    return sql.first(Cells::number, "SELECT next_enterprise - 1 FROM bursar_schema WHERE one = 1")
        .orElseThrow(() -> new SQLException("no schema"));
  }

  /** Lets everybody see a draft under this id. */
  void publish(long number, EnterpriseId id, String lineage) {
    enrol(
        id,
        sql -> {
          sql.turnTo(number);
          sql.update("DELETE FROM draft WHERE enterprise = ?", sql.enterprise());
          Store.begin(sql, id, lineage);
        });
  }

  private void enrol(EnterpriseId id, Place.Writing writing) {
    requireAbsent(id);
    try {
      place(0).writing(sql -> sql.transaction(() -> writing.write(sql)));
    } catch (BooksFault fault) {
      // Another process may have been quicker since.
      if (fault.kind() == Kind.CONTENDED && find(id).isPresent()) {
        throw there(id);
      }
      throw fault;
    }
  }

  /**
   * That there is no enterprise of this id.
   *
   * @throws BooksFault if there is one
   */
  public void requireAbsent(EnterpriseId id) {
    if (find(id).isPresent()) {
      throw there(id);
    }
  }

  private BooksFault there(EnterpriseId id) {
    return new BooksFault(
        Kind.EXISTS,
        "there is an enterprise "
            + id
            + " in the database "
            + connections.name()
            + " already; it was left as it is. Choose another id.");
  }

  /** Deletes all that drafts begun before an instant left behind. */
  public void forgetDrafts(Instant before) {
    List<Long> numbers =
        place(0)
            .reading(
                sql ->
                    sql.list(
                        Cells::number,
                        "SELECT enterprise FROM draft WHERE begun < ?",
                        Micros.of(before)));
    numbers.forEach(this::forget);
  }

  /** Deletes a draft, unless it was published after all. */
  void forget(long number) {
    place(number).writing(sql -> sql.transaction(() -> forget(sql)));
  }

  private static void forget(Sql sql) throws SQLException {
    if (sql.update("DELETE FROM draft WHERE enterprise = ?", sql.enterprise()) == 1) {
      for (String table : Schema.CURRENT.tables()) {
        sql.update("DELETE FROM " + table + " WHERE enterprise = ?", sql.enterprise());
      }
    }
  }

  /** The enterprise of this id, if there is one. */
  public Optional<Enrolled> find(EnterpriseId id) {
    return place(0)
        .reading(
            sql -> sql.first(ServerDatabase::enrolled, ENROLLED + " WHERE e.id = ?", id.value()));
  }

  /** Every enterprise, by id. */
  public List<Enrolled> list() {
    return place(0).reading(sql -> sql.list(ServerDatabase::enrolled, ENROLLED + " ORDER BY e.id"));
  }

  /** The enterprises that have a user of this name, by id: so many of them at most. */
  public List<Enrolled> withUser(UserName name, int most) {
    return place(0)
        .reading(
            sql ->
                sql.list(
                    ServerDatabase::enrolled,
                    ENROLLED
                        + " WHERE EXISTS (SELECT 1 FROM access_user u"
                        + " WHERE u.enterprise = e.number AND u.name = ? AND u.removed = 0)"
                        + " ORDER BY e.id LIMIT "
                        + most,
                    name.value()));
  }

  /** Every enterprise with an alert that has fired and of which reminders may follow, by id. */
  public List<Enrolled> withFiredAlerts() {
    return place(0)
        .reading(
            sql ->
                sql.list(
                    ServerDatabase::enrolled,
                    ENROLLED
                        + " WHERE EXISTS (SELECT 1 FROM alert a"
                        + " WHERE a.enterprise = e.number AND a.state = ?) ORDER BY e.id",
                    AlertState.FIRED.name()));
  }

  /** Whether it is one file, which can be copied as such. */
  public boolean isFile() {
    return connections.dialect().isFile();
  }

  /**
   * Writes a copy of a file as it stands now, one plain file, while it is in use.
   *
   * @throws BooksFault if the copy cannot be made
   */
  public void copyTo(Path copy) {
    if (!isFile()) {
      throw new IllegalStateException(name() + " is no file");
    }
    copy(Path.of(connections.name()), copy);
  }

  /** Writes a copy of a file that may be no server's: it is read, and nothing else. */
  public static void copy(Path file, Path copy) {
    Database.copy(file, copy);
  }

  /** Makes a file that nobody has open one plain file, which is read from anywhere. */
  public static void makePlain(Path file) {
    try {
      Database.closePlain(Database.shared(file, Disk.USUAL));
    } catch (SQLException e) {
      throw Faults.writing(file, e);
    }
  }

  /**
   * Whether the database says that it is whole, and each journal ends with the entry that its head
   * names; else what is not so.
   */
  public Optional<String> damage() {
    Optional<String> said = store(0).damage();
    return said.isPresent()
        ? said
        : list().stream()
            .filter(each -> each.head().entry() > 0 && !endsWithItsHead(each))
            .map(each -> "the last entry of " + each.id() + " is not " + each.head().entry())
            .findFirst();
  }

  private boolean endsWithItsHead(Enrolled enrolled) {
    return store(enrolled.number())
        .records()
        .entry(enrolled.head().entry())
        .filter(entry -> entry.hash().equals(enrolled.head().hash()))
        .isPresent();
  }

  /**
   * Begins a line of copies of its own for every enterprise: a client that knows more than a
   * database which was restored tells by it.
   *
   * @param lineage a random text
   */
  public void renewLineages(String lineage) {
    place(0)
        .writing(
            sql -> sql.transaction(() -> sql.update("UPDATE enterprise SET lineage = ?", lineage)));
  }

  private static Enrolled enrolled(Cells cells) throws SQLException {
    return new Enrolled(
        cells.number(),
        new EnterpriseId(cells.text()),
        cells.text(),
        new Head(cells.number(), cells.instant(), Hash.of(cells.bytes())));
  }

  /** What another room does with tables of its own, over a connection that is lent for it. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /** Does it, and leaves no statement open. */
    T with(Connection connection) throws SQLException;
  }

  /**
   * Makes tables of another room, and leaves those that are there.
   *
   * @param script as SQLite reads it, of statements that do nothing the second time
   */
  public void make(String script) {
    place(0)
        .writing(
            sql ->
                sql.transaction(
                    () -> sql.run(sql.dialect().statements(script).toArray(String[]::new))));
  }

  /**
   * Reads tables of another room.
   *
   * @throws BooksFault if they cannot be read
   */
  public <T extends @Nullable Object> T read(Work<T> work) {
    return place(0).<T>reading(sql -> work.with(sql.connection()));
  }

  /**
   * Writes tables of another room, all of it or nothing.
   *
   * @return how many rows it says that it wrote
   * @throws BooksFault if nothing was written
   */
  public int write(Work<Integer> work) {
    int[] rows = new int[1];
    place(0).writing(sql -> sql.transaction(() -> rows[0] = work.with(sql.connection())));
    return rows[0];
  }

  /** The store of the enterprise of this number. */
  public Store store(long number) {
    return new Store(place(number));
  }

  private Place place(long number) {
    return new ServerPlace(connections, number);
  }

  /** Lets go of all connections: what reads and writes has to have ended. */
  @Override
  public void close() {
    connections.close();
  }
}
