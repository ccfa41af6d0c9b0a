// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/decoys.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::workshop {
namespace {

constexpr std::size_t fewest = 3;

constexpr auto everybodySays = std::to_array<std::string_view>({
    "Quality that customers can rely on",
    "Service that goes the extra mile",
    "A partner with many years of experience",
    "Solutions made for each customer",
    "The best price for what is delivered",
    "Innovation in everything we do",
});

} // namespace

std::vector<Decoy> proposedDecoys(const basics::Elements& elements, const PlaybackKey& key,
                                  basics::Id<Session> session) {
  const std::size_t wanted = std::max(fewest, key.of(clarity::PlaybackQuestion::WhyUs).size());
  std::vector<Decoy> decoys;
  const auto add = [&](std::string_view text, basics::RowId from) {
    const bool isThere =
        std::ranges::any_of(decoys, [&](const Decoy& one) { return basics::sameName(one.text, text); });
    if (decoys.size() >= wanted || isThere || basics::trimmed(text).empty())
      return;
    Decoy decoy;
    decoy.session = session;
    decoy.text = basics::trimmed(text);
    decoy.from = basics::Id<basics::Anything>(from);
    decoys.push_back(std::move(decoy));
  };
  for (const basics::ElementRef& ref : key.of(clarity::PlaybackQuestion::AgainstWhom))
    if (const auto* advantage = elements.find(basics::Id<strategy::Advantage>(ref.id)))
      add(advantage->theirs, ref.id);
  for (const std::string_view text : everybodySays)
    add(text, 0);
  return decoys;
}

} // namespace baton::workshop
