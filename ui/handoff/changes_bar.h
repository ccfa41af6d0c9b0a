// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/document_choice.h"
#include "ui/handoff/handoff_view.h"
#include "ui/session/session.h"

#include <QWidget>

namespace baton::widgets {
class FilterCombo;
}

namespace baton::handoff_page {

/// For whom the document "what changed" is told, and since which version.
class ChangesBar : public QWidget {
  Q_OBJECT
public:
  explicit ChangesBar(session::Session& session, QWidget* parent = nullptr);

  /// The readers are those to whom a version was handed.
  void show(const HandoffView& view, const DocumentChoice& choice);
  using QWidget::show;

signals:
  /// The same choice, but for another reader or another version before.
  void chosen(const baton::handoff_page::DocumentChoice& choice);

private:
  void fillReaders();
  void fillVersions(const HandoffView& view);

  session::Session& m_session;
  DocumentChoice m_choice;
  widgets::FilterCombo *m_reader, *m_from;
};

} // namespace baton::handoff_page
