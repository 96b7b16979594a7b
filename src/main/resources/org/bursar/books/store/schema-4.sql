-- To schema 4: sharing. Whom an asset is shared with, the rules that share assets of a kind,
-- and who has a place. Scopes are written as the event that would make them.

ALTER TABLE asset ADD COLUMN scope TEXT;

ALTER TABLE asset ADD COLUMN opted_out INTEGER NOT NULL DEFAULT 0;

ALTER TABLE asset ADD COLUMN rules TEXT NOT NULL DEFAULT '';

ALTER TABLE asset_version ADD COLUMN scope TEXT;

ALTER TABLE asset_version ADD COLUMN opted_out INTEGER DEFAULT 0;

ALTER TABLE asset_version ADD COLUMN rules TEXT DEFAULT '';

CREATE TABLE sharing_rule (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  facts TEXT NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, id)
) WITHOUT ROWID;

CREATE TABLE sharing_rule_version (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  facts TEXT,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, id, entry)
) WITHOUT ROWID;

CREATE TABLE covered (
  enterprise INTEGER NOT NULL,
  asset TEXT NOT NULL,
  account INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (enterprise, asset, account)
) WITHOUT ROWID;

CREATE TABLE covered_version (
  enterprise INTEGER NOT NULL,
  asset TEXT NOT NULL,
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  since INTEGER,
  PRIMARY KEY (enterprise, asset, account, entry)
) WITHOUT ROWID;
