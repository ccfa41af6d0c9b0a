// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/notice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace baton::records {
namespace {

using theme::TextStyle;

} // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent), m_what(widgets::paragraph("", TextStyle::BodyStrong)),
      m_remedy(widgets::paragraph("", TextStyle::Body)), m_row(new QWidget), m_buttons(new QHBoxLayout(m_row)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(38, 10, 12, 10), 4);
  theme::space(m_buttons, QMargins(0, 4, 0, 0), 8);
  m_buttons->addStretch();
  column->addWidget(m_what);
  column->addWidget(m_remedy);
  column->addWidget(m_row);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Notice::tell(Tone tone, const QString& what, const QString& remedy) {
  m_tone = tone;
  widgets::restyle(this, "finding", tone == Tone::Info ? "info" : tone == Tone::Warn ? "warn" : "bad");
  m_what->setText(what);
  m_remedy->setText(remedy);
  m_remedy->setVisible(!remedy.isEmpty());
  for (QPushButton* button : m_row->findChildren<QPushButton*>()) {
    m_buttons->removeWidget(button);
    button->hide();
    button->deleteLater();
  }
  m_row->hide();
  setVisible(!what.isEmpty());
}

void Notice::addButton(QPushButton* button) {
  m_buttons->insertWidget(m_buttons->count() - 1, button);
  m_row->show();
}

QString Notice::what() const {
  return isHidden() ? QString() : m_what->text();
}

void Notice::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const theme::Ink& ink = theme::ink();
  const auto kind = m_tone == Tone::Info   ? widgets::ChipKind::Info
                    : m_tone == Tone::Warn ? widgets::ChipKind::Warn
                                           : widgets::ChipKind::Bad;
  widgets::paintChipShape(painter, QRectF(ink.px(12), ink.px(11), ink.px(16), ink.px(16)), kind, ink);
}

} // namespace baton::records
