// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/merge_view.h"

#include "ui/history/conflict_card.h"
#include "ui/history/words.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <algorithm>

namespace baton::history_page {

using theme::TextStyle;
using widgets::Tone;

MergeView::MergeView(const workspace::MergeAccount& account, const basics::Elements& named, const QString& whyNot,
                     QWidget* parent)
    : QWidget(parent), m_account(account), m_named(named), m_whyNot(whyNot) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  const int open = int(account.open.size()), all = open + int(account.settled.size());
  if (open > 0) {
    column->addWidget(stepper());
    m_place = new QWidget;
    theme::space(new QVBoxLayout(m_place), 0, 0);
    column->addWidget(m_place);
    showConflict();
  } else {
    auto* line = new QHBoxLayout;
    theme::space(line, 0, 8);
    line->addWidget(new widgets::Chip(widgets::ChipKind::Ok,
                                      all > 0 ? counted(all, tr("1 conflict, settled"), tr("%1 conflicts, all settled"))
                                              : tr("No conflicts")));
    line->addStretch(1);
    column->addLayout(line);
  }
  if (!account.settled.empty()) {
    column->addSpacing(theme::ink().whole(8));
    column->addWidget(widgets::label(tr("Settled"), TextStyle::Label, Tone::Muted));
    for (const auto& cell : account.settled) {
      column->addWidget(widgets::horizontalLine());
      column->addWidget(settledPart(cell));
    }
  }
  if (!account.kinds.empty())
    column->addWidget(countsPart());
  auto* undo = widgets::button(tr("Undo this merge"), QStringLiteral("undo-2"));
  undo->setObjectName("undo-merge");
  const QString gone = account.wayBack ? QString()
                                       : tr("The way back is open until the first change after the merge, as long as "
                                            "its backup is kept");
  widgets::setWhyDisabled(undo, m_whyNot.isEmpty() ? gone : m_whyNot);
  connect(undo, &QPushButton::clicked, this, &MergeView::undoAsked);
  column->addSpacing(theme::ink().whole(8));
  column->addWidget(undo, 0, Qt::AlignLeft);
  if (!gone.isEmpty())
    column->addWidget(widgets::paragraph(gone + QStringLiteral("."), TextStyle::Small, Tone::Muted));
}

QWidget* MergeView::stepper() {
  const int open = int(m_account.open.size()), all = open + int(m_account.settled.size());
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, 0, 4);
  row->addWidget(new widgets::Chip(
      widgets::ChipKind::Warn, tr("%1 of %2 open").arg(open).arg(counted(all, tr("1 conflict"), tr("%1 conflicts")))));
  row->addStretch(1);
  auto* before = widgets::toolButton(QStringLiteral("chevron-left"), tr("The conflict before (PgUp)"));
  before->setObjectName("conflict-before-this");
  auto* after = widgets::toolButton(QStringLiteral("chevron-right"), tr("The next conflict (PgDn)"));
  after->setObjectName("conflict-next");
  m_count = widgets::figure({}, TextStyle::Small, Tone::Muted);
  for (QWidget* one : {static_cast<QWidget*>(before), static_cast<QWidget*>(m_count), static_cast<QWidget*>(after)})
    row->addWidget(one);
  connect(before, &QToolButton::clicked, this, [this] { step(-1); });
  connect(after, &QToolButton::clicked, this, [this] { step(1); });
  return part;
}

void MergeView::step(int by) {
  const int to = std::clamp(m_at + by, 0, int(m_account.open.size()) - 1);
  if (to == m_at)
    return;
  m_at = to;
  showConflict();
  m_card->takeFocus();
}

void MergeView::goTo(const journal::CellKey& cell) {
  const auto found = std::ranges::find(m_account.open, cell, &workspace::OpenCell::cell);
  if (found == m_account.open.end())
    return;
  m_at = int(found - m_account.open.begin());
  showConflict();
}

void MergeView::showConflict() {
  if (m_card) { // one of its buttons may be the sender
    m_card->hide();
    m_card->deleteLater();
  }
  const workspace::OpenCell conflict = m_account.open[std::size_t(m_at)];
  m_card = new ConflictCard(m_named, conflict);
  m_card->setWhyNot(m_whyNot);
  m_place->layout()->addWidget(m_card);
  m_card->show(); // it may be given the keyboard at once
  m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(m_account.open.size()));
  connect(m_card, &ConflictCard::kept, this,
          [this, cell = conflict.cell](const basics::Value& value) { emit kept(cell, value); });
  connect(m_card, &ConflictCard::writingAsked, this,
          [this, conflict](const QString& words) { emit writingAsked(conflict, words); });
  connect(m_card, &ConflictCard::steppedBy, this, &MergeView::step, Qt::QueuedConnection);
}

QWidget* MergeView::settledPart(const workspace::SettledCell& cell) {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, QMargins(0, 4, 0, 4), 8);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 0);
  words->addWidget(widgets::paragraph(
      QStringLiteral("%1, %2").arg(placeOf(m_named, cell.element), fieldName(cell.field).toLower()), TextStyle::Body));
  QStringList aside;
  for (const workspace::Side& side : cell.setAside)
    aside += tr("“%1” of %2").arg(valueOf(m_named, cell.element, cell.field, side.value), personName(side.by));
  const QString kept = valueOf(m_named, cell.element, cell.field, cell.kept.value);
  auto* how = widgets::paragraph(
      aside.isEmpty()
          ? tr("“%1” kept by %2").arg(kept, personName(cell.kept.by))
          : tr("“%1” kept, %2 set aside by %3").arg(kept, aside.join(QStringLiteral(", ")), personName(cell.kept.by)),
      TextStyle::Small, Tone::Muted);
  how->setWrapping(4);
  words->addWidget(how);
  row->addLayout(words, 1);
  if (!cell.field || cell.setAside.size() != 1)
    return part;
  auto* other = widgets::smallButton(tr("Take the other"), {}, widgets::ButtonKind::Link);
  other->setObjectName("take-other");
  other->setAccessibleName(tr("Take the other: %1").arg(aside.front()));
  widgets::setWhyDisabled(other, m_whyNot);
  workspace::ChangedField instead{cell.element, cell.field, cell.setAside.front().value, cell.kept.value};
  connect(other, &QPushButton::clicked, this, [this, instead] { emit otherAsked(instead); });
  row->addWidget(other, 0, Qt::AlignVCenter);
  return part;
}

QWidget* MergeView::countsPart() {
  auto* part = new QWidget;
  auto* grid = new QGridLayout(part);
  theme::space(grid, QMargins(0, 8, 0, 0), 4);
  grid->setHorizontalSpacing(theme::ink().whole(12));
  grid->setColumnStretch(1, 1);
  int row = 0;
  const auto caption = [&](const QString& words) {
    grid->addWidget(widgets::label(words, TextStyle::Label, Tone::Muted), row++, 0, 1, 2);
  };
  const auto count = [&](std::int64_t number, const QString& words) {
    grid->addWidget(widgets::figure(widgets::whole(number), TextStyle::BodyStrong), row, 0,
                    Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(widgets::paragraph(words, TextStyle::Small), row++, 1);
  };
  caption(tr("What came, in changes"));
  for (const auto& [kind, changes] : m_account.kinds)
    count(changes, session::word(changes == 1 ? kind->label : kind->plural).toLower());
  if (m_account.people.size() > 1) {
    caption(tr("From whom"));
    for (const auto& [person, changes] : m_account.people)
      count(changes, personName(person));
  }
  return part;
}

} // namespace baton::history_page
