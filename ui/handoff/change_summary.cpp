// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/change_summary.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::handoff_page {

using handoff::Change;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr std::size_t changesShown = 8;

Tone toneOf(Change change) {
  return change == Change::Added ? Tone::Ok : change == Change::Removed ? Tone::Bad : Tone::Accent;
}

} // namespace

QString signOf(Change change) {
  return change == Change::Added ? QStringLiteral("+") : change == Change::Removed ? QString(QChar(0x2212)) : "~";
}

QString wordOf(Change change) {
  return change == Change::Added     ? ChangeSummary::tr("new")
         : change == Change::Removed ? ChangeSummary::tr("gone")
                                     : ChangeSummary::tr("changed");
}

ChangeSummary::ChangeSummary(QWidget* parent)
    : QWidget(parent), m_title(widgets::paragraph({}, TextStyle::Label, Tone::Muted)),
      m_nothing(widgets::paragraph({}, TextStyle::Small, Tone::Muted)), m_column(new QVBoxLayout),
      m_all(widgets::linkButton({})) {
  setObjectName("changes");
  auto* whole = new QVBoxLayout(this);
  theme::space(whole, 0, 8);
  whole->addWidget(m_title);
  whole->addWidget(m_nothing);
  theme::space(m_column, 0, 0);
  whole->addLayout(m_column);
  whole->addWidget(m_all, 0, Qt::AlignLeft);
  m_all->setObjectName("all-changes");
  connect(m_all, &QPushButton::clicked, this, &ChangeSummary::allAsked);
}

void ChangeSummary::show(const HandoffView& view) {
  m_title->setText(tr("What %1 changes").arg(view.draftName().toLower()));
  delete m_lines;
  m_lines = new QWidget;
  auto* grid = new QGridLayout(m_lines);
  theme::space(grid, 0, 0);
  grid->setHorizontalSpacing(theme::ink().whole(4));
  grid->setVerticalSpacing(theme::ink().whole(6));
  grid->setColumnStretch(1, 1);
  const std::size_t count = std::min(changesShown, view.changes.size());
  for (std::size_t i = 0; i < count; ++i)
    addLine(view.changes[i]);
  m_column->addWidget(m_lines);
  m_lines->setVisible(count > 0);
  m_nothing->setVisible(view.changes.empty());
  m_nothing->setText(view.comparedWith.isEmpty()
                         ? tr("It is the first: everything in it is new.")
                         : tr("Nothing yet: it says what %1 says.").arg(view.comparedWith.toLower()));
  m_all->setVisible(!view.changes.empty());
  m_all->setText(view.changes.size() > count ? tr("All %1 changes").arg(view.changes.size()) : tr("Word by word"));
}

void ChangeSummary::addLine(const ChangeLine& line) {
  auto* grid = static_cast<QGridLayout*>(m_lines->layout());
  const int row = grid->rowCount();
  auto* sign = widgets::label(signOf(line.change), TextStyle::BodyStrong, toneOf(line.change));
  sign->setAccessibleName(wordOf(line.change));
  theme::fixWidth(sign, 16);
  grid->addWidget(sign, row, 0, Qt::AlignTop);
  auto* words = widgets::paragraph(line.text, TextStyle::Small);
  words->setWrapping(3);
  words->setAccessibleName(tr("%1, %2").arg(line.text, wordOf(line.change)));
  grid->addWidget(words, row, 1);
}

} // namespace baton::handoff_page
