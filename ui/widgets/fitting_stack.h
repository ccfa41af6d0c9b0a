// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace baton::widgets {

/// One of several parts, asking only for the room that this one needs. A QStackedWidget asks for that of the largest,
/// so that a page with an empty state would scroll over nothing. The first part shows until another is chosen.
class FittingStack : public QWidget {
  Q_OBJECT
public:
  explicit FittingStack(QWidget* parent = nullptr);

  /// Takes the part.
  void addWidget(QWidget* part);
  void setCurrentIndex(int index);
  int currentIndex() const { return m_current; }

private:
  QVBoxLayout* m_column;
  int m_current = 0;
};

} // namespace baton::widgets
