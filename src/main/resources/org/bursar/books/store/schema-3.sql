-- To schema 3: how a million transfers and reclaims are searched. All of it follows from the rows
-- of transfer: full blocks of 4,096 records, and where two characters stand side by side in their
-- remarks.

CREATE TABLE transfer_block (
  enterprise INTEGER NOT NULL,
  block INTEGER NOT NULL,
  records BLOB NOT NULL,
  PRIMARY KEY (enterprise, block)
);

CREATE TABLE transfer_pair (
  enterprise INTEGER NOT NULL,
  pair INTEGER NOT NULL,
  block INTEGER NOT NULL,
  records BLOB NOT NULL,
  PRIMARY KEY (enterprise, pair, block)
) WITHOUT ROWID;

-- What was taken back of a pair's transfers.
CREATE INDEX transfer_reclaim ON transfer (enterprise, to_account, from_account, number, amount)
  WHERE kind = 'RECLAIM';
