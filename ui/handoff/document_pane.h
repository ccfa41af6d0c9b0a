// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/page_source.h"

#include <QFrame>

class QToolButton;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::exporting {
class PageCanvas;
}

namespace baton::handoff_page {

/// The document as it prints: what it is, the page it stands at, how it fits, and the paper.
class DocumentPane : public QFrame {
  Q_OBJECT
public:
  DocumentPane(session::Session& session, const DrawFigures& draw, QWidget* parent = nullptr);

  /// title: "Draft 3, as it will print"
  void open(const DocumentChoice& choice, const QString& title);
  /// The same document again, after a change.
  void refresh();
  PageSource& pages() { return m_source; }
  exporting::PageCanvas& canvas() { return *m_canvas; }

signals:
  void paperChosen(bool letter);
  /// Its reader wants to change what it says.
  void changeAsked();

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QWidget* buildBar();
  void showPage();

  PageSource m_source;
  exporting::PageCanvas* m_canvas;
  widgets::TextLabel *m_title = nullptr, *m_page = nullptr;
  QToolButton *m_before = nullptr, *m_next = nullptr, *m_change = nullptr;
  widgets::FilterCombo *m_fit = nullptr, *m_paper = nullptr;
};

} // namespace baton::handoff_page
