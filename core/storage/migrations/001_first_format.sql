-- The first format. Element tables follow from the descriptions of the kinds (a test compares them); a set of
-- references is a table of its own, KIND__FIELD. What the journal says is what counts: every other table but record
-- ones is a function of it.

-- Which workspace this file is, the same in all its copies.
CREATE TABLE identity(workspace INTEGER PRIMARY KEY) STRICT;

-- The journal: travels, is hashed, is never altered.
CREATE TABLE run(id INTEGER PRIMARY KEY, schema INTEGER NOT NULL) STRICT;
CREATE TABLE run_parent(run INTEGER NOT NULL, n INTEGER NOT NULL, parent_run INTEGER NOT NULL, parent_seq INTEGER NOT NULL, PRIMARY KEY(run, n)) STRICT, WITHOUT ROWID;
CREATE TABLE entry(run INTEGER NOT NULL, seq INTEGER NOT NULL, lamport INTEGER NOT NULL, author TEXT, at TEXT, machine_at TEXT, label TEXT NOT NULL, undoable INTEGER NOT NULL, batch_hash BLOB, hash BLOB NOT NULL, PRIMARY KEY(run, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE entry_undoes(run INTEGER NOT NULL, seq INTEGER NOT NULL, of_run INTEGER NOT NULL, of_first INTEGER NOT NULL, of_last INTEGER NOT NULL, PRIMARY KEY(run, seq, of_run, of_first)) STRICT, WITHOUT ROWID;
CREATE TABLE change(row INTEGER NOT NULL, field TEXT NOT NULL, elem INTEGER NOT NULL, run INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, old ANY, new ANY, settles INTEGER NOT NULL, PRIMARY KEY(row, field, elem, run, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX change_entry ON change(run, seq);
CREATE INDEX change_delete ON change(row) WHERE field = '' AND new IS NOT 1;

-- Which entries came from another copy: of this run, all from this one on. Stays with the file that merged them.
CREATE TABLE arrived(run INTEGER PRIMARY KEY, first INTEGER NOT NULL) STRICT;

-- One merge of one copy, and the entries that came with it. Stay with the file, too.
CREATE TABLE merge(id INTEGER PRIMARY KEY, copy TEXT NOT NULL, lamport INTEGER NOT NULL, by TEXT, at TEXT, backup TEXT) STRICT;
CREATE TABLE merge_arrival(merge INTEGER NOT NULL, run INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(merge, run)) STRICT, WITHOUT ROWID;

-- Derived: open conflicts, and which rows have ever referred to which.
CREATE TABLE conflict(row INTEGER NOT NULL, field TEXT NOT NULL, elem INTEGER NOT NULL, run INTEGER NOT NULL, seq INTEGER NOT NULL, value ANY, shown INTEGER NOT NULL, PRIMARY KEY(row, field, elem, run, seq, shown)) STRICT, WITHOUT ROWID;
CREATE TABLE reference(target INTEGER NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL, PRIMARY KEY(target, row, field)) STRICT, WITHOUT ROWID;

-- Records: observations, append-only, in integers through a dictionary of texts. Amounts in ten-thousandths, dates in
-- days since 1970-01-01. What belongs to one batch is hashed with it.
CREATE TABLE text(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE INDEX text_text ON text(text);
CREATE TABLE batch_column(batch INTEGER NOT NULL, n INTEGER NOT NULL, name INTEGER NOT NULL, target TEXT NOT NULL, PRIMARY KEY(batch, n)) STRICT, WITHOUT ROWID;
CREATE TABLE batch_match(batch INTEGER NOT NULL, role TEXT NOT NULL, name INTEGER NOT NULL, element INTEGER NOT NULL, PRIMARY KEY(batch, role, name)) STRICT, WITHOUT ROWID;
CREATE TABLE batch_reject(batch INTEGER NOT NULL, row INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY(batch, row)) STRICT, WITHOUT ROWID;
CREATE TABLE extra(id INTEGER PRIMARY KEY, cells TEXT NOT NULL) STRICT;
CREATE INDEX extra_cells ON extra(cells);
CREATE TABLE booking(batch INTEGER NOT NULL, row INTEGER NOT NULL, key INTEGER NOT NULL, date INTEGER NOT NULL, owner INTEGER, account INTEGER, market INTEGER, offering INTEGER, business INTEGER, revenue INTEGER NOT NULL, margin INTEGER, extra INTEGER NOT NULL, PRIMARY KEY(batch, row)) STRICT, WITHOUT ROWID;
CREATE INDEX booking_key ON booking(key);

-- The elements.
CREATE TABLE "person"(id INTEGER PRIMARY KEY, "name" TEXT, "title" TEXT, "side" TEXT, "manager" INTEGER, "team" TEXT, "employee_id" TEXT, "email" TEXT, "started" TEXT, "left" TEXT, "ramp_months" INTEGER, "full_productivity" INTEGER) STRICT;
CREATE TABLE "workspace"(id INTEGER PRIMARY KEY, "name" TEXT, "currency" TEXT, "fiscal_year_start" INTEGER, "as_of" TEXT, "language" TEXT, "guide" TEXT) STRICT;
CREATE TABLE "strategy"(id INTEGER PRIMARY KEY, "aspiration" TEXT, "situation" TEXT, "horizon_from" TEXT, "horizon_to" TEXT, "summary" TEXT) STRICT;
CREATE TABLE "priority"(id INTEGER PRIMARY KEY, "position" TEXT, "statement" TEXT, "why" TEXT, "rank" INTEGER, "measure" TEXT, "owner" INTEGER) STRICT;
CREATE TABLE "market"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "description" TEXT, "status" TEXT, "reason" TEXT, "decide_owner" INTEGER, "decide_by" TEXT, "rank" INTEGER, "ideal_customer" TEXT, "size" TEXT, "list_rule" TEXT, "deals_in_flight_until" TEXT, "match" TEXT) STRICT;
CREATE TABLE "buyer_role"(id INTEGER PRIMARY KEY, "position" TEXT, "market" INTEGER, "title" TEXT, "cares_about" TEXT) STRICT;
CREATE TABLE "buyer_issue"(id INTEGER PRIMARY KEY, "position" TEXT, "market" INTEGER, "statement" TEXT, "issue_kind" TEXT, "heard_from" TEXT, "heard_on" TEXT) STRICT;
CREATE TABLE "target_account"(id INTEGER PRIMARY KEY, "position" TEXT, "market" INTEGER, "name" TEXT, "sector" TEXT, "tier" TEXT, "owner" INTEGER, "relation" TEXT, "why" TEXT, "potential" INTEGER, "added" TEXT, "dropped" TEXT) STRICT;
CREATE TABLE "offering"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "description" TEXT, "status" TEXT, "available_from" TEXT, "price_note" TEXT, "list_price" INTEGER, "target_margin" INTEGER) STRICT;
CREATE TABLE "fit"(id INTEGER PRIMARY KEY, "market" INTEGER, "offering" INTEGER, "level" TEXT, "note" TEXT) STRICT;
CREATE TABLE "differentiator"(id INTEGER PRIMARY KEY, "position" TEXT, "statement" TEXT, "so_what" TEXT, "opposite" TEXT, "opposite_absurd" TEXT, "who_cannot_say" TEXT, "competitor_could_say" TEXT) STRICT;
CREATE TABLE "differentiator__offerings"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "proof"(id INTEGER PRIMARY KEY, "position" TEXT, "differentiator" INTEGER, "proof_kind" TEXT, "statement" TEXT, "source" TEXT, "date" TEXT) STRICT;
CREATE TABLE "competitor"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "note" TEXT, "present_way" INTEGER) STRICT;
CREATE TABLE "competitor__markets"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "advantage"(id INTEGER PRIMARY KEY, "position" TEXT, "competitor" INTEGER, "market" INTEGER, "offering" INTEGER, "ours" TEXT, "theirs" TEXT, "how_we_win" TEXT) STRICT;
CREATE TABLE "exclusion"(id INTEGER PRIMARY KEY, "position" TEXT, "what" TEXT, "why" TEXT, "from" TEXT, "until" TEXT, "deals_in_flight_until" TEXT, "accounts" TEXT) STRICT;
CREATE TABLE "exclusion__markets"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "exclusion__offerings"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "exception"(id INTEGER PRIMARY KEY, "position" TEXT, "exclusion" INTEGER, "about" INTEGER, "approver" INTEGER, "reason" TEXT, "until" TEXT) STRICT;
CREATE TABLE "assumption"(id INTEGER PRIMARY KEY, "position" TEXT, "statement" TEXT, "confidence" TEXT, "test" TEXT, "owner" INTEGER, "review_by" TEXT) STRICT;
CREATE TABLE "term"(id INTEGER PRIMARY KEY, "position" TEXT, "word" TEXT, "meaning" TEXT) STRICT;
CREATE TABLE "guardrail"(id INTEGER PRIMARY KEY, "position" TEXT, "guardrail_kind" TEXT, "statement" TEXT) STRICT;
CREATE TABLE "extension"(id INTEGER PRIMARY KEY, "position" TEXT, "proposed_by" INTEGER, "statement" TEXT, "state" TEXT, "answer" TEXT) STRICT;
CREATE TABLE "weapon"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "weapon_kind" TEXT, "status" TEXT, "owner" INTEGER, "due" TEXT, "location" TEXT) STRICT;
CREATE TABLE "weapon__markets"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "weapon__offerings"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "play"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "market" INTEGER, "offering" INTEGER, "trigger" TEXT, "buyer_role" INTEGER, "expected_conversion" TEXT, "steps" TEXT) STRICT;
CREATE TABLE "play__weapons"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "story"(id INTEGER PRIMARY KEY, "position" TEXT, "market" INTEGER, "text" TEXT) STRICT;
CREATE TABLE "story__offerings"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "coverage"(id INTEGER PRIMARY KEY, "position" TEXT, "person" INTEGER, "market" INTEGER, "share" INTEGER) STRICT;
CREATE TABLE "pay_note"(id INTEGER PRIMARY KEY, "position" TEXT, "title" TEXT, "text" TEXT) STRICT;
CREATE TABLE "open_question"(id INTEGER PRIMARY KEY, "position" TEXT, "asked_by" INTEGER, "about" INTEGER, "text" TEXT, "blocking" INTEGER, "owner" INTEGER, "due" TEXT, "answer" TEXT, "answered" TEXT) STRICT;
CREATE TABLE "mapping"(id INTEGER PRIMARY KEY, "name" TEXT, "kind" TEXT, "definition" TEXT) STRICT;
CREATE TABLE "import"(id INTEGER PRIMARY KEY, "record_kind" TEXT, "file" TEXT, "sha256" TEXT, "mapping" TEXT, "as_of" TEXT, "data_through" TEXT, "rows" INTEGER, "stored" INTEGER, "rejected" INTEGER, "by" TEXT, "at" TEXT, "undone" INTEGER) STRICT;
CREATE TABLE "metric"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "unit" TEXT, "role" TEXT, "aggregation" TEXT, "better" TEXT) STRICT;
CREATE TABLE "goal"(id INTEGER PRIMARY KEY, "metric" INTEGER, "basis" TEXT, "scope" TEXT, "owner" INTEGER, "role" TEXT, "from" TEXT, "grain" TEXT, "measure" TEXT, "market" INTEGER, "offering" INTEGER, "business" TEXT, "amount" INTEGER) STRICT;
CREATE TABLE "goal__depends_on"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "goal_proposal"(id INTEGER PRIMARY KEY, "goal" INTEGER, "by" INTEGER, "at" TEXT, "amount" INTEGER, "note" TEXT) STRICT;
CREATE TABLE "business_plan"(id INTEGER PRIMARY KEY, "person" INTEGER, "year" INTEGER, "presented" TEXT) STRICT;
CREATE TABLE "plan_item"(id INTEGER PRIMARY KEY, "position" TEXT, "plan" INTEGER, "item_kind" TEXT, "text" TEXT, "due" TEXT, "done" INTEGER) STRICT;
CREATE TABLE "contest"(id INTEGER PRIMARY KEY, "goal" INTEGER, "by" INTEGER, "text" TEXT) STRICT;
CREATE TABLE "signal"(id INTEGER PRIMARY KEY, "date" TEXT, "by" INTEGER, "account" TEXT, "market" INTEGER, "offering" INTEGER, "competitor" INTEGER, "challenges" INTEGER, "signal_kind" TEXT, "text" TEXT, "strength" INTEGER, "evidence" TEXT, "hours_lost" INTEGER, "opportunities" TEXT, "state" TEXT, "answer" TEXT, "strategy" TEXT) STRICT;
CREATE TABLE "role_profile"(id INTEGER PRIMARY KEY, "position" TEXT, "name" TEXT, "market" INTEGER) STRICT;
CREATE TABLE "competency"(id INTEGER PRIMARY KEY, "position" TEXT, "profile" INTEGER, "name" TEXT, "levels" TEXT) STRICT;
CREATE TABLE "rating"(id INTEGER PRIMARY KEY, "person" INTEGER, "competency" INTEGER, "level" INTEGER, "evidence" TEXT, "date" TEXT) STRICT;
CREATE TABLE "proficiency"(id INTEGER PRIMARY KEY, "person" INTEGER, "weapon" INTEGER, "level" INTEGER, "evidence" TEXT, "date" TEXT, "by" INTEGER) STRICT;
CREATE TABLE "coaching"(id INTEGER PRIMARY KEY, "person" INTEGER, "date" TEXT, "by" INTEGER, "skill" TEXT, "seen" TEXT, "agreed" TEXT, "next" TEXT) STRICT;
CREATE TABLE "interview"(id INTEGER PRIMARY KEY, "candidate" TEXT, "profile" INTEGER, "date" TEXT, "by" INTEGER, "verdict" TEXT, "evidence" TEXT) STRICT;
CREATE TABLE "rule_setting"(id INTEGER PRIMARY KEY, "rule" TEXT, "off" INTEGER, "threshold" INTEGER, "reason" TEXT) STRICT;
CREATE TABLE "put_aside"(id INTEGER PRIMARY KEY, "rule" TEXT, "element" INTEGER, "field" TEXT, "by" INTEGER, "reason" TEXT, "clear_to" INTEGER) STRICT;
CREATE TABLE "handoff"(id INTEGER PRIMARY KEY, "version" INTEGER, "in_force_from" TEXT, "snapshot" TEXT, "sha256" TEXT, "published_by" INTEGER, "at" TEXT, "reason" TEXT, "recalled" TEXT) STRICT;
CREATE TABLE "handoff__receivers"(row INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY(row, member)) STRICT, WITHOUT ROWID;
CREATE TABLE "acknowledgement"(id INTEGER PRIMARY KEY, "handoff" INTEGER, "person" INTEGER, "verdict" TEXT, "note" TEXT, "at" TEXT, "recorded_by" INTEGER) STRICT;
CREATE TABLE "comment"(id INTEGER PRIMARY KEY, "about" INTEGER, "by" INTEGER, "text" TEXT, "resolved" INTEGER) STRICT;
CREATE TABLE "reconfirmation"(id INTEGER PRIMARY KEY, "element" INTEGER, "handoff" INTEGER, "by" INTEGER, "at" TEXT) STRICT;
CREATE TABLE "named_version"(id INTEGER PRIMARY KEY, "name" TEXT, "note" TEXT) STRICT;
