-- A sitting: its agenda, who takes part, what is written, voted on and decided, and what people remember.
CREATE TABLE "session"(id INTEGER PRIMARY KEY, "name" TEXT, "session_kind" TEXT, "date" TEXT, "facilitator" INTEGER, "anonymous" INTEGER, "dots" INTEGER, "next" TEXT) STRICT;
CREATE TABLE "agenda_item"(id INTEGER PRIMARY KEY, "position" TEXT, "session" INTEGER, "title" TEXT, "minutes" INTEGER, "activity" TEXT, "notes" TEXT, "phase" TEXT, "started" TEXT, "seconds" INTEGER) STRICT;
CREATE TABLE "participant"(id INTEGER PRIMARY KEY, "session" INTEGER, "person" INTEGER, "side" TEXT, "name" TEXT) STRICT;
CREATE TABLE "decision"(id INTEGER PRIMARY KEY, "position" TEXT, "session" INTEGER, "text" TEXT, "owner" INTEGER, "due" TEXT, "about" INTEGER) STRICT;
CREATE TABLE "card"(id INTEGER PRIMARY KEY, "position" TEXT, "session" INTEGER, "text" TEXT, "topic" TEXT, "group" TEXT, "participant" INTEGER, "parked" INTEGER, "became" INTEGER) STRICT;
CREATE TABLE "vote"(id INTEGER PRIMARY KEY, "session" INTEGER, "card" INTEGER, "participant" INTEGER, "dots" INTEGER) STRICT;
CREATE TABLE "decoy"(id INTEGER PRIMARY KEY, "position" TEXT, "session" INTEGER, "text" TEXT, "from" INTEGER) STRICT;
CREATE TABLE "playback_answer"(id INTEGER PRIMARY KEY, "session" INTEGER, "participant" INTEGER, "side" TEXT, "said" TEXT, "wrong" TEXT, "ranking" TEXT) STRICT;
CREATE TABLE "playback_answer__recalled"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "playback_answer__fits"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "playback_answer__differentiators"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
-- What a copy was given out for: at most one row, in the copy alone. Stays with the file, too; a merge remembers it.
CREATE TABLE given(receiver TEXT NOT NULL, purpose TEXT NOT NULL, by TEXT, at TEXT) STRICT;
ALTER TABLE merge ADD COLUMN receiver TEXT;
ALTER TABLE merge ADD COLUMN purpose TEXT;
