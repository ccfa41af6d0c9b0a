// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/standing_pane.h"

#include "core/workspace/publishing.h"
#include "ui/handoff/standing_delegate.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::handoff_page {

using theme::TextStyle;
using widgets::Tone;

StandingPane::StandingPane(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new StandingModel(this)) {
  setObjectName("standing-pane");
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  m_list = new QListView;
  m_list->setObjectName("standing");
  m_list->setAccessibleName(tr("What stands on what changed"));
  m_list->setModel(m_model);
  m_list->setItemDelegate(new StandingDelegate(*m_list, *m_model));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setTabKeyNavigation(false);
  m_list->installEventFilter(this);
  m_nothing = widgets::paragraph(tr("Nothing stands on it: no goal, play, sales tool or target account refers to what "
                                    "differs."),
                                 TextStyle::Body, Tone::Muted);
  m_nothing->setContentsMargins(16, 16, 16, 16);
  m_nothing->setAlignment(Qt::AlignTop);
  m_stack = new QStackedWidget;
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_nothing);
  column->addWidget(m_stack, 1);
  column->addWidget(widgets::horizontalLine());
  column->addWidget(buildFoot());
  connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StandingPane::refresh);
  connect(m_list, &QListView::activated, this, &StandingPane::goThere);
  connect(&session, &session::Session::meChanged, this, &StandingPane::refresh);
  refresh();
}

QWidget* StandingPane::buildFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  theme::space(row, QMargins(16, 10, 16, 10), 8);
  m_by = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_by->setObjectName("standing-by");
  row->addWidget(m_by, 1, Qt::AlignVCenter);
  m_go = widgets::button(tr("Change it"), "pencil");
  m_go->setObjectName("standing-go");
  m_holds = widgets::button(tr("It still holds"), "check", widgets::ButtonKind::Primary);
  m_holds->setObjectName("still-holds");
  row->addWidget(m_go);
  row->addWidget(m_holds);
  connect(m_go, &QPushButton::clicked, this, &StandingPane::goThere);
  connect(m_holds, &QPushButton::clicked, this, &StandingPane::reconfirm);
  return foot;
}

void StandingPane::show(const Comparison& comparison) {
  const int kept = m_list->currentIndex().row();
  m_version = comparison.to;
  m_model->show(comparison.standing);
  m_stack->setCurrentIndex(comparison.standing.empty() ? 1 : 0);
  int row = std::clamp(kept, 0, std::max(0, m_model->rowCount() - 1));
  while (row < m_model->rowCount() && !m_model->row(row))
    ++row; // a heading is no place to be
  if (row < m_model->rowCount())
    m_list->setCurrentIndex(m_model->index(row, 0));
  refresh();
}

std::vector<const StandingRow*> StandingPane::chosen() const {
  std::vector<const StandingRow*> rows;
  for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
    if (const StandingRow* row = m_model->row(index.row()))
      rows.push_back(row);
  return rows;
}

std::vector<basics::ElementRef> StandingPane::chosenOpen() const {
  std::vector<basics::ElementRef> open;
  for (const StandingRow* row : chosen())
    if (row->holding == Holding::Open)
      open.push_back(row->element);
  return open;
}

QString StandingPane::whyNot() const {
  if (m_session.readOnly())
    return tr("The file is open for reading only");
  if (!m_version)
    return tr("The draft is not published: there is nothing to hold to yet");
  if (chosen().empty())
    return tr("Choose what still holds");
  return chosenOpen().empty() ? tr("There is nothing left to say about it") : QString();
}

/// Whose word it is: the owner's own, or somebody's for them.
QString StandingPane::spokenFor() const {
  const auto rows = chosen();
  if (rows.empty() || chosenOpen().empty() || !m_session.me())
    return {};
  const bool own = std::ranges::all_of(rows, &StandingRow::mine);
  if (own)
    return tr("You say it as %1.").arg(m_session.myName());
  if (rows.size() == 1 && !rows.front()->whose.isEmpty())
    return tr("Recorded as said by %1 for %2.").arg(m_session.myName(), rows.front()->whose);
  return tr("Recorded as said by %1.").arg(m_session.myName());
}

void StandingPane::refresh() {
  const auto open = chosenOpen();
  const std::size_t rows = chosen().size();
  m_holds->setText(open.size() > 1 ? tr("These %1 still hold").arg(open.size()) : tr("It still holds"));
  widgets::setWhyDisabled(m_holds, whyNot());
  widgets::setWhyDisabled(m_go, rows == 1 ? QString() : tr("Choose one"));
  m_by->setText(spokenFor());
}

void StandingPane::reconfirm() {
  if (!whyNot().isEmpty())
    return;
  if (!m_session.me())
    emit whoAsked();
  if (!m_session.me())
    return;
  const workspace::ReconfirmAsked asked{chosenOpen(), m_version, m_session.me(), {}};
  m_session.perform([asked](workspace::Workspace& workspace) { return workspace::reconfirm(workspace, asked); },
                    [self = QPointer(this)](const auto& outcome) {
                      if (self && outcome.refused())
                        emit self->failed(session::word(outcome.refusal().cause),
                                          session::word(outcome.refusal().remedy));
                    });
}

void StandingPane::goThere() {
  if (const auto rows = chosen(); rows.size() == 1)
    emit elementAsked(rows.front()->element.id);
}

void StandingPane::takeFocus() {
  m_list->setFocus(Qt::OtherFocusReason);
}

/// Space says it; letters do not jump about in the list.
bool StandingPane::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
      reconfirm();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void StandingPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_list)
    m_list->doItemsLayout();
}

} // namespace baton::handoff_page
