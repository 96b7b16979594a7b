package org.bursar.books.store;

import org.bursar.vocabulary.EnterpriseId;

/** An enterprise of a server that nobody sees yet; closed without being published, it is gone. */
public final class Draft implements AutoCloseable {

  private final ServerDatabase database;
  private final long number;
  private boolean published;

  Draft(ServerDatabase database, long number) {
    this.database = database;
    this.number = number;
  }

  /** What is written so far. */
  public Store store() {
    return database.store(number);
  }

  /**
   * Makes it an enterprise as any other.
   *
   * @param lineage a random text: which line of copies it belongs to
   * @throws BooksFault if there is one of this id
   */
  public void publish(EnterpriseId id, String lineage) {
    database.publish(number, id, lineage);
    published = true;
  }

  @Override
  public void close() {
    if (!published) {
      database.forget(number);
    }
  }
}
