// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/monday_document.h"

#include "core/coaching/meeting_document.h"
#include "core/handoff/wording.h"
#include "core/monday/monday_page.h"
#include "core/report/pdf.h"
#include "core/report/printed_pages.h"

namespace baton::monday {
namespace {

report::Document framed(const MondayPage& page, handoff::Blocks blocks) {
  report::Document document;
  document.kind = "Monday sheet";
  document.version = handoff::longDate(page.sheet.today);
  document.title = page.sheet.name;
  document.workspace = page.workspace;
  document.author = page.sheet.name;
  document.date = page.sheet.today;
  document.dateLine = "As of " + handoff::longDate(page.sheet.today);
  document.paper = page.paper;
  document.confidentiality = "Confidential: for the person it is about";
  report::Section section;
  section.title = page.sheet.name;
  section.compact = true;
  section.onePage = true;
  section.blocks = std::move(blocks);
  document.sections.push_back(std::move(section));
  return document;
}

report::Document withRoom(const MondayPage& page, const Room& room) {
  return framed(page, pageBlocks(page, room));
}

Room wantedBy(const MondaySheet& sheet) {
  return {sheet.oneToOnes.size(), sheet.unanswered.size(), sheet.owedToMe.size(),     sheet.owedByMe.size(),
          sheet.myMoves.size(),   sheet.theirMoves.size(), sheet.outside.deals.size()};
}

bool fitsOnePage(const report::Document& document) {
  const auto measured = report::measure(document, {.fonts = report::shippedFonts()});
  return measured && measured->pages == 1;
}

} // namespace

report::Document mondayDocument(const MondayPage& page) {
  report::Document document = withRoom(page, sameForAll(mostRows));
  if (!fitsOnePage(document))
    document = withRoom(
        page, roomFor(wantedBy(page.sheet), [&page](const Room& room) { return fitsOnePage(withRoom(page, room)); }));
  if (page.withSheets)
    for (const OneToOne& one : page.sheet.oneToOnes)
      document.sections.push_back(coaching::meetingSection(
          {.sheet = one.sheet, .workspace = page.workspace, .currency = page.currency, .paper = page.paper}));
  return document;
}

} // namespace baton::monday
