// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/agenda_card.h"

#include "ui/inspector/order_edits.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QTime>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::workshop_page {

using basics::Id;
using theme::TextStyle;
using widgets::Tone;
using workshop::AgendaItem, workshop::Phase;

namespace {

class AgendaModel final : public widgets::RowsModel<AgendaLine> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    if (role == widgets::SecondLineRole && column == 0)
      return row(at).activity + QStringLiteral(" · ") + row(at).time;
    if (role == widgets::IconRole && column == 0)
      return row(at).icon;
    if (role == Qt::AccessibleTextRole && column == 0)
      return row(at).title + QStringLiteral(", ") + row(at).activity + QStringLiteral(", ") + row(at).time;
    if (role == Qt::ToolTipRole)
      return widgets::plainToolTip(row(at).title);
    return {};
  }
};

} // namespace

AgendaCard::AgendaCard(session::Session& session, LiveSession& live, QWidget* parent)
    : Card(tr("Agenda"), parent), m_session(session), m_live(live) {
  setObjectName("agenda");
  m_model = new AgendaModel({{tr("Point"), [](const AgendaLine& line) { return line.title; }, {}}}, this);
  m_table = new QTableView;
  m_table->setObjectName("agenda-table");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Agenda"), widgets::CellDelegate::Rows::TwoLines);
  m_table->horizontalHeader()->hide();
  m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  theme::leastHeight(m_table, 200);
  body()->addWidget(m_table, 1);
  m_none = widgets::paragraph(tr("No point yet. Add the first: its title, its minutes, what is done in it."),
                              TextStyle::Body, Tone::Muted);
  body()->addWidget(m_none);
  auto* tools = new QWidget;
  auto* row = new widgets::FlowLayout(tools);
  theme::space(row, 0, 6);
  m_add = widgets::smallButton(tr("Add a point"), "plus");
  m_add->setObjectName("agenda-add");
  m_edit = widgets::smallButton(tr("Change"));
  m_edit->setObjectName("agenda-edit");
  m_up = widgets::smallButton(tr("Up"));
  m_down = widgets::smallButton(tr("Down"));
  m_erase = widgets::smallButton(tr("Delete"));
  for (QPushButton* tool : {m_add, m_edit, m_up, m_down, m_erase})
    row->addWidget(tool);
  body()->addWidget(tools);
  m_behind = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  m_behind->setObjectName("behind");
  body()->addWidget(m_behind);
  connect(m_add, &QPushButton::clicked, this, [this] { emit editAsked(0); });
  connect(m_edit, &QPushButton::clicked, this, [this] { emit editAsked(selected().value()); });
  connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
  connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
  connect(m_erase, &QPushButton::clicked, this, &AgendaCard::erase);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
    if (!m_filling && now.isValid())
      m_live.choose(m_model->row(now.row()).item);
  });
}

Id<AgendaItem> AgendaCard::selected() const {
  const auto* item = m_live.current();
  return item ? item->id : Id<AgendaItem>();
}

void AgendaCard::show() {
  std::vector<AgendaLine> lines;
  int planned = 0, at = -1;
  const auto* current = m_live.current();
  for (const AgendaItem* item : m_live.items()) {
    const bool isOn = item == current;
    if (isOn)
      at = int(lines.size());
    planned += item->minutes.value_or(0);
    lines.push_back({item->id, text(item->title), Words::activity(workshop::activityOf(*item)), Words::time(*item),
                     item->phase == Phase::Close ? QStringLiteral("circle-check")
                     : item->started             ? QStringLiteral("circle-play")
                                                 : QStringLiteral("circle")});
  }
  m_filling = true;
  const bool isEmpty = lines.empty();
  m_model->setRows(std::move(lines));
  if (at >= 0)
    m_table->selectRow(at);
  m_filling = false;
  m_table->setVisible(!isEmpty);
  m_none->setVisible(isEmpty);
  setFacts(planned > 0 ? tr("%1 min").arg(planned) : QString());
  const QString readOnly = m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
  const QString nothing = readOnly.isEmpty() && !current ? tr("Choose a point first") : readOnly;
  widgets::setWhyDisabled(m_add, readOnly);
  for (QPushButton* tool : {m_edit, m_up, m_down, m_erase})
    widgets::setWhyDisabled(tool, nothing);
  showTime();
}

void AgendaCard::showTime() {
  const int behind = m_live.behind(), minutes = std::abs(behind) / 60;
  const int left = m_live.plannedLeft();
  QString words;
  if (minutes > 0)
    words = behind > 0 ? widgets::counted(minutes, tr("1 minute behind."), tr("%1 minutes behind."))
                       : widgets::counted(minutes, tr("1 minute ahead."), tr("%1 minutes ahead."));
  if (left > 0 && m_live.clock().isStarted())
    words += QLatin1Char(' ') + tr("Ends at %1.").arg(widgets::timeOfDay(QTime::currentTime().addSecs(left)));
  m_behind->setText(words.trimmed());
  m_behind->setVisible(!m_behind->text().isEmpty());
}

void AgendaCard::move(int by) {
  std::vector<basics::RowId> rows;
  for (const AgendaItem* item : m_live.items())
    rows.push_back(item->id.value());
  const auto at = std::ranges::find(rows, selected().value());
  if (at == rows.end())
    return;
  const auto place = at - rows.begin();
  const auto to = place + by;
  if (to < 0 || std::size_t(to) >= rows.size())
    return;
  std::swap(rows[std::size_t(place)], rows[std::size_t(to)]);
  basics::Edits edits;
  inspector::putBetween(edits, m_session.elements(), describe(basics::Tag<AgendaItem>{}), rows, std::size_t(to));
  m_session.change(tr("move a point of the agenda"), edits);
}

void AgendaCard::erase() {
  if (!selected())
    return;
  basics::Edits edits;
  edits.erase(selected());
  m_session.change(tr("delete a point of the agenda"), edits);
}

} // namespace baton::workshop_page
