// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/merging.h"
#include "tests/fuzz/at_hand.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <cstdio>
#include <limits>
#include <optional>

namespace baton::fuzz {
namespace {

namespace fs = std::filesystem;
using basics::Field, basics::Kind, basics::RowId, basics::Scalar;
using workspace::Workspace;

class Merging {
public:
  Merging() {
    write(other(), soundFile());
    Workspace bo = Workspace::openForWriting(other(), world(8));
    promise(!applyJson(bo, R"({"changes":[{"op":"delete","kind":"market","id":"7002"},
{"op":"put","kind":"market","id":"7010","fields":{"name":"Bo's"}},{"op":"put","kind":"person","id":"7001","fields":{"title":"As Bo says"}}]})",
                       {.label = "Bo"}, workspace::Earnest::Change)
                 .fault,
            "Bo's changes are sound");
    bo.close();
    m_bo = bytesOf(other());
    open();
  }

  const std::string& bo() const { return m_bo; }
  fs::path other() const { return m_folder / "other.baton"; }

  void take(std::string_view bytes) {
    write(other(), bytes);
    take();
  }

  /// Takes in what stands in the other file.
  void take() {
    try {
      const auto report = m_anna->merge({other()});
      if (report && !report->entries.empty())
        return goOn();
      promise(report || !report.refusal().cause.empty(), "a refusal has a cause");
    } catch (const storage::StorageError&) {
      // Said in words.
    }
    promise(shown() == m_before, "what is refused leaves nothing behind");
    if (++m_refused % 50 == 0)
      promise(m_anna->verify().empty(), "and the file is sound");
    clear();
  }

  void clear() {
    for (const char* more : {"", "-wal", "-journal"})
      fs::remove(other().string() + more);
  }

private:
  bool isSound() const {
    const auto problems = m_anna->verify();
    for (const auto& problem : problems)
      std::fprintf(stderr, "%s %lld %s: %s\n", problem.kind.c_str(), static_cast<long long>(problem.id),
                   problem.field.c_str(), problem.text.c_str());
    return problems.empty();
  }

  std::string shown() const { return dumpOf(*m_anna, {.records = true}); }

  void open() {
    write(m_folder / "anna.baton", soundFile());
    m_anna.emplace(Workspace::openForWriting(m_folder / "anna.baton", world(9)));
    applyJson(*m_anna, R"({"changes":[{"op":"put","kind":"market","id":"7002","fields":{"name":"As Anna says"}},
{"op":"put","kind":"market","id":"7011","fields":{"name":"Anna's"}},{"op":"put","kind":"person","id":"7001","fields":{"title":"As Anna says"}}]})",
              {.label = "Anna"}, workspace::Earnest::Change);
    m_before = shown();
  }

  /// After a merge the workspace is as good as any.
  void goOn() {
    promise(isSound(), "what was merged is sound");
    const std::string once = shown();
    promise(!openConflicts(*m_anna).empty() || !once.empty(), "what is open can be listed");
    const auto again = m_anna->merge({other()});
    promise(again && again->entries.empty() && shown() == once, "merging again changes nothing");
    for (int n = 0; n < 3; ++n)
      if (const auto open = openConflicts(*m_anna); !open.empty())
        static_cast<void>(resolveConflict(*m_anna, open.front().id, n % 2 + 1, {.author = "Anna"}));
    static_cast<void>(applyJson(*m_anna, R"({"changes":[{"op":"put","kind":"market","fields":{"name":"More"}}]})",
                                {.label = "more"}, workspace::Earnest::Change));
    static_cast<void>(m_anna->undo("Anna"));
    promise(isSound(), "and can be worked with");
    clear();
    m_anna.reset();
    open();
  }

  tests::TemporaryFolder m_folder{tests::inMemory()};
  std::string m_bo, m_before;
  std::optional<Workspace> m_anna;
  int m_refused = 0;
};

Merging& merging() {
  static Merging one;
  return one;
}

/// Entries with sound hashes that say whatever the bytes say: what a hostile program could put in.
class Forger {
public:
  explicit Forger(std::string_view bytes) : m_bytes(bytes) {
    for (const Kind* kind : workspace::allKinds())
      if (!kind->isPrivate)
        m_kinds.push_back(kind);
  }

  void forge(const fs::path& file) {
    auto database = storage::Database::openForWriting(file);
    std::int64_t run = 4'000'000;
    journal::Journal journal(database, m_kinds, [&run] { return ++run; });
    for (int n = 0; n < 6 && !m_bytes.empty(); ++n)
      try {
        storage::Transaction transaction(database);
        journal.witness(lamport());
        journal.append(entry());
        transaction.commit();
      } catch (const storage::StorageError&) {
        journal.forget(); // one cell twice in an entry: no file can hold that
      }
    database.close();
  }

private:
  unsigned next() {
    if (m_bytes.empty())
      return 0;
    const auto byte = static_cast<unsigned char>(m_bytes.front());
    m_bytes.remove_prefix(1);
    return byte;
  }
  template <class List> const auto& pick(const List& list) { return list[next() % std::size(list)]; }

  std::int64_t lamport() {
    static constexpr std::array<std::int64_t, 6> some{0, 1, 1000, 1LL << 40, 1LL << 61, 0};
    return next() % 8 == 7 ? pick(some) : 0;
  }

  RowId row() {
    static constexpr std::array<RowId, 16> rows{
        7002, 7001, 7010, 7011, 1, 2, 101, 102, 8001, 8002, 8003, 8004, 8005, -1, 0, std::numeric_limits<RowId>::max()};
    return pick(rows);
  }

  Scalar value(const Field* field) {
    static constexpr std::array<std::string_view, 10> texts{
        "text", "", "2026-02-30", "2026-02-28", "[\"a\"]", "[[", "null", "\xFF", "selected", "2026-01-31T09:30:00Z"};
    switch (next() % 8) {
    case 0:
      return {};
    case 1:
      return std::int64_t{1};
    case 2:
      return std::int64_t{0};
    case 3:
      return row();
    case 4:
      return std::string(pick(texts));
    case 5:
      return field && !field->words.empty() ? std::string(pick(field->words)) : std::string("text");
    case 6:
      return std::int64_t(next()) * 10'000 - 500'000;
    default:
      return std::numeric_limits<std::int64_t>::min() + next();
    }
  }

  journal::Write write() {
    const Kind& kind = *pick(m_kinds);
    journal::Write write{std::string(kind.name), {row(), "", 0}, {}, {}};
    const unsigned what = next();
    const Field* field = what % 3 == 0 ? nullptr : &kind.fields[what % kind.fields.size()];
    if (field) {
      write.cell.field = field->name;
      write.cell.member = field->isSet() || what == 255 ? row() : 0;
    }
    write.old = value(field);
    write.now = field ? value(field) : Scalar(std::int64_t{next() % 4 ? 1 : 0});
    write.settles = next() % 5 == 4;
    return write;
  }

  journal::EntryDraft entry() {
    journal::EntryDraft draft;
    draft.label = "forged";
    const unsigned shape = next();
    if (shape & 1)
      draft.author = "Mallory";
    draft.undoable = (shape & 2) == 0;
    if (shape & 4)
      draft.undoes.push_back({std::int64_t(next()), std::int64_t(next()), row()});
    if ((shape & 24) == 24)
      draft.batchHash = basics::sha256("nothing");
    for (unsigned n = 0; n <= shape / 64; ++n)
      draft.writes.push_back(write());
    return draft;
  }

  std::string_view m_bytes;
  std::vector<const Kind*> m_kinds;
};

} // namespace

/// The first byte says how the rest is meant: as damage to a sound copy, as forged entries in it, or as the file.
void merge(std::string_view bytes) {
  if (bytes.empty())
    return;
  Merging& at = merging();
  const std::string_view rest = bytes.substr(1);
  switch (static_cast<unsigned char>(bytes.front()) % 4) {
  case 0:
    return at.take(patched(at.bo(), rest));
  case 1:
    return at.take(rest);
  default:
    write(at.other(), at.bo());
    Forger(rest).forge(at.other());
    return at.take();
  }
}

std::vector<std::string> mergeSeeds() {
  return {raw("\0\0\x12\2\2"),
          raw("\0\1\0\0\x0D\0\2\0\0\x0A\0"),
          raw("\1SQLite format 3"),
          raw("\2\0\1\6\0\1\2\5\1\1\0\3\x41\6\0\4\4\0\4\0\0"),
          raw("\3\0\xC1\4\10\1\0\1\1\0\4\10\4\4\0\4\0\0\4\10\5\3\0\3\2\0\5\11\0\0\0\0"),
          raw("\2\0=\1\0\0kkckkkkk\377\0\0k")}; // a version without what was published
}

} // namespace baton::fuzz
