-- What only a server keeps: who may come in. Nothing of it is in a journal, and nothing of it says
-- what a token or a password is. Instants are milliseconds since 1970.

CREATE TABLE IF NOT EXISTS access_token (
  hash BLOB NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  enterprise TEXT,
  device TEXT NOT NULL,
  made INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  revoked INTEGER,
  used INTEGER
);

CREATE UNIQUE INDEX IF NOT EXISTS access_token_id ON access_token (id);
CREATE INDEX IF NOT EXISTS access_token_user ON access_token (enterprise, user_name);

CREATE TABLE IF NOT EXISTS access_password (
  enterprise TEXT NOT NULL,
  user_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  memory INTEGER NOT NULL,
  passes INTEGER NOT NULL,
  lanes INTEGER NOT NULL,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  changed INTEGER NOT NULL,
  PRIMARY KEY (enterprise, user_name)
);

-- The table that came last is the one that is looked for.
CREATE TABLE IF NOT EXISTS access_spent (
  digest BLOB NOT NULL PRIMARY KEY,
  expires INTEGER NOT NULL
);
