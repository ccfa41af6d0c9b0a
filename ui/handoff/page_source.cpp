// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/page_source.h"

namespace baton::handoff_page {

PageSource::PageSource(session::Session& session, DrawFigures draw, QObject* parent)
    : PagePictures(session, parent), m_draw(std::move(draw)) {}

void PageSource::open(const DocumentChoice& choice) {
  if (choice != m_choice)
    forgetPages();
  m_choice = choice;
  const int asked = beginSetting();
  session().ask<basics::Outcome<PrintSource>>(
      this,
      [choice, today = session().today()](const workspace::Workspace& workspace) {
        return sourceFor(workspace, choice, today);
      },
      [this, asked](basics::Outcome<PrintSource> source) {
        if (!isLatest(asked))
          return;
        if (source.refused())
          return refuse(source.refusal());
        drawFigures(m_draw, *source);
        setPages([source = *source, choice = m_choice] { return documentOf(source, choice); }, asked);
      });
}

} // namespace baton::handoff_page
