// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/session_list.h"

#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/workshop/workshop_words.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

namespace {

constexpr int foldedBelow = 720; // px at 100 %

enum Column { Name, KindOf, Day, Minutes, People, Left };

template <class T> std::int64_t countOf(const basics::Elements& elements, basics::Id<workshop::Session> session) {
  const auto all = elements.all<T>();
  return std::count_if(all.begin(), all.end(), [&](const T& one) { return one.session == session; });
}

QString leftBy(const basics::Elements& elements, basics::Id<workshop::Session> session) {
  QStringList parts;
  if (const auto cards = countOf<workshop::Card>(elements, session))
    parts += widgets::counted(cards, SessionList::tr("1 card"), SessionList::tr("%1 cards"));
  if (const auto decisions = countOf<workshop::Decision>(elements, session))
    parts += widgets::counted(decisions, SessionList::tr("1 decision"), SessionList::tr("%1 decisions"));
  if (const auto answers = countOf<workshop::PlaybackAnswer>(elements, session))
    parts += widgets::counted(answers, SessionList::tr("1 playback"), SessionList::tr("%1 playbacks"));
  return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

} // namespace

SessionList::SessionList(session::Session& session, QWidget* parent)
    : Card(tr("Sessions"), parent), m_session(session) {
  setObjectName("sessions");
  m_model = new widgets::RowsModel<SessionLine>(
      {{tr("Session"), [](const SessionLine& line) { return line.name; }, {}},
       {tr("Kind"), [](const SessionLine& line) { return line.kind; }, {}},
       {tr("Day"), [](const SessionLine& line) { return line.day; }, {}},
       {tr("Planned"), [](const SessionLine& line) { return line.minutes; }, {}, true},
       {tr("People"), [](const SessionLine& line) { return line.people; }, {}, true},
       {tr("It left"), [](const SessionLine& line) { return line.left; }, {}}},
      this);
  m_table = new QTableView;
  m_table->setObjectName("sessions-table");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Sessions"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  for (const int column : {KindOf, Day, Minutes, People})
    m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  for (const int column : {Name, Left})
    m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  theme::leastHeight(m_table, 200);
  body()->addWidget(m_table, 1);
  const auto open = [this](const QModelIndex& at) { emit opened(m_model->row(at.row()).id); };
  connect(m_table, &QAbstractItemView::activated, this, open);
  connect(m_table, &QAbstractItemView::clicked, this, open);
}

void SessionList::show() {
  const auto& elements = m_session.elements();
  std::vector<SessionLine> lines;
  for (const auto* session : workshop::sessionsNewestFirst(elements)) {
    int minutes = 0;
    for (const auto* item : workshop::ofSession<workshop::AgendaItem>(elements, session->id))
      minutes += item->minutes.value_or(0);
    lines.push_back({session->id.value(), text(session->name), Words::kind(session->sessionKind),
                     session->date ? session::longDay(*session->date) : QStringLiteral("–"),
                     minutes > 0 ? tr("%1 min").arg(minutes) : QStringLiteral("–"),
                     QString::number(countOf<workshop::Participant>(elements, session->id)),
                     leftBy(elements, session->id)});
  }
  setFacts(widgets::counted(std::int64_t(lines.size()), tr("1 session"), tr("%1 sessions")));
  m_model->setRows(std::move(lines));
  if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
    m_table->selectRow(0);
}

/// Where there is little room, name, day and what a session left stay.
void SessionList::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  const bool narrow = width() < theme::ink().whole(foldedBelow);
  for (const int column : {KindOf, Minutes, People})
    m_table->setColumnHidden(column, narrow);
}

int SessionList::count() const {
  return m_model->rowCount();
}

basics::RowId SessionList::selected() const {
  const QModelIndex at = m_table->currentIndex();
  return at.isValid() ? m_model->row(at.row()).id : 0;
}

} // namespace baton::workshop_page
