// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/monday_sheets.h"

#include "core/workspace/all_kinds.h"
#include "core/workspace/publishing.h"
#include "core/workspace/sheet_records.h"

namespace baton::workspace {
namespace {

basics::Elements sharedOf(basics::Elements elements) {
  for (const basics::Kind* kind : allKinds()) {
    if (!kind->isPrivate)
      continue;
    const auto rows = elements.rowsOf(*kind);
    for (const auto& row : rows)
      elements.erase(*kind, row.id);
  }
  return elements;
}

/// With how many of the looks the Monday before the newest of them began: those of that Monday or before it, else the
/// first; 0 where nothing is before the newest.
std::size_t looksBefore(const std::vector<Look>& looks, std::size_t newest) {
  if (newest < 2)
    return 0;
  const std::vector<Look> earlier(looks.begin(), looks.begin() + std::ptrdiff_t(newest - 1));
  return std::max<std::size_t>(1, looksUntil(earlier, monday::mondayBefore(looks[newest - 1].day)));
}

} // namespace

monday::MondaySheet mondaySheetOf(const Workspace& workspace, basics::Id<people::Person> person, basics::Date today) {
  const SheetRecords records(workspace, today, sharedOf(workspace.elements()));
  const auto& looks = records.looks();
  const std::size_t newest = looksUntil(looks, today), before = looksBefore(looks, newest);
  const handoff::VersionNews news = versionNews(workspace);
  monday::MondaySource source{
      .elements = records.elements(),
      .ledger = records.ledger(),
      .news = news,
      .deals = records.deals(newest),
      .before = before == 0 ? nullptr : &records.deals(before),
      .exports = newest,
      .calendar = workspace.calendar(),
      .today = today,
      .sheetOf = [&records](const coaching::SheetAsked& asked) { return records.source(asked); }};
  if (newest > 0)
    source.exported = looks[newest - 1].day;
  if (before > 0)
    source.exportedBefore = looks[before - 1].day;
  return monday::mondaySheet(source, person);
}

} // namespace baton::workspace
