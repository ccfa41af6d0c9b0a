// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/answer_examples.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::guide_page {
namespace {

using theme::TextStyle;
using widgets::ChipKind, widgets::Tone;

QWidget* example(ChipKind kind, const QString& word, const QString& text, const QString& why) {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, 0, 12);
  auto* chip = new widgets::Chip(kind, word);
  theme::fixWidth(chip, 92);
  row->addWidget(chip, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  theme::space(column, 0, 2);
  column->addWidget(widgets::paragraph(text, TextStyle::Body));
  if (!why.isEmpty())
    column->addWidget(widgets::paragraph(why, TextStyle::Label, Tone::Muted));
  row->addLayout(column, 1);
  return part;
}

} // namespace

AnswerExamples::AnswerExamples(const QString& good, const QString& bad, const QString& why, QWidget* parent)
    : QWidget(parent), m_toggle(widgets::smallButton({}, {}, widgets::ButtonKind::Link)), m_both(new QWidget) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  m_toggle->setObjectName("examples");
  column->addWidget(m_toggle, 0, Qt::AlignLeft);
  auto* both = new QVBoxLayout(m_both);
  theme::space(both, 0, 8);
  both->addWidget(example(ChipKind::Ok, tr("Good"), good, {}));
  both->addWidget(example(ChipKind::Bad, tr("Not yet"), bad, why));
  column->addWidget(m_both);
  connect(m_toggle, &QPushButton::clicked, this, [this] {
    setOpen(!isOpen());
    emit openChanged(isOpen());
  });
  setOpen(false);
}

bool AnswerExamples::isOpen() const {
  return !m_both->isHidden();
}

void AnswerExamples::setOpen(bool open) {
  m_both->setVisible(open);
  widgets::setButtonIcon(m_toggle, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
  m_toggle->setText(open ? tr("Fold the answers in") : tr("Show a good and a bad answer"));
  m_toggle->setAccessibleName(m_toggle->text());
}

} // namespace baton::guide_page
