-- Another one, whose table is filled by code.
CREATE TABLE last_entry (
  enterprise INTEGER NOT NULL PRIMARY KEY,
  entry INTEGER NOT NULL
) WITHOUT ROWID;
