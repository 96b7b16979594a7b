-- Which entry undid which: a command may say what it undoes. It stands here to be found from the
-- entry that was undone; what is in the journal already is found by the code of this step.

CREATE TABLE undone (
  enterprise INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  undone_by INTEGER NOT NULL,
  PRIMARY KEY (enterprise, entry, undone_by)
) WITHOUT ROWID;
