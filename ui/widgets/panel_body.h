// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/page_scroll.h"

#include <functional>

namespace baton::widgets {

/// The inside of a panel at the side: what scrolls between a head and a foot that stay in sight. Where the panel is too
/// low for that, all of it scrolls as a whole.
class PanelBody : public PageScroll {
  Q_OBJECT
public:
  /// Takes both.
  PanelBody(QWidget* head, QWidget* foot, QWidget* parent = nullptr);
  /// What stands between them, from its start.
  PageScroll& middle() const { return *m_middle; }
  void showStart();
  /// Lets the change happen, and keeps the widget where it is seen, as far as there is something to scroll.
  void holding(const QWidget& widget, const std::function<void()>& change);

private:
  PageScroll* m_middle;
};

} // namespace baton::widgets
