// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/version_indices.h"

#include "core/clarity/check.h"
#include "core/handoff/snapshot.h"

#include <algorithm>
#include <utility>

namespace baton::handoff {
namespace {

std::optional<VersionIndices> reckoned(const Handoff& handoff, std::string name, bool first) {
  const auto strategy = readSnapshot(handoff.snapshot);
  if (!strategy)
    return std::nullopt;
  clarity::CheckOptions options;
  options.today = handoff.at ? handoff.at->date() : handoff.inForceFrom.value_or(basics::Date());
  options.published = !first;
  const clarity::Check check = clarity::check(*strategy, options);
  return VersionIndices{handoff.id, std::move(name), options.today, check.clarity.value, check.focus.choice};
}

} // namespace

std::vector<VersionIndices> indicesOfVersions(const basics::Elements& elements, const PublicationOrder& order,
                                              const std::vector<VersionIndices>& known) {
  std::vector<VersionIndices> all;
  bool first = true;
  for (const VersionStanding& version : versions(elements, basics::Date(), order)) {
    const bool isFirst = std::exchange(first, false);
    if (version.standing == Standing::Recalled)
      continue;
    const auto found = std::ranges::find(known, version.handoff->id, &VersionIndices::handoff);
    if (found != known.end()) {
      all.push_back(*found);
      all.back().name = version.name; // a merge may have put another before it
    } else if (auto made = reckoned(*version.handoff, version.name, isFirst)) {
      all.push_back(std::move(*made));
    }
  }
  return all;
}

} // namespace baton::handoff
