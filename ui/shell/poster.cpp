// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/poster.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace baton::shell {
namespace {

using theme::Role, theme::TextStyle;
using widgets::Tone;

class BrandMark : public QWidget {
public:
  BrandMark() {
    theme::fixWidth(this, 30);
    theme::fixHeight(this, 30);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& ink = theme::ink();
    theme::paintMark(painter, rect(), ink.colour(Role::LeadershipOnSidebar), ink.colour(Role::SalesOnSidebar));
  }
};

} // namespace

Poster::Poster(QWidget* parent) : QWidget(parent) {
  theme::fixWidth(this, 360);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(36, 40, 36, 40), 16);
  auto* brand = new QHBoxLayout;
  theme::space(brand, 0, 12);
  brand->addWidget(new BrandMark);
  brand->addWidget(widgets::label(tr("Baton"), TextStyle::PageTitle, Tone::SidebarTitle), 1);
  column->addLayout(brand);
  column->addSpacing(theme::ink().whole(40));
  column->addWidget(
      widgets::paragraph(tr("Hand the strategy over. Keep each other's word."), TextStyle::Figure, Tone::SidebarTitle));
  column->addWidget(
      widgets::paragraph(tr("One file for strategy, handoff, plan and promises. It stays on this laptop."),
                         TextStyle::Body, Tone::Sidebar));
  column->addStretch();
  column->addWidget(widgets::paragraph(tr("Baton %1 · no account, no network").arg(QApplication::applicationVersion()),
                                       TextStyle::Label, Tone::SidebarMuted));
}

void Poster::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto& ink = theme::ink();
  painter.fillRect(rect(), ink.colour(Role::Sidebar));
  const auto documents = theme::documentInk();
  const auto stroke = [&](QPointF from, QPointF to, Role role) {
    painter.setPen(QPen(documents.colour(role), ink.px(62), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
  };
  // Measured on a poster of 360; below the words, whatever the height.
  const double w = width(), low = height() - 0.42 * w;
  stroke({-0.02 * w, low + 0.12 * w}, {0.35 * w, low - 0.2 * w}, Role::Leadership);
  stroke({0.56 * w, low - 0.38 * w}, {1.2 * w, low - 1.02 * w}, Role::Sales);
}

} // namespace baton::shell
