// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/standing.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace baton::handoff {
namespace {

using basics::Date, basics::Elements, basics::Id;

std::vector<const Handoff*> byNumber(const Elements& elements, const PublicationOrder& order) {
  std::vector<const Handoff*> sorted;
  for (const Handoff& handoff : elements.all<Handoff>())
    sorted.push_back(&handoff);
  const auto key = [&order](const Handoff* handoff) {
    const auto place = order ? order(handoff->id) : std::pair<std::int64_t, std::int64_t>{0, 0};
    return std::tuple(handoff->version.value_or(0), place, handoff->id);
  };
  std::ranges::sort(sorted, {}, key);
  return sorted;
}

/// The first of a number has it alone; the next are b, c ...
std::string nameFor(int number, int earlier) {
  if (earlier == 0)
    return std::to_string(number);
  return fmt::format("{}-{}", number, char('a' + std::min(earlier, 25)));
}

bool hasBegun(const Handoff& handoff, Date today) {
  return !handoff.inForceFrom || *handoff.inForceFrom <= today;
}

} // namespace

std::vector<VersionStanding> versions(const Elements& elements, Date today, const PublicationOrder& order) {
  std::vector<VersionStanding> all;
  int earlier = 0;
  for (const Handoff* handoff : byNumber(elements, order)) {
    const int number = handoff->version.value_or(0);
    earlier = !all.empty() && all.back().handoff->version.value_or(0) == number ? earlier + 1 : 0;
    all.push_back({handoff, nameFor(number, earlier), Standing::NotYetInForce});
  }
  bool foundInForce = false;
  for (auto version = all.rbegin(); version != all.rend(); ++version) {
    if (!version->handoff->recalled.empty()) {
      version->standing = Standing::Recalled;
    } else if (foundInForce) {
      version->standing = Standing::Superseded;
    } else if (hasBegun(*version->handoff, today)) {
      version->standing = Standing::InForce;
      foundInForce = true;
    }
  }
  return all;
}

const Handoff* versionInForce(const Elements& elements, Date today, const PublicationOrder& order) {
  for (const VersionStanding& version : versions(elements, today, order))
    if (version.standing == Standing::InForce)
      return version.handoff;
  return nullptr;
}

const Handoff* latestVersion(const Elements& elements, const PublicationOrder& order) {
  const Handoff* latest = nullptr;
  for (const Handoff* handoff : byNumber(elements, order))
    if (handoff->recalled.empty())
      latest = handoff;
  return latest;
}

int nextVersionNumber(const Elements& elements) {
  int highest = 0;
  for (const Handoff& handoff : elements.all<Handoff>())
    highest = std::max(highest, handoff.version.value_or(0));
  return highest + 1;
}

basics::Outcome<const Handoff*> versionNamed(const Elements& elements, std::string_view name,
                                             const PublicationOrder& order) {
  std::vector<std::string> names;
  for (const VersionStanding& version : versions(elements, Date(), order)) {
    if (basics::sameName(version.name, name))
      return version.handoff;
    names.push_back(version.name);
  }
  if (names.empty())
    return basics::Refusal{fmt::format("There is no version {}: nothing has been published yet", name),
                           "Publish the draft first"};
  return basics::Refusal{fmt::format("There is no version {}", name),
                         fmt::format("Published so far: {}", fmt::join(names, ", "))};
}

std::string nameOfVersion(const Elements& elements, Id<Handoff> id, const PublicationOrder& order) {
  for (const VersionStanding& version : versions(elements, Date(), order))
    if (version.handoff->id == id)
      return version.name;
  return {};
}

} // namespace baton::handoff
