-- What the field reports: one matter of several signals, who answered when, and in how many days it was agreed to be answered.
CREATE TABLE "matter"(id INTEGER PRIMARY KEY, "name" TEXT, "note" TEXT) STRICT;
ALTER TABLE "signal" ADD COLUMN "matter" INTEGER;
ALTER TABLE "signal" ADD COLUMN "acknowledged" TEXT;
ALTER TABLE "signal" ADD COLUMN "acknowledged_by" INTEGER;
ALTER TABLE "signal" ADD COLUMN "answered" TEXT;
ALTER TABLE "signal" ADD COLUMN "answered_by" INTEGER;
ALTER TABLE "signal" ADD COLUMN "closed" TEXT;
ALTER TABLE "signal" ADD COLUMN "reply" TEXT;
ALTER TABLE "extension" ADD COLUMN "proposed" TEXT;
ALTER TABLE "extension" ADD COLUMN "answered" TEXT;
ALTER TABLE "extension" ADD COLUMN "answered_by" INTEGER;
ALTER TABLE "workspace" ADD COLUMN "answer_days" INTEGER;

-- That people meet, and, in the private file, what was said.
CREATE TABLE "meeting_day"(id INTEGER PRIMARY KEY, "person" INTEGER, "by" INTEGER, "date" TEXT, "held" INTEGER) STRICT;
CREATE TABLE "meeting"(id INTEGER PRIMARY KEY, "person" INTEGER, "date" TEXT, "by" INTEGER, "new_opportunities" TEXT, "moved_forward" TEXT, "activity_reason" TEXT, "notes" TEXT, "period" TEXT, "figures" TEXT) STRICT;

-- Promises of both sides, and every move of them.
CREATE TABLE "commitment"(id INTEGER PRIMARY KEY, "promisor" INTEGER, "promisee" INTEGER, "statement" TEXT, "satisfaction" TEXT, "due" TEXT, "confidence" INTEGER, "recurs" TEXT, "until" TEXT) STRICT;
CREATE TABLE "commitment__serves"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "commitment__depends_on"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "commitment_event"(id INTEGER PRIMARY KEY, "commitment" INTEGER, "move" TEXT, "by" INTEGER, "at" TEXT, "note" TEXT, "cause" TEXT, "statement" TEXT, "satisfaction" TEXT, "due" TEXT, "confidence" INTEGER, "recurs" TEXT, "until" TEXT) STRICT;
CREATE TABLE "commitment_event__answers"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "commitment_event__serves"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "commitment_event__depends_on"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
ALTER TABLE "rating" ADD COLUMN "interview" INTEGER;
