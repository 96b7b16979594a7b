package org.bursar.planted.books.backup;

import java.sql.Connection;

/** SQL in a second place. */
public final class SpeaksSql {
  Connection connection;
}
