// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listed_pages.h"

#include "core/guide/screen.h"

#include <algorithm>

namespace baton::shell {
namespace {

using session::PageEntry, session::Session;

bool isGuide(const PageEntry& page) {
  return page.id == QLatin1String("guide");
}

} // namespace

std::vector<const PageEntry*> listedPages(const std::vector<PageEntry>& pages, const Session& session) {
  std::vector<const PageEntry*> listed;
  for (const PageEntry& page : pages)
    if (!isGuide(page) || guide::isDue(session.elements()))
      listed.push_back(&page);
  std::stable_partition(listed.begin(), listed.end(), [](const PageEntry* page) { return page->group.isEmpty(); });
  return listed;
}

QString firstPage(const std::vector<PageEntry>& pages, const Session& session) {
  for (const PageEntry& page : pages)
    if (isGuide(page) && guide::isDue(session.elements()))
      return page.id;
  return pages.empty() ? QString() : pages.front().id;
}

} // namespace baton::shell
