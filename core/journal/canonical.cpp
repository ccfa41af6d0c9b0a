// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/canonical.h"

#include "core/basics/text.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace baton::journal {
namespace {

using basics::hexOf;
using nlohmann::json;

/// Damaged text must not take the hash of sound text, nor stop the check.
json textValue(const std::string& text) {
  if (basics::isUtf8(text))
    return text;
  return json{{"damaged", hexOf(basics::sha256(text))}};
}

json cellValue(const Scalar& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return json{{"n", std::to_string(*number)}};
  if (const auto* text = std::get_if<std::string>(&value))
    return textValue(*text);
  return nullptr;
}

template <class T> json orNull(const std::optional<T>& instant) {
  return instant ? json(instant->iso()) : json();
}

json changes(std::vector<Write> writes) {
  std::ranges::sort(writes, {}, &Write::cell);
  json rows = json::array();
  for (const Write& write : writes)
    rows.push_back({textValue(write.kind), std::to_string(write.cell.row), textValue(write.cell.field),
                    std::to_string(write.cell.member), cellValue(write.old), cellValue(write.now), write.settles});
  return rows;
}

json undoes(std::vector<Undone> undone) {
  std::ranges::sort(undone);
  json rows = json::array();
  for (const Undone& range : undone)
    rows.push_back({std::to_string(range.run), std::to_string(range.first), std::to_string(range.last)});
  return rows;
}

void addLink(json& entry, const ChainLink& link) {
  if (link.predecessor) {
    entry["previous"] = hexOf(*link.predecessor);
    return;
  }
  json parents = json::array();
  for (const auto& parent : link.parents)
    parents.push_back({parent.entry.text(), hexOf(parent.hash)});
  entry["parents"] = std::move(parents);
  entry["workspace"] = std::to_string(link.workspace);
  entry["schema"] = std::to_string(link.schema);
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
  json entry = {{"run", std::to_string(id.run)},
                {"seq", std::to_string(id.seq)},
                {"lamport", std::to_string(lamport)},
                {"author", draft.author ? textValue(*draft.author) : json()},
                {"at", orNull(draft.at)},
                {"machine_at", orNull(draft.machineAt)},
                {"label", textValue(draft.label)},
                {"undoable", draft.undoable},
                {"changes", changes(draft.writes)},
                {"undoes", undoes(draft.undoes)},
                {"batch", draft.batchHash ? json(hexOf(*draft.batchHash)) : json()}};
  addLink(entry, link);
  return basics::sha256(entry.dump());
}

} // namespace baton::journal
