// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

class QVBoxLayout;

namespace baton::widgets {

/// The ground of a page: scrolls from above to below only, margins 24 at the sides and 20 below, the body right under
/// the header. What gets the focus by key is scrolled into sight.
class PageScroll : public QScrollArea {
  Q_OBJECT
public:
  explicit PageScroll(QWidget* parent = nullptr);
  QVBoxLayout* content() const { return m_content; }
  /// How wide the content becomes at most, without its margins, in px at 100 %. A widget in it that is held narrower
  /// than its column would be measured at the width of the column, and its last lines would be cut.
  void setWidest(int at100);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void limitWidth();
  void bringIntoSight(QWidget& focused);
  QVBoxLayout* m_content;
  int m_widest = 0;
};

} // namespace baton::widgets
