-- Who may do what on a server: users and their roles, policies that ask a second person, and what
-- was requested. In a local file all of these stay empty.

CREATE TABLE access_user (
  enterprise INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  unit TEXT,
  removed INTEGER NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, name)
) WITHOUT ROWID;

CREATE TABLE access_user_version (
  enterprise INTEGER NOT NULL,
  name TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  role TEXT,
  unit TEXT,
  removed INTEGER,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, name, entry)
) WITHOUT ROWID;

CREATE TABLE approval_policy (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  command TEXT NOT NULL,
  from_amount TEXT,
  currency TEXT,
  removed INTEGER NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, id)
) WITHOUT ROWID;

CREATE TABLE approval_policy_version (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  command TEXT,
  from_amount TEXT,
  currency TEXT,
  removed INTEGER,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, id, entry)
) WITHOUT ROWID;

CREATE TABLE approval_request (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  maker_kind TEXT NOT NULL,
  maker_name TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  answered TEXT NOT NULL,
  changed_entry INTEGER NOT NULL,
  changed_kind TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (enterprise, id)
) WITHOUT ROWID;

CREATE TABLE approval_request_version (
  enterprise INTEGER NOT NULL,
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  maker_kind TEXT,
  maker_name TEXT,
  made_at INTEGER,
  expires_at INTEGER,
  answered TEXT,
  changed_entry INTEGER,
  changed_kind TEXT,
  changed_by TEXT,
  PRIMARY KEY (enterprise, id, entry)
) WITHOUT ROWID;

CREATE TABLE approval_asked (
  enterprise INTEGER NOT NULL,
  request TEXT NOT NULL,
  position INTEGER NOT NULL,
  asked_entry INTEGER NOT NULL,
  PRIMARY KEY (enterprise, request, position)
) WITHOUT ROWID;

CREATE TABLE approval_asked_version (
  enterprise INTEGER NOT NULL,
  request TEXT NOT NULL,
  position INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  present INTEGER NOT NULL,
  asked_entry INTEGER,
  PRIMARY KEY (enterprise, request, position, entry)
) WITHOUT ROWID;
