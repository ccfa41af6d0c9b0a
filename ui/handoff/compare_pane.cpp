// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/compare_pane.h"

#include "ui/handoff/answered_pane.h"
#include "ui/handoff/change_summary.h"
#include "ui/handoff/compare_delegate.h"
#include "ui/handoff/standing_pane.h"
#include "ui/session/live_check.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::handoff_page {

using theme::Role, theme::TextStyle;
using widgets::Tone;
using Compared = basics::Outcome<Comparison>;

ComparePane::ComparePane(session::Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_model(new CompareModel(this)) {
  setObjectName("compare-pane");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 1, 0);
  column->addWidget(buildBar());
  m_parts =
      new widgets::SegmentedControl(tr("Show"), {tr("What differs"), tr("What stands on it"), tr("Signals answered")});
  m_parts->setObjectName("compare-parts");
  m_parts->setSmall();
  auto* parts = new QHBoxLayout;
  theme::space(parts, QMargins(16, 0, 16, 8), 8);
  parts->addWidget(m_parts);
  parts->addStretch();
  column->addLayout(parts);
  m_facts = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_facts->setObjectName("compare-facts");
  m_facts->setContentsMargins(16, 0, 16, 8);
  column->addWidget(m_facts);
  m_stack = new QStackedWidget;
  m_list = new QListView;
  m_list->setObjectName("differences");
  m_list->setAccessibleName(tr("What differs"));
  m_list->setModel(m_model);
  m_list->setItemDelegate(new CompareDelegate(*m_list, *m_model));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setTabKeyNavigation(false);
  m_stack->addWidget(m_list);
  m_nothing = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_nothing->setContentsMargins(16, 16, 16, 16);
  m_nothing->setAlignment(Qt::AlignTop);
  m_stack->addWidget(m_nothing);
  m_standing = new StandingPane(m_session);
  auto* both = new QStackedWidget;
  both->addWidget(m_stack);
  both->addWidget(m_standing);
  both->addWidget(m_answered = new AnsweredPane);
  column->addWidget(both, 1);
  connect(m_parts, &widgets::SegmentedControl::changed, both, &QStackedWidget::setCurrentIndex);
  connect(m_parts, &widgets::SegmentedControl::changed, this,
          [this](int part) { m_facts->setVisible(part == Differs); });
  connect(m_standing, &StandingPane::whoAsked, this, &ComparePane::whoAsked);
  connect(m_standing, &StandingPane::elementAsked, this, &ComparePane::elementAsked);
  connect(m_standing, &StandingPane::failed, this, &ComparePane::failed);
  connect(m_answered, &AnsweredPane::signalAsked, this, &ComparePane::elementAsked);
  connect(m_list, &QListView::activated, this,
          [this](const QModelIndex& index) { emit elementAsked(m_model->row(index.row()).element); });
}

QWidget* ComparePane::buildBar() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  theme::space(row, QMargins(16, 8, 8, 8), 8);
  m_title = widgets::label({}, TextStyle::Label);
  m_title->setObjectName("compare-title");
  row->addWidget(m_title);
  const auto combo = [this, row](const QString& prefix, const QString& name) {
    auto* made = new widgets::FilterCombo(prefix);
    made->setObjectName(name);
    made->setSmall();
    row->addWidget(made);
    connect(made, &QComboBox::activated, this, &ComparePane::choose);
    return made;
  };
  m_fromCombo = combo(tr("Before"), QStringLiteral("compare-from"));
  m_toCombo = combo(tr("Now"), QStringLiteral("compare-to"));
  row->addStretch();
  auto* close = widgets::smallButton(tr("Back to the document"), "x");
  close->setObjectName("compare-close");
  row->addWidget(close);
  connect(close, &QPushButton::clicked, this, &ComparePane::closeAsked);
  return bar;
}

void ComparePane::setVersions(const std::vector<VersionLine>& versions) {
  m_versions = versions;
  for (auto* combo : {m_fromCombo, m_toCombo}) {
    combo->clear();
    for (const VersionLine& line : versions)
      combo->addItem(line.name, QString::fromStdString(line.key));
    combo->setCurrentIndex(combo->findData(QString::fromStdString(combo == m_fromCombo ? m_from : m_to)));
  }
}

void ComparePane::choose() {
  compare(m_fromCombo->currentData().toString().toStdString(), m_toCombo->currentData().toString().toStdString(),
          Part(m_parts->current()));
}

void ComparePane::compare(const std::string& from, const std::string& to, Part part) {
  m_from = from;
  m_to = to;
  setVersions(m_versions);
  showTitle();
  m_parts->setCurrent(part);
  ask();
}

void ComparePane::setSigned(const std::string& key) {
  m_signed = key;
  showTitle();
}

void ComparePane::showTitle() {
  m_title->setText(!m_signed.empty() && m_from == m_signed ? tr("Since you signed") : tr("Compare"));
}

void ComparePane::refresh() {
  ask();
}

void ComparePane::ask() {
  m_session.ask<Compared>(
      this,
      [from = m_from, to = m_to, me = m_session.me(), known = session::LiveCheck::of(m_session).news().steps](
          const workspace::Workspace& workspace) { return comparisonOf(workspace, from, to, me, known); },
      [this, asked = ++m_asked](Compared compared) {
        if (asked != m_asked)
          return;
        if (compared)
          return show(*compared);
        m_facts->setText({});
        m_nothing->setText(session::sentence(compared.refusal()));
        m_stack->setCurrentIndex(1);
        m_standing->show({});
        m_answered->show({});
      });
}

void ComparePane::show(const Comparison& comparison) {
  showDifference(comparison.difference);
  m_standing->show(comparison);
  m_answered->show(comparison.answered);
  const auto mine = std::ranges::count_if(comparison.standing, &StandingRow::mine);
  const std::size_t all = comparison.standing.size();
  m_parts->setWord(Differs, tr("What differs %1").arg(comparison.difference.elements.size()));
  m_parts->setWord(Stands, mine > 0 ? tr("What stands on it %1, %2 yours").arg(all).arg(mine)
                                    : tr("What stands on it %1").arg(all));
  m_parts->setWord(Answered, tr("Signals answered %1").arg(comparison.answered.size()));
}

void ComparePane::showDifference(const handoff::Difference& difference) {
  const int kept = m_list->currentIndex().row();
  m_model->show(difference);
  m_list->setCurrentIndex(m_model->index(std::max(0, std::min(kept, m_model->rowCount() - 1)), 0));
  int counts[3] = {};
  for (const auto& change : difference.elements)
    ++counts[int(change.change)];
  QStringList parts;
  using handoff::Change;
  for (const Change change : {Change::Added, Change::Changed, Change::Removed})
    if (counts[int(change)] > 0)
      parts += tr("%1 %2").arg(counts[int(change)]).arg(wordOf(change));
  m_facts->setText(
      parts.isEmpty() ? QString() : tr("%1. Struck through: only before. Underlined: only now.").arg(parts.join(", ")));
  m_nothing->setText(tr("Both say the same."));
  m_stack->setCurrentIndex(difference.empty() ? 1 : 0);
}

void ComparePane::takeFocus() {
  if (m_parts->current() == Stands)
    return m_standing->takeFocus();
  if (m_parts->current() == Answered)
    return m_answered->takeFocus();
  m_list->setFocus(Qt::OtherFocusReason);
}

void ComparePane::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    emit closeAsked();
  else if (event == QKeySequence::Copy && m_list->currentIndex().isValid())
    QApplication::clipboard()->setText(m_list->currentIndex().data().toString());
  else
    QFrame::keyPressEvent(event);
}

void ComparePane::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_list)
    m_list->doItemsLayout();
}

void ComparePane::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme::ink().colour(Role::Border), 1));
  painter.setBrush(theme::ink().colour(Role::SurfaceRaised));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace baton::handoff_page
