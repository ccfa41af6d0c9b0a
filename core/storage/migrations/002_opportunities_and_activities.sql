-- More kinds of records, kept as bookings are.
CREATE TABLE opportunity(batch INTEGER NOT NULL, row INTEGER NOT NULL, key INTEGER NOT NULL, name INTEGER, owner INTEGER, account INTEGER, market INTEGER, offering INTEGER, business INTEGER, stage INTEGER, state INTEGER, forecast_category INTEGER, source INTEGER, lost_reason INTEGER, created INTEGER, closed INTEGER, expected_close INTEGER, amount INTEGER, margin INTEGER, probability INTEGER, extra INTEGER NOT NULL, PRIMARY KEY(batch, row)) STRICT, WITHOUT ROWID;
CREATE TABLE activity(batch INTEGER NOT NULL, row INTEGER NOT NULL, key INTEGER NOT NULL, owner INTEGER, metric INTEGER, account INTEGER, market INTEGER, date INTEGER NOT NULL, count INTEGER NOT NULL, extra INTEGER NOT NULL, PRIMARY KEY(batch, row)) STRICT, WITHOUT ROWID;

-- What a plan is tried out with, seats that are to be filled, and who leaves; what of a full productivity is expected of a person.
CREATE TABLE "scenario"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "win_rate" INTEGER, "deal_size" INTEGER, "later_days" INTEGER, "largest_lost" INTEGER, "note" TEXT) STRICT;
CREATE TABLE "planned_seat"(id INTEGER PRIMARY KEY, "position" TEXT, "scenario" INTEGER, "name" TEXT, "manager" INTEGER, "seats" INTEGER, "started" TEXT, "left" TEXT, "ramp_months" INTEGER, "full_productivity" INTEGER, "expected_attainment" INTEGER) STRICT;
CREATE TABLE "departure"(id INTEGER PRIMARY KEY, "position" TEXT, "scenario" INTEGER, "person" INTEGER, "left" TEXT) STRICT;
ALTER TABLE "person" ADD COLUMN "expected_attainment" INTEGER;

-- What a metric's actuals are counted from.
ALTER TABLE "metric" ADD COLUMN "taken_from" TEXT;

-- What people call of a period, and, in the private file, what their managers take of it.
CREATE TABLE "forecast_call"(id INTEGER PRIMARY KEY, "person" INTEGER, "from" TEXT, "grain" TEXT, "amount" INTEGER, "note" TEXT, "date" TEXT) STRICT;
CREATE TABLE "forecast_adjustment"(id INTEGER PRIMARY KEY, "person" INTEGER, "from" TEXT, "grain" TEXT, "amount" INTEGER, "note" TEXT, "date" TEXT, "by" INTEGER) STRICT;
