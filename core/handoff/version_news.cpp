// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/version_news.h"

namespace baton::handoff {

PublicationOrder VersionNews::order() const {
  if (places.empty())
    return {};
  return [this](basics::Id<Handoff> version) {
    const auto found = places.find(version);
    return found == places.end() ? std::pair<std::int64_t, std::int64_t>{} : found->second;
  };
}

VersionNews versionNews(const basics::Elements& elements, const PublicationOrder& order,
                        const WrittenSince& writtenSince, const VersionSteps& known) {
  VersionNews news;
  news.steps = versionSteps(elements, order, known);
  news.toReconfirm = toReconfirm(elements, news.steps, writtenSince);
  if (order)
    for (const Handoff& version : elements.all<Handoff>())
      news.places.emplace(version.id, order(version.id));
  return news;
}

} // namespace baton::handoff
