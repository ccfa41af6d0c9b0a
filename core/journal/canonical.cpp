// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/canonical.h"

#include "core/basics/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace baton::journal {
namespace {

using basics::hexOf;

/// Writes JSON as RFC 8785 has it, member by member in the order of their names. Every entry of a history is written
/// so when it is checked or merged: building a document of it first takes several times as long as hashing it.
class Canonical {
public:
  const std::string& bytes() const { return m_bytes; }

  Canonical& raw(std::string_view bytes) {
    m_bytes += bytes;
    return *this;
  }
  Canonical& quoted(std::int64_t number) {
    std::array<char, 24> digits{};
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return raw("\"").raw({digits.data(), end}).raw("\"");
  }
  /// Well-formed UTF-8.
  Canonical& quoted(std::string_view text) {
    const auto isEscaped = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
    if (std::ranges::any_of(text, isEscaped))
      return raw(nlohmann::json(text).dump());
    return raw("\"").raw(text).raw("\"");
  }
  /// Damaged text must not take the hash of sound text, nor stop the check.
  Canonical& text(std::string_view text) {
    if (basics::isUtf8(text))
      return quoted(text);
    return raw("{\"damaged\":").quoted(hexOf(basics::sha256(text))).raw("}");
  }
  Canonical& cell(const Scalar& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      return raw("{\"n\":").quoted(*number).raw("}");
    if (const auto* held = std::get_if<std::string>(&value))
      return text(*held);
    return raw("null");
  }
  Canonical& instant(const std::optional<Instant>& instant) { return instant ? quoted(instant->iso()) : raw("null"); }
  Canonical& yesOrNo(bool yes) { return raw(yes ? "true" : "false"); }
  /// Between brackets, with commas.
  template <class Range, class Add> Canonical& list(const Range& items, Add addItem) {
    const char* before = "[";
    for (const auto& item : items) {
      raw(before);
      addItem(item);
      before = ",";
    }
    return raw(before[0] == '[' ? "[]" : "]");
  }

private:
  std::string m_bytes;
};

void addChange(Canonical& out, const Write& write) {
  out.raw("[").text(write.kind).raw(",").quoted(write.cell.row).raw(",").text(write.cell.field).raw(",");
  out.quoted(write.cell.member).raw(",").cell(write.old).raw(",").cell(write.now).raw(",");
  out.yesOrNo(write.settles).raw("]");
}

void addChanges(Canonical& out, const std::vector<Write>& writes) {
  const auto add = [&out](const Write* write) { addChange(out, *write); };
  std::vector<const Write*> ordered;
  ordered.reserve(writes.size());
  for (const Write& write : writes)
    ordered.push_back(&write);
  const auto cellOf = [](const Write* write) -> const CellKey& { return write->cell; };
  std::ranges::sort(ordered, {}, cellOf);
  out.raw("\"changes\":").list(ordered, add);
}

void addUndoes(Canonical& out, std::vector<Undone> undone) {
  std::ranges::sort(undone);
  out.raw("\"undoes\":").list(undone, [&out](const Undone& range) {
    out.raw("[").quoted(range.run).raw(",").quoted(range.first).raw(",").quoted(range.last).raw("]");
  });
}

void addParents(Canonical& out, const std::vector<ChainLink::Parent>& parents) {
  out.raw("\"parents\":").list(parents, [&out](const ChainLink::Parent& parent) {
    out.raw("[").quoted(parent.entry.text()).raw(",").quoted(hexOf(parent.hash)).raw("]");
  });
}

} // namespace

basics::Outcome<EntryId> EntryId::parse(std::string_view text) {
  const basics::Refusal unknown{fmt::format("\"{}\" is not an entry of the journal", text), "Take one from the log"};
  const auto point = text.find('.');
  if (point == std::string_view::npos)
    return unknown;
  EntryId id;
  const auto read = [](std::string_view part, std::int64_t& number) {
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    return error == std::errc() && end == part.data() + part.size();
  };
  if (!read(text.substr(0, point), id.run) || !read(text.substr(point + 1), id.seq))
    return unknown;
  return id;
}

basics::Sha256Sum hashOf(EntryId id, std::int64_t lamport, const EntryDraft& draft, const ChainLink& link) {
  Canonical out;
  out.raw("{\"at\":").instant(draft.at);
  out.raw(",\"author\":");
  draft.author ? out.text(*draft.author) : out.raw("null");
  out.raw(",\"batch\":");
  draft.batchHash ? out.quoted(hexOf(*draft.batchHash)) : out.raw("null");
  out.raw(",");
  addChanges(out, draft.writes);
  out.raw(",\"label\":").text(draft.label);
  out.raw(",\"lamport\":").quoted(lamport);
  out.raw(",\"machine_at\":").instant(draft.machineAt).raw(",");
  if (link.predecessor)
    out.raw("\"previous\":").quoted(hexOf(*link.predecessor));
  else
    addParents(out, link.parents);
  out.raw(",\"run\":").quoted(id.run);
  if (!link.predecessor)
    out.raw(",\"schema\":").quoted(link.schema);
  out.raw(",\"seq\":").quoted(id.seq);
  out.raw(",\"undoable\":").yesOrNo(draft.undoable).raw(",");
  addUndoes(out, draft.undoes);
  if (!link.predecessor)
    out.raw(",\"workspace\":").quoted(link.workspace);
  return basics::sha256(out.raw("}").bytes());
}

} // namespace baton::journal
