-- To schema 2: the enterprise's credit, low-balance alerts, and the records of their firings.

CREATE TABLE credit (
  enterprise INTEGER NOT NULL,
  currency TEXT NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (enterprise, currency),
  CHECK (total >= 0)
) WITHOUT ROWID;

CREATE TABLE credit_version (
  enterprise INTEGER NOT NULL,
  currency TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  total INTEGER,
  PRIMARY KEY (enterprise, currency, entry)
) WITHOUT ROWID;

CREATE TABLE alert (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  state TEXT NOT NULL,
  threshold INTEGER NOT NULL,
  reminders INTEGER NOT NULL,
  last INTEGER,
  firing INTEGER NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, account)
) WITHOUT ROWID;

CREATE TABLE alert_version (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  state TEXT,
  threshold INTEGER,
  reminders INTEGER,
  last INTEGER,
  firing INTEGER,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, account, entry)
) WITHOUT ROWID;

-- Records: the entry that fired an alert, and each reminder of it.
CREATE TABLE firing (
  enterprise INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  account INTEGER NOT NULL,
  available TEXT NOT NULL,
  threshold INTEGER NOT NULL,
  PRIMARY KEY (enterprise, entry, account)
) WITHOUT ROWID;

CREATE INDEX firing_account ON firing (enterprise, account, entry);

CREATE TABLE reminder (
  enterprise INTEGER NOT NULL,
  firing INTEGER NOT NULL,
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (enterprise, firing, account, entry)
) WITHOUT ROWID;
