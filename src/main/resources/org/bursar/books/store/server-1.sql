-- What a server's database has beside the tables of schema 1: one enterprise of each id, and the
-- enterprises that are being made, which nobody sees before they are whole.

CREATE UNIQUE INDEX enterprise_id ON enterprise (id);

CREATE TABLE draft (
  enterprise INTEGER NOT NULL PRIMARY KEY,
  begun INTEGER NOT NULL
);
