-- The last attempt of each sender to a server that had a batch together in it: an earlier one that
-- arrives after it does not count. Stays empty in a file.

CREATE TABLE attempt (
  enterprise INTEGER NOT NULL,
  sender TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (enterprise, sender)
) WITHOUT ROWID;
