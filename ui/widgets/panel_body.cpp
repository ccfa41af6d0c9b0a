// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel_body.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace baton::widgets {
namespace {

constexpr int leastMiddle = 150; ///< px at 100 %

/// Takes what is left over; what it holds asks for no room of its own.
class Middle : public PageScroll {
public:
  QSize sizeHint() const override { return {0, 0}; }
};

} // namespace

PanelBody::PanelBody(QWidget* head, QWidget* foot, QWidget* parent) : PageScroll(parent), m_middle(new Middle) {
  theme::space(content(), 0, 0);
  theme::leastHeight(m_middle, leastMiddle);
  content()->addWidget(head);
  content()->addWidget(m_middle, 1);
  content()->addWidget(foot);
}

void PanelBody::showStart() {
  ensureVisible(0, 0);
  m_middle->ensureVisible(0, 0);
}

void PanelBody::holding(const QWidget& widget, const std::function<void()>& change) {
  const auto place = [&] { return widget.mapTo(this, QPoint()).y(); };
  const int before = place();
  change();
  content()->activate();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  verticalScrollBar()->setValue(verticalScrollBar()->value() + place() - before);
}

} // namespace baton::widgets
