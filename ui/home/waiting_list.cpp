// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/waiting_list.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::home {
namespace {

using theme::Role, theme::TextStyle;
using widgets::Tone;

/// An icon in the room of an avatar.
class LeadIcon : public QWidget {
public:
  LeadIcon(const QString& icon, Role role) : m_icon(icon), m_role(role) {
    theme::fixWidth(this, 24);
    theme::fixHeight(this, 24);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const double side = theme::ink().px(18), left = (width() - side) / 2;
    theme::paintIcon(painter, QRectF(left, left, side, side), m_icon, theme::ink().colour(m_role));
  }

private:
  QString m_icon;
  Role m_role;
};

QWidget* leadOf(const WaitingText& text) {
  if (!text.person.isEmpty())
    return new widgets::Avatar(text.side, text.person);
  const bool warns = text.icon.endsWith(QLatin1String("-alert"));
  return new LeadIcon(text.icon, !warns ? Role::TextMuted : text.late ? Role::Bad : Role::Warn);
}

} // namespace

WaitingRow::WaitingRow(const WaitingText& text, bool last, QWidget* parent)
    : QWidget(parent), m_text(text), m_last(last) {
  setObjectName("waiting");
  auto* row = new QHBoxLayout(this);
  theme::space(row, QMargins(0, 8, 0, 9), 10);
  row->addWidget(leadOf(text), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 1);
  auto* title = widgets::paragraph(text.title, TextStyle::Body);
  title->setWrapping(3);
  words->addWidget(title);
  if (!text.detail.isEmpty()) {
    auto* detail = widgets::paragraph(text.detail, TextStyle::Small, Tone::Muted);
    detail->setWrapping(2);
    words->addWidget(detail);
  }
  row->addLayout(words, 1);
  if (!text.when.isEmpty())
    row->addWidget(widgets::label(text.when, TextStyle::Label, text.late ? Tone::Bad : Tone::Muted), 0,
                   text.verb.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter);
  if (!text.verb.isEmpty()) {
    auto* go = widgets::smallButton(text.verb);
    go->setObjectName("go");
    go->setAccessibleName(Words::tr("%1: %2").arg(text.verb, text.title));
    connect(go, &QPushButton::clicked, this, &WaitingRow::asked);
    row->addWidget(go, 0, Qt::AlignVCenter);
  } else if (isWay()) {
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QStringList spoken{text.title, text.detail, text.when};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(", ")));
  }
}

void WaitingRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (isWay() && underMouse())
    painter.fillRect(rect(), theme::ink().colour(Role::SurfaceHover));
  if (!m_last)
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::ink().colour(Role::Border));
}

void WaitingRow::mouseReleaseEvent(QMouseEvent* event) {
  QWidget::mouseReleaseEvent(event);
  if (isWay() && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
    emit asked();
}

void WaitingRow::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (isWay() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
    emit asked();
  else
    QWidget::keyPressEvent(event);
}

WaitingList::WaitingList(int atMost, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_atMost(std::size_t(atMost)) {
  theme::space(m_column, 0, 0);
}

void WaitingList::show(std::vector<WaitingText> lines) {
  if (lines == m_lines)
    return;
  m_lines = std::move(lines);
  rebuild();
}

int WaitingList::focusedLine() const {
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    if (m_rows[i]->hasFocus() || (m_rows[i]->focusWidget() && m_rows[i]->focusWidget()->hasFocus()))
      return int(i);
  return -1;
}

void WaitingList::rebuild() {
  const int focused = focusedLine();
  m_rows.clear();
  while (QLayoutItem* item = m_column->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const std::size_t shown = m_all || m_lines.size() <= m_atMost + 1 ? m_lines.size() : m_atMost;
  for (std::size_t i = 0; i < shown; ++i) {
    auto* row = new WaitingRow(m_lines[i], i + 1 == shown, this);
    connect(row, &WaitingRow::asked, this, [this, place = m_lines[i].place] { emit placeAsked(place); });
    m_column->addWidget(row);
    m_rows.push_back(row);
  }
  if (shown < m_lines.size()) {
    auto* all = widgets::linkButton(Words::tr("Show all %1").arg(m_lines.size()));
    all->setObjectName("show-all");
    connect(
        all, &QPushButton::clicked, this,
        [this] {
          m_all = true;
          rebuild();
        },
        Qt::QueuedConnection); // the link is rebuilt away
    m_column->addWidget(all, 0, Qt::AlignLeft);
  }
  if (focused >= 0 && !m_rows.empty()) {
    WaitingRow* row = m_rows[std::min(std::size_t(focused), m_rows.size() - 1)];
    if (auto* go = row->findChild<QPushButton*>("go"))
      go->setFocus(Qt::OtherFocusReason);
    else
      row->setFocus(Qt::OtherFocusReason);
  }
}

} // namespace baton::home
