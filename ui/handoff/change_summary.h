// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/handoff_view.h"

#include <QWidget>

class QVBoxLayout;
class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::handoff_page {

/// What the draft changes, in one line each; the rest is in the comparison.
class ChangeSummary : public QWidget {
  Q_OBJECT
public:
  explicit ChangeSummary(QWidget* parent = nullptr);
  void show(const HandoffView& view);

signals:
  void allAsked();

private:
  void addLine(const ChangeLine& line);
  widgets::TextLabel* m_title;
  widgets::TextLabel* m_nothing;
  QWidget* m_lines = nullptr;
  QVBoxLayout* m_column;
  QPushButton* m_all;
};

/// "+", "~" or "−", in its colour.
QString signOf(handoff::Change change);
QString wordOf(handoff::Change change);

} // namespace baton::handoff_page
