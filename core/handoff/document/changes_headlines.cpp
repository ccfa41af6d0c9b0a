// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/changes_headlines.h"

#include "core/basics/text.h"
#include "core/handoff/document/changed_words.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string_view>

namespace baton::handoff {
namespace {

constexpr std::size_t longestWords = 150; // bytes of a text within a headline

/// How changes of one kind are told on the first page: what is said of something new and of something gone, and the
/// fields whose change matters there.
struct Telling {
  std::string_view kind;
  std::string_view topic;
  std::string_view added;
  std::string_view removed;
  std::string_view fields; ///< with a blank on either side
};

constexpr std::array tellings{
    Telling{"strategy", "Direction", "", "", " aspiration horizon_from horizon_to "},
    Telling{"priority", "Direction", "New priority", "No priority any more", " statement rank "},
    Telling{"market", "To whom", "New market", "No market of ours any more", " name status rank "},
    Telling{"offering", "What", "New in the range", "Out of the range", " name status list_price available_from "},
    Telling{"differentiator", "Why us", "New reason to choose us", "We no longer say", " statement "},
    Telling{"competitor", "Against whom", "New competitor named", "No longer named", " name "},
    Telling{"advantage", "Against whom", "New answer to", "No answer any more to", " ours how_we_win "},
    Telling{"exclusion", "What not", "From now on not", "No longer left out", " what from until "},
    Telling{"exception", "What not", "New exception", "Exception ended", " until "},
    Telling{"guardrail", "What Sales may decide", "New rule", "Rule gone", " statement guardrail_kind "},
    Telling{"goal", "Goals", "New goal", "Goal gone", " amount "},
};

const Telling* tellingOf(const ElementChange& change) {
  const auto found = std::ranges::find(tellings, change.kind->name, &Telling::kind);
  return found == tellings.end() ? nullptr : &*found;
}

bool isTold(const Telling& telling, const FieldChange& field) {
  return telling.fields.find(fmt::format(" {} ", field.field->name)) != std::string_view::npos;
}

const FieldChange* fieldNamed(const ElementChange& change, std::string_view name) {
  const auto found =
      std::ranges::find_if(change.fields, [name](const FieldChange& field) { return field.field->name == name; });
  return found == change.fields.end() ? nullptr : &*found;
}

/// What the reader wants to know at once of something new: whether a market is chosen, what an offering costs.
std::string detailOf(const ElementChange& change) {
  for (const std::string_view name : {"status", "list_price", "until"})
    if (const FieldChange* field = fieldNamed(change, name); field && !field->newText.empty())
      return fmt::format(" ({})", name == "until" ? "until " + field->newText : field->newText);
  return {};
}

report::Text named(std::string_view what, const ElementChange& change, const std::string& detail) {
  return {report::plain(fmt::format("{}: ", what)),
          report::bold(basics::shortened(basics::trimmed(change.name), longestWords)), report::plain(detail)};
}

/// "target accounts" of "Target accounts": kinds begin with a letter of ours.
std::string lowerFirst(std::string_view label) {
  std::string word(label);
  if (!word.empty() && word.front() >= 'A' && word.front() <= 'Z')
    word.front() = char(word.front() - 'A' + 'a');
  return word;
}

/// A few words are set against each other; a sentence shows its words that changed.
void addField(report::Text& text, const FieldChange& field) {
  const std::string label = basics::trimmed(field.field->label).empty() ? "" : std::string(field.field->label) + ": ";
  text.runs.push_back(report::plain(label));
  const bool fits = field.oldText.size() + field.newText.size() < 2 * longestWords;
  if (field.oldText.empty() || field.newText.empty() || !fits) {
    const bool gone = field.newText.empty();
    const std::string words = basics::shortened(gone ? field.oldText : field.newText, longestWords);
    text.runs.push_back(gone ? report::struck(words) : report::underlined(words));
    return;
  }
  for (report::Run& run : markedWords(field.words).runs)
    text.runs.push_back(std::move(run));
}

std::optional<report::Text> changed(const Telling& telling, const ElementChange& change) {
  report::Text text;
  if (change.name != change.kind->label && fieldNamed(change, "name") == nullptr &&
      fieldNamed(change, "statement") == nullptr && fieldNamed(change, "what") == nullptr)
    text.runs.push_back(report::bold(basics::shortened(change.name, longestSubject) + ". "));
  const std::size_t frame = text.runs.size();
  for (const FieldChange& field : change.fields) {
    if (!isTold(telling, field))
      continue;
    if (text.runs.size() > frame)
      text.runs.push_back(report::plain(". "));
    addField(text, field);
  }
  return text.runs.size() > frame ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<Headline> headlineOf(const ElementChange& change) {
  const Telling* telling = tellingOf(change);
  if (!telling)
    return std::nullopt;
  const std::string topic(telling->topic);
  if (change.change == Change::Added && !telling->added.empty())
    return Headline{topic, named(telling->added, change, detailOf(change))};
  if (change.change == Change::Removed && !telling->removed.empty())
    return Headline{topic, named(telling->removed, change, "")};
  if (auto text = changed(*telling, change))
    return Headline{topic, *std::move(text)};
  return std::nullopt;
}

} // namespace

std::vector<Headline> headlinesOf(const ChangesSource& source) {
  std::vector<Headline> headlines;
  for (const Telling& telling : tellings)
    for (const ElementChange& change : source.difference.elements)
      if (tellingOf(change) == &telling)
        if (auto headline = headlineOf(change))
          headlines.push_back(*std::move(headline));
  return headlines;
}

std::string furtherChanges(const ChangesSource& source) {
  std::vector<std::pair<const basics::Kind*, std::size_t>> counts;
  for (const ElementChange& change : source.difference.elements) {
    if (headlineOf(change))
      continue;
    if (counts.empty() || counts.back().first != change.kind)
      counts.push_back({change.kind, 0});
    ++counts.back().second;
  }
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [kind, count] : counts)
    parts.push_back(count == 1 ? fmt::format("one {}", lowerFirst(kind->label))
                               : fmt::format("{} {}", countInWords(count), lowerFirst(kind->plural)));
  return listInWords(parts);
}

} // namespace baton::handoff
