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

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QVBoxLayout* m_content;
};

} // namespace baton::widgets
