// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/page_pictures.h"
#include "ui/handoff/document_choice.h"

namespace baton::handoff_page {

/// The pages of a document of the handoff.
class PageSource : public exporting::PagePictures {
  Q_OBJECT
public:
  PageSource(session::Session& session, DrawFigures draw, QObject* parent = nullptr);

  /// Sets the document anew; the pages of the same one stay until the new ones are there.
  void open(const DocumentChoice& choice);
  const DocumentChoice& choice() const { return m_choice; }

private:
  DrawFigures m_draw;
  DocumentChoice m_choice;
};

} // namespace baton::handoff_page
