// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/choice.h"
#include "core/basics/id.h"
#include "core/basics/severity.h"
#include "core/clarity/reading.h"

#include <optional>
#include <string>
#include <string_view>

namespace baton::clarity {

using basics::Severity;

enum class Gate { Markets, Offerings, Differentiators, Advantages };

/// Why the author lets a finding stand.
struct Aside {
  basics::RowId by = 0;
  std::string reason;
  basics::RowId clearTo = 0; ///< the receiver who said that it is clear; 0 while nobody did
};

/// One thing that the check has to say: where, what, why it matters, how to mend it. Views point into the rule table
/// and into the descriptions, which live as long as the program.
struct Finding {
  std::string_view rule;
  Severity severity = Severity::Hint;
  std::optional<Gate> gate;
  std::string_view kind; ///< of the element; where there is none yet (id 0), of the one that is missing
  basics::RowId id = 0;
  std::string_view field; ///< empty: the element as a whole
  std::string text;
  std::string why;
  std::string remedy;
  /// What to underline in the field, in bytes of its text.
  Ranges ranges;
  /// Whether its gate stays closed for it.
  bool closesGate = false;
  /// The rule to mend first: this one could not be judged for lack of something to look at. Lists may fold it away.
  std::string_view follows;
  std::optional<Aside> aside;
  /// Put aside with effect: it holds up no handoff.
  bool settled = false;
};

} // namespace baton::clarity

template <>
inline constexpr auto baton::basics::wordsOf<baton::clarity::Gate> =
    std::to_array<std::string_view>({"markets", "offerings", "differentiators", "advantages"});
