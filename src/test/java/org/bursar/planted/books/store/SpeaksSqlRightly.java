package org.bursar.planted.books.store;

import java.sql.Connection;

/** The room for SQL. */
public final class SpeaksSqlRightly {
  Connection connection;
}
