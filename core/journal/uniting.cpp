// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/uniting.h"

#include "core/journal/merges.h"
#include "core/storage/ladder.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <set>
#include <unordered_map>

namespace baton::journal {

using basics::Done, basics::Field, basics::Kind, basics::Outcome, basics::Refusal;

namespace {

/// Far below where the count would run out, so that whoever merges can go on counting.
constexpr std::int64_t latestLamport = std::numeric_limits<std::int64_t>::max() / 4;

struct Chain {
  std::int64_t run = 0;
  std::int64_t last = 0;
};

std::vector<Chain> chainsOf(const storage::Database& database) {
  std::vector<Chain> chains;
  auto query = database.prepare("SELECT run, max(seq) FROM entry GROUP BY run ORDER BY min(lamport), run");
  while (query.step())
    chains.push_back({query.number(0), query.number(1)});
  return chains;
}

Refusal damaged(EntryId entry, std::string_view what) {
  return {fmt::format("Entry {} of the other copy {}", entry.text(), what),
          "Ask for another copy of it, or restore one of its backups; nothing was merged"};
}

bool fits(const Field& field, const Scalar& value) {
  if (std::holds_alternative<std::monostate>(value))
    return true;
  if (field.isReference())
    return std::holds_alternative<std::int64_t>(value);
  return true;
}

} // namespace

/// Whether a kind of this version could have written it: what is read back is what was written.
class Writable {
public:
  explicit Writable(const Shapes& shapes) : m_shapes(shapes) {}

  bool holds(const Write& write) {
    const Kind* kind = m_shapes.kind(write.kind);
    if (!kind || write.cell.row <= 0 || (kind->singleton != 0 && write.cell.row != kind->singleton))
      return false;
    if (write.cell.field == existence)
      return write.cell.member == 0 && (kind->singleton == 0 || write.now == Scalar(std::int64_t{1}));
    const Field* field = kind->field(write.cell.field);
    return field && field->isSet() == (write.cell.member != 0) && holds(*kind, *field, write.old) &&
           holds(*kind, *field, write.now);
  }

private:
  bool holds(const Kind& kind, const Field& field, const Scalar& value) {
    if (!fits(field, value))
      return false;
    if (field.isSet() || std::holds_alternative<std::monostate>(value))
      return true;
    auto& element = m_elements[&kind];
    if (!element)
      element = kind.make();
    field.write(element.get(), basics::toValue(value));
    return basics::toScalar(field.read(element.get())) == value;
  }

  const Shapes& m_shapes;
  std::unordered_map<const Kind*, std::shared_ptr<void>> m_elements; ///< to write to, one of a kind
};

class Uniting {
public:
  Uniting(Journal& ours, const Journal& theirs)
      : m_ours(ours), m_theirs(theirs), m_writable(ours.shapes()), m_writer(ours),
        m_kindOf(ours.m_database.prepare("SELECT kind FROM change WHERE row = ? LIMIT 1")) {}

  Outcome<Arrivals> run() {
    if (m_ours.workspaceId() != m_theirs.workspaceId())
      return Refusal{"The other file is another workspace, not a copy of this one", "Choose a copy of this workspace"};
    if (auto whole = checkWhole(); whole.refused())
      return whole.refusal();
    std::map<std::int64_t, std::int64_t> known;
    for (const Chain& chain : chainsOf(m_ours.m_database))
      known[chain.run] = chain.last;
    for (const Chain& chain : chainsOf(m_theirs.m_database)) {
      const std::int64_t here = known.contains(chain.run) ? known[chain.run] : 0;
      if (const auto same = checkCommon(chain.run, std::min(here, chain.last)); same.refused())
        return same.refusal();
      if (chain.last > here)
        if (const auto taken = take(chain, here); taken.refused())
          return taken.refusal();
    }
    std::ranges::sort(m_order);
    for (const auto& [lamport, id] : m_order) {
      m_arrivals.entries.push_back(id);
      if (m_withRecords.contains(id))
        m_arrivals.withRecords.push_back(id);
    }
    m_ours.load();
    if (!m_ranges.empty())
      addMerge(m_ours.m_database, {.copy = m_theirs.m_database.path().filename().string(),
                                   .lamport = m_ours.lamport(),
                                   .ranges = m_ranges,
                                   .given = givenOf(m_theirs.m_database)});
    return std::move(m_arrivals);
  }

private:
  /// The hashes say that an entry is as it was written, and not that none is missing at the end: for that the tree of
  /// the entries has to be sound, and everything written has to have its entry.
  Outcome<Done> checkWhole() {
    const storage::Database& database = m_theirs.m_database;
    const auto isOk = [&database] {
      auto check = database.prepare("PRAGMA quick_check(entry)");
      return check.step() && check.text(0) == "ok";
    };
    // CROSS JOIN: run by run, and not change by change.
    auto astray = database.prepare("SELECT change.run FROM (SELECT id, (SELECT max(seq) FROM entry WHERE run = id) AS "
                                   "last FROM run) CROSS JOIN change ON change.run = id AND change.seq > "
                                   "coalesce(last, 0) LIMIT 1");
    if (isOk() && !astray.step())
      return Done{};
    return Refusal{"The journal of the other copy is damaged",
                   "Ask for another copy of it, or restore one of its backups; nothing was merged"};
  }

  struct Head {
    std::int64_t lamport = 0;
    basics::Sha256Sum hash{};
  };
  static std::optional<Head> headAt(const Journal& journal, EntryId id) {
    auto query = journal.m_database.prepare("SELECT lamport, hash FROM entry WHERE run = ? AND seq = ?");
    query.bind(0, id.run).bind(1, id.seq);
    if (!query.step())
      return std::nullopt;
    Head head{query.number(0), {}};
    const std::string bytes = query.blob(1);
    std::copy_n(bytes.begin(), std::min(bytes.size(), head.hash.size()), head.hash.begin());
    return head;
  }

  Outcome<Done> checkCommon(std::int64_t run, std::int64_t last) {
    const auto hashes = [&](const Journal& journal) {
      auto query = journal.m_database.prepare("SELECT hash FROM entry WHERE run = ? AND seq <= ? ORDER BY seq");
      query.bind(0, run).bind(1, last);
      return query;
    };
    auto ours = hashes(m_ours), theirs = hashes(m_theirs);
    for (std::int64_t seq = 1; seq <= last; ++seq)
      if (!ours.step() || !theirs.step() || ours.blob(0) != theirs.blob(0))
        return Refusal{
            fmt::format("History was rewritten: entry {} is not the same in both copies", EntryId{run, seq}.text()),
            "Find out which copy was changed by other means than Baton; nothing was merged"};
    return Done{};
  }

  Outcome<Done> take(const Chain& chain, std::int64_t here) {
    auto schema = m_theirs.m_database.prepare("SELECT schema FROM run WHERE id = ?");
    schema.bind(0, chain.run);
    if (!schema.step() || schema.number(0) > storage::newestVersion() || schema.number(0) < 1)
      return damaged({chain.run, 1}, "belongs to no run");
    ChainLink link;
    Head before;
    if (here == 0) {
      link.workspace = m_ours.workspaceId();
      link.schema = schema.number(0);
      link.parents = m_theirs.parentsOf(chain.run);
      for (ChainLink::Parent& parent : link.parents) {
        const auto head = headAt(m_ours, parent.entry);
        if (!head)
          return damaged({chain.run, 1}, "follows an entry that is missing");
        before.lamport = std::max(before.lamport, head->lamport);
        parent.hash = head->hash;
      }
      m_ours.insertRun(chain.run, link.schema, link.parents);
    } else {
      before = *headAt(m_ours, {chain.run, here});
      link.predecessor = before.hash;
    }
    m_ours.m_database.prepare("INSERT INTO arrived(run, first) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(0, chain.run)
        .bind(1, here + 1)
        .run();
    m_ranges.push_back({chain.run, here + 1, chain.last});
    Journal::StoredRun theirs(m_theirs.m_database, chain.run, here);
    for (std::int64_t seq = here + 1; seq <= chain.last; ++seq)
      if (auto done = takeEntry({chain.run, seq}, theirs.next(), link, before); done.refused())
        return done;
    return Done{};
  }

  Outcome<Done> takeEntry(EntryId id, const std::optional<Journal::Stored>& entry, ChainLink& link, Head& before) {
    if (!entry || entry->id != id)
      return damaged(id, "is missing");
    if (hashOf(id, entry->lamport, entry->draft, link) != entry->hash)
      return damaged(id, "is not as it was written");
    if (entry->lamport <= before.lamport || entry->lamport >= latestLamport)
      return damaged(id, "does not come after what it follows");
    for (const Write& write : entry->draft.writes) {
      if (!m_writable.holds(write))
        return damaged(id, fmt::format("writes what no {} holds", write.kind));
      if (const std::string& known = kindOf(write); known != write.kind)
        return damaged(id, fmt::format("writes to a {} as if it were a {}", known, write.kind));
      m_arrivals.touched.add(write.kind, write.cell);
    }
    m_writer.write(id, entry->lamport, entry->draft, entry->hash);
    m_order.emplace_back(entry->lamport, id);
    if (entry->draft.batchHash)
      m_withRecords.insert(id);
    link = {};
    link.predecessor = entry->hash;
    before = {entry->lamport, entry->hash};
    return Done{};
  }

  /// A row is of one kind, in every copy and for ever: that of whoever wrote to it first.
  const std::string& kindOf(const Write& write) {
    const auto [known, isNew] = m_kinds.try_emplace(write.cell.row, write.kind);
    if (isNew) {
      m_kindOf.bind(0, write.cell.row);
      if (m_kindOf.step())
        known->second = m_kindOf.text(0);
      m_kindOf.reset();
    }
    return known->second;
  }

  Journal& m_ours;
  const Journal& m_theirs;
  Writable m_writable;
  Journal::EntryWriter m_writer;
  storage::Statement m_kindOf; ///< a row
  std::unordered_map<RowId, std::string> m_kinds;
  Arrivals m_arrivals;
  std::set<EntryId> m_withRecords;
  std::vector<Merge::Range> m_ranges;
  std::vector<std::pair<std::int64_t, EntryId>> m_order;
};

Outcome<Arrivals> unite(Journal& ours, const Journal& theirs) {
  return Uniting(ours, theirs).run();
}

} // namespace baton::journal
