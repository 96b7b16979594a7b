-- A file that is synced with a server: with which one, and what was written here and waits to be
-- sent, or came back refused and waits for somebody to deal with it. Both stay empty in a file that
-- is nobody's copy.

CREATE TABLE synced (
  enterprise INTEGER NOT NULL,
  part INTEGER NOT NULL,
  server TEXT NOT NULL,
  user_name TEXT NOT NULL,
  fingerprint TEXT,
  device TEXT NOT NULL,
  PRIMARY KEY (enterprise, part)
) WITHOUT ROWID;

CREATE TABLE outbox (
  enterprise INTEGER NOT NULL,
  position INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  together INTEGER NOT NULL,
  command_id BLOB NOT NULL,
  command BLOB NOT NULL,
  written_at INTEGER NOT NULL,
  refusal TEXT,
  refused_at INTEGER,
  PRIMARY KEY (enterprise, position)
) WITHOUT ROWID;
