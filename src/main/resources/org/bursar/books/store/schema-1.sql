-- Books, schema 1. Every key starts with the enterprise, so that a server can keep many in one
-- database; a local file has one, number 1. Instants are microseconds since 1970, amounts minor
-- units, periods months since year 0. What may pass 64 bits is text.

CREATE TABLE enterprise (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  lineage TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE head (
  enterprise INTEGER NOT NULL PRIMARY KEY,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  hash BLOB NOT NULL
) WITHOUT ROWID;

-- The journal, format 1: never changed, never deleted.
CREATE TABLE entry (
  enterprise INTEGER NOT NULL,
  number INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  at INTEGER NOT NULL,
  command_id BLOB NOT NULL,
  command BLOB NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  rules_version INTEGER NOT NULL,
  events BLOB NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (enterprise, number)
);

CREATE UNIQUE INDEX entry_command ON entry (enterprise, command_id);

-- Refusals that are given again: the one table that is not derived from the journal.
CREATE TABLE refused (
  enterprise INTEGER NOT NULL,
  command_id BLOB NOT NULL,
  body BLOB NOT NULL,
  refusal TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  PRIMARY KEY (enterprise, command_id)
) WITHOUT ROWID;

-- Records: written from the entry's events and the figures after it.
CREATE TABLE transfer (
  enterprise INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_account INTEGER NOT NULL,
  to_account INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  from_cash INTEGER NOT NULL,
  from_available TEXT NOT NULL,
  to_cash INTEGER NOT NULL,
  to_available TEXT NOT NULL,
  remark TEXT NOT NULL,
  PRIMARY KEY (enterprise, number)
) WITHOUT ROWID;

CREATE TABLE posting (
  enterprise INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  line INTEGER NOT NULL,
  ledger TEXT NOT NULL,
  account INTEGER,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (enterprise, entry, line)
) WITHOUT ROWID;

CREATE TABLE reversal (
  enterprise INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  reversed_by INTEGER NOT NULL,
  PRIMARY KEY (enterprise, entry)
) WITHOUT ROWID;

CREATE TABLE statement_of_charges (
  enterprise INTEGER NOT NULL,
  period INTEGER NOT NULL,
  source TEXT NOT NULL,
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  exact TEXT,
  PRIMARY KEY (enterprise, period, source, account, entry)
) WITHOUT ROWID;

-- The state as it stands, and each row as it stood after the entries that changed it. Both are
-- written from the difference of two values.

CREATE TABLE setup (
  enterprise INTEGER NOT NULL,
  part INTEGER NOT NULL,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  zone TEXT NOT NULL,
  depth INTEGER NOT NULL,
  units INTEGER NOT NULL,
  accounts INTEGER NOT NULL,
  accounts_per_asset INTEGER NOT NULL,
  invitations_per_day INTEGER NOT NULL,
  invitation_days INTEGER NOT NULL,
  verification TEXT NOT NULL,
  legal_name TEXT,
  registration_code TEXT,
  center INTEGER NOT NULL,
  closed_through INTEGER,
  first_closed INTEGER,
  PRIMARY KEY (enterprise, part)
) WITHOUT ROWID;

CREATE TABLE setup_version (
  enterprise INTEGER NOT NULL,
  part INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  name TEXT,
  currency TEXT,
  zone TEXT,
  depth INTEGER,
  units INTEGER,
  accounts INTEGER,
  accounts_per_asset INTEGER,
  invitations_per_day INTEGER,
  invitation_days INTEGER,
  verification TEXT,
  legal_name TEXT,
  registration_code TEXT,
  center INTEGER,
  closed_through INTEGER,
  first_closed INTEGER,
  PRIMARY KEY (enterprise, part, entry)
) WITHOUT ROWID;

CREATE TABLE unit (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  parent TEXT,
  name TEXT NOT NULL,
  provider TEXT,
  billing_account TEXT,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, id)
) WITHOUT ROWID;

CREATE TABLE unit_version (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  parent TEXT,
  name TEXT,
  provider TEXT,
  billing_account TEXT,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, id, entry)
) WITHOUT ROWID;

CREATE TABLE account (
  enterprise INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  currency TEXT NOT NULL,
  unit TEXT,
  frozen INTEGER NOT NULL,
  member_since INTEGER NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, ordinal)
) WITHOUT ROWID;

CREATE TABLE account_version (
  enterprise INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  id TEXT,
  name TEXT,
  legal_name TEXT,
  currency TEXT,
  unit TEXT,
  frozen INTEGER,
  member_since INTEGER,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, ordinal, entry)
) WITHOUT ROWID;

CREATE TABLE invitation (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  currency TEXT NOT NULL,
  unit TEXT,
  note TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  answer TEXT NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, id)
) WITHOUT ROWID;

CREATE TABLE invitation_version (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  account TEXT,
  name TEXT,
  legal_name TEXT,
  currency TEXT,
  unit TEXT,
  note TEXT,
  created_at INTEGER,
  expires_at INTEGER,
  day INTEGER,
  answer TEXT,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, id, entry)
) WITHOUT ROWID;

CREATE TABLE purse (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  own_cash INTEGER NOT NULL,
  transferred_in INTEGER NOT NULL,
  credit_refunds INTEGER NOT NULL,
  credit_limit INTEGER NOT NULL,
  contract TEXT NOT NULL,
  opened INTEGER NOT NULL,
  cash_movements INTEGER NOT NULL,
  given INTEGER NOT NULL,
  unsettled TEXT NOT NULL,
  PRIMARY KEY (enterprise, account),
  CHECK (own_cash >= 0),
  CHECK (transferred_in >= 0),
  CHECK (credit_refunds >= 0),
  CHECK (credit_limit >= 0)
) WITHOUT ROWID;

CREATE TABLE purse_version (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  own_cash INTEGER,
  transferred_in INTEGER,
  credit_refunds INTEGER,
  credit_limit INTEGER,
  contract TEXT,
  opened INTEGER,
  cash_movements INTEGER,
  given INTEGER,
  unsettled TEXT,
  PRIMARY KEY (enterprise, account, entry)
) WITHOUT ROWID;

CREATE TABLE charge (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  period INTEGER NOT NULL,
  source TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (enterprise, account, period, source)
) WITHOUT ROWID;

CREATE TABLE charge_version (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  period INTEGER NOT NULL,
  source TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  amount INTEGER,
  PRIMARY KEY (enterprise, account, period, source, entry)
) WITHOUT ROWID;

CREATE TABLE settled (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  period INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (enterprise, account, period)
) WITHOUT ROWID;

CREATE TABLE settled_version (
  enterprise INTEGER NOT NULL,
  account INTEGER NOT NULL,
  period INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  amount INTEGER,
  PRIMARY KEY (enterprise, account, period, entry)
) WITHOUT ROWID;

CREATE TABLE granted (
  enterprise INTEGER NOT NULL,
  holder INTEGER NOT NULL,
  giver INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (enterprise, holder, giver),
  CHECK (amount > 0)
) WITHOUT ROWID;

CREATE TABLE granted_version (
  enterprise INTEGER NOT NULL,
  holder INTEGER NOT NULL,
  giver INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  amount INTEGER,
  PRIMARY KEY (enterprise, holder, giver, entry)
) WITHOUT ROWID;

CREATE TABLE month (
  enterprise INTEGER NOT NULL,
  period INTEGER NOT NULL,
  currency TEXT NOT NULL,
  charges TEXT NOT NULL,
  settled TEXT NOT NULL,
  settled_accounts INTEGER NOT NULL,
  corrected INTEGER NOT NULL,
  PRIMARY KEY (enterprise, period, currency)
) WITHOUT ROWID;

CREATE TABLE month_version (
  enterprise INTEGER NOT NULL,
  period INTEGER NOT NULL,
  currency TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  charges TEXT,
  settled TEXT,
  settled_accounts INTEGER,
  corrected INTEGER,
  PRIMARY KEY (enterprise, period, currency, entry)
) WITHOUT ROWID;

CREATE TABLE asset (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  facts TEXT NOT NULL,
  name TEXT NOT NULL,
  remaining TEXT,
  status TEXT NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, id)
) WITHOUT ROWID;

CREATE TABLE asset_version (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  facts TEXT,
  name TEXT,
  remaining TEXT,
  status TEXT,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, id, entry)
) WITHOUT ROWID;
