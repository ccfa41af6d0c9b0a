// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/exchange/text_card.h"

#include <map>
#include <optional>
#include <string>

// What becomes of the sentences of a document when a person sorts them.
namespace baton::guide {

/// Where a card can be sent. There are no promises without a giver, a taker and a day, so a promise stands as the open
/// question who gives it; what is for later stands as the question where it belongs.
enum class Heap { Market, Offering, Differentiator, Competitor, Exclusion, Assumption, Promise, Later };
inline constexpr Heap allHeaps[] = {Heap::Market,    Heap::Offering,   Heap::Differentiator, Heap::Competitor,
                                    Heap::Exclusion, Heap::Assumption, Heap::Promise,        Heap::Later};

/// The new element that a card becomes there: its text is the name or the statement; where it is long, its first
/// sentence is the name and all of it the description.
basics::Edits sortedInto(Heap heap, const exchange::TextCard& card, basics::RowId id);

/// The kind that a heap adds to.
const basics::Kind& kindOf(Heap heap);

/// Which cards a strategy holds already, by their words: what was sorted yesterday is not sorted twice.
class SortedBefore {
public:
  explicit SortedBefore(const basics::Elements& elements);
  std::optional<Heap> find(const exchange::TextCard& card) const;
  /// The element that a card became; null where it became none.
  basics::ElementRef element(const exchange::TextCard& card) const;

private:
  std::map<std::pair<Heap, std::string>, basics::ElementRef> m_titles;
};

/// The first sentence of a text, or what stands before its colon; the whole where it is short. At most 80 characters,
/// and an ellipsis where something was cut.
std::string nameIn(const std::string& text);

} // namespace baton::guide
