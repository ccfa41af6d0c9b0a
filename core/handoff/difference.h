// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/outcome.h"
#include "core/handoff/handoff.h"
#include "core/handoff/word_difference.h"
#include "core/strategy/open_question.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// What two versions, or a version and the draft, say differently: element by element, field by field, words within
// text. Both sides are frozen elements, so a draft is frozen first. Order does not count, nor who is named for the
// first time; a name or title that changed does.
namespace baton::handoff {

enum class Change { Added, Changed, Removed };

struct FieldChange {
  const basics::Field* field = nullptr;
  basics::Value before;
  basics::Value after;
  std::string oldText; ///< as people read it, references by name; empty for none
  std::string newText;
  /// For text word by word; for a set what left and what joined it; else the old value as removed, the new as added.
  std::vector<WordRun> words;
  /// The same two values as in a dump, references by name.
  nlohmann::json oldJson, newJson;
};

struct ElementChange {
  const basics::Kind* kind = nullptr;
  basics::RowId id = 0;
  std::string name;
  std::string within; ///< the market, competitor, differentiator ... that it is part of; empty for none
  Change change = Change::Changed;
  std::vector<FieldChange> fields; ///< of something new or gone: all fields that hold something
};

/// A question that stood open in one version and has its answer in the other.
struct AnsweredQuestion {
  basics::Id<strategy::OpenQuestion> question;
  std::string text;
  std::string answer;
  std::string askedBy;
  std::optional<basics::Date> answered;
};

struct Difference {
  std::vector<ElementChange> elements; ///< in the order in which the document speaks of them
  std::vector<AnsweredQuestion> answered;

  bool empty() const { return elements.empty(); }
};

/// The elements of a version, read from its snapshot.
basics::Outcome<basics::Elements> elementsOf(const Handoff& version);

/// The present elements lend their names to what is referred to and is not frozen.
Difference difference(const basics::Elements& from, const basics::Elements& to, const basics::Elements& present = {});

/// {"from","to","elements":[{"kind","id","name","change","fields":[{"field","old","new"}]}]}: references by name, other
/// values as in a dump. Names of versions that are numbers stand as numbers.
nlohmann::json toJson(const Difference& difference, const std::string& from, const std::string& to);

} // namespace baton::handoff

template <>
inline constexpr auto
    baton::basics::wordsOf<baton::handoff::Change> = std::to_array<std::string_view>({"added", "changed", "removed"});
