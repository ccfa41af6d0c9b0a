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

-- Records stand in the order of their file: the place of one is the number of its batch times 2^32, and its row. Its
-- external id, which hardly another one has, is a text of its own; the dictionary is for texts that recur.
CREATE TABLE batch(number INTEGER PRIMARY KEY, batch INTEGER NOT NULL) STRICT;
INSERT INTO batch(batch) SELECT batch FROM booking UNION SELECT batch FROM opportunity UNION SELECT batch FROM activity ORDER BY 1;
ALTER TABLE text RENAME TO text_before;
ALTER TABLE booking RENAME TO booking_before;
ALTER TABLE opportunity RENAME TO opportunity_before;
ALTER TABLE activity RENAME TO activity_before;
CREATE TABLE booking(place INTEGER PRIMARY KEY, external_id TEXT NOT NULL, date INTEGER NOT NULL, owner INTEGER, account INTEGER, market INTEGER, offering INTEGER, business INTEGER, revenue INTEGER NOT NULL, margin INTEGER, extra INTEGER NOT NULL) STRICT;
INSERT INTO booking SELECT b.number << 32 | r.row, coalesce((SELECT text FROM text_before WHERE id = r.key), ''), r.date, r.owner, r.account, r.market, r.offering, r.business, r.revenue, r.margin, r.extra FROM batch b CROSS JOIN booking_before r ON r.batch = b.batch WHERE r.row BETWEEN 0 AND 2147483647;
CREATE TABLE opportunity(place INTEGER PRIMARY KEY, external_id TEXT NOT NULL, name INTEGER, owner INTEGER, account INTEGER, market INTEGER, offering INTEGER, business INTEGER, stage INTEGER, state INTEGER, forecast_category INTEGER, source INTEGER, lost_reason INTEGER, created INTEGER, closed INTEGER, expected_close INTEGER, amount INTEGER, margin INTEGER, probability INTEGER, extra INTEGER NOT NULL) STRICT;
INSERT INTO opportunity SELECT b.number << 32 | r.row, coalesce((SELECT text FROM text_before WHERE id = r.key), ''), r.name, r.owner, r.account, r.market, r.offering, r.business, r.stage, r.state, r.forecast_category, r.source, r.lost_reason, r.created, r.closed, r.expected_close, r.amount, r.margin, r.probability, r.extra FROM batch b CROSS JOIN opportunity_before r ON r.batch = b.batch WHERE r.row BETWEEN 0 AND 2147483647;
CREATE TABLE activity(place INTEGER PRIMARY KEY, external_id TEXT NOT NULL, owner INTEGER, metric INTEGER, account INTEGER, market INTEGER, date INTEGER NOT NULL, count INTEGER NOT NULL, extra INTEGER NOT NULL) STRICT;
INSERT INTO activity SELECT b.number << 32 | r.row, coalesce((SELECT text FROM text_before WHERE id = r.key), ''), r.owner, r.metric, r.account, r.market, r.date, r.count, r.extra FROM batch b CROSS JOIN activity_before r ON r.batch = b.batch WHERE r.row BETWEEN 0 AND 2147483647;
DROP TABLE booking_before;
DROP TABLE opportunity_before;
DROP TABLE activity_before;
CREATE TABLE text(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
INSERT INTO text SELECT id, text FROM text_before WHERE id IN (
  SELECT name FROM batch_column UNION SELECT name FROM batch_match
  UNION SELECT owner FROM booking UNION SELECT account FROM booking UNION SELECT market FROM booking UNION SELECT offering FROM booking UNION SELECT business FROM booking
  UNION SELECT name FROM opportunity UNION SELECT owner FROM opportunity UNION SELECT account FROM opportunity UNION SELECT market FROM opportunity UNION SELECT offering FROM opportunity UNION SELECT business FROM opportunity UNION SELECT stage FROM opportunity UNION SELECT state FROM opportunity UNION SELECT forecast_category FROM opportunity UNION SELECT source FROM opportunity UNION SELECT lost_reason FROM opportunity
  UNION SELECT owner FROM activity UNION SELECT metric FROM activity UNION SELECT account FROM activity UNION SELECT market FROM activity);
DROP TABLE text_before;
CREATE INDEX text_text ON text(text);
