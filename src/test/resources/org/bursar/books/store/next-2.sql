-- A step that only tests know: every unit gets a place for a note.
ALTER TABLE unit ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE note (
  enterprise INTEGER NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (enterprise, number)
) WITHOUT ROWID;
