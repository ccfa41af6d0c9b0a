// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/calls_card.h"

#include "core/plan/revenue_target.h"
#include "core/workspace/workspace.h"
#include "ui/inspector/words.h"
#include "ui/numbers/call_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/entry_table.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::numbers {

using inspector::text;
using CallModel = CallTableModel;

namespace {

constexpr int reasonWidth = 120, reasonsWide = 168; ///< px at 100 %: the least, and from where nothing is folded
constexpr int foldable[] = {CallModel::Goal, CallModel::Closed, CallModel::Open};

/// What the widest of a column's cells asks for.
int widthOf(const QTableView& table, int column) {
  int wide = table.horizontalHeader()->sectionSizeHint(column);
  for (int row = 0; row < table.model()->rowCount(); ++row)
    wide = std::max(wide, table.itemDelegate()->sizeHint({}, table.model()->index(row, column)).width());
  return wide;
}

bool isReason(int column) {
  return column == CallModel::CallNote || column == CallModel::AdjustedNote;
}

} // namespace

CallsCard::CallsCard(session::Session& session, QWidget* parent)
    : Card(tr("What people call"), parent), m_session(session), m_model(new CallModel(this)),
      m_entries(new widgets::EntryTable(m_model, tr("Calls by person"), widgets::CellDelegate::Rows::Normal)),
      m_table(m_entries->view()), m_note(widgets::paragraph({}, theme::TextStyle::Caption, widgets::Tone::Muted)) {
  auto* table = widgets::toolButton("table-2", tr("Show as table"));
  connect(table, &QToolButton::clicked, this, [this] { emit tableAsked(figures()); });
  addTool(table);
  m_note->setObjectName("calls-note");
  body()->addWidget(m_note);
  m_table->setObjectName("calls");
  body()->addWidget(m_entries);
  connect(m_model, &CallModel::refused, m_entries, &widgets::EntryTable::refuse);
  connect(m_model, &CallModel::called, this, [this](const plan::CallRow& row, const plan::CallSaid& said) {
    const plan::CallAbout about{basics::Id<people::Person>(row.person.id), m_period};
    store(about, plan::callEdits(m_session.elements(), about, said, m_session.today()), tr("%1's call for %2"));
  });
  connect(m_model, &CallModel::adjusted, this, [this](const plan::CallRow& row, const plan::CallSaid& said) {
    const plan::CallAbout about{basics::Id<people::Person>(row.person.id), m_period};
    store(about, plan::adjustmentEdits(m_session.elements(), about, said, m_session.today(), m_session.me()),
          tr("adjust %1's call for %2"));
  });
}

/// One cell is one change; what the cell beside it says stays.
void CallsCard::store(const plan::CallAbout& about, const basics::Outcome<basics::Edits>& edits, const QString& label) {
  if (!edits)
    return m_session.refuse(edits.refusal());
  const auto* person = m_session.elements().find(about.person);
  m_session.change(label.arg(person ? text(person->name) : QString(), text(m_session.calendar().name(m_period))),
                   *edits);
}

void CallsCard::show(const ChartSource& source) {
  m_period = source.atHand;
  m_model->setWhyFixed(m_period.to < source.today ? tr("This period is over: what was called stays as it was said.")
                       : m_session.readOnly()     ? tr("The file is open for reading only.")
                                                  : QString());
  const plan::ClosedRevenue closed(source.reading.booked, source.reading.deals);
  auto rows = plan::callRows(source.elements, source.reading.deals, closed, source.calendar,
                             {m_period, source.today, source.filter.owners(source.elements)});
  setVisible(!rows.empty());
  m_model->show(std::move(rows));
  setFacts(text(source.calendar.name(m_period)));
  m_note->setText(whatToKnow(source.filter) + otherGoal(source));
  arrange();
}

QString CallsCard::whatToKnow(const Filter& filter) const {
  QStringList all;
  if (m_period.to < m_session.today())
    all += tr("This period is over: what was called stays as it was said.");
  else if (m_session.readOnly())
    all += tr("The file is open for reading only.");
  else
    all += tr("Type what each person expects of the whole period, and why.");
  all +=
      tr("What you take instead of a call is private: it is kept in %1, is in no document and no copy, and leaves the "
         "call as it was said.")
          .arg(text(workspace::companionOf(m_session.path()).filename().string()));
  if (filter.market || filter.offering)
    all += tr("A call is made for all markets and offerings, and so are the figures beside it.");
  return all.join(QLatin1Char(' '));
}

/// What the people here owe together need not be what is asked of them together.
QString CallsCard::otherGoal(const ChartSource& source) const {
  const auto owners = source.filter.owners(source.elements);
  const auto together = m_model->totals().goal;
  const auto asked = owners.empty() || source.filter.team
                         ? plan::revenueTarget(source.elements, source.calendar, source.filter.owner, m_period)
                         : std::nullopt;
  return !asked || !together || asked == together
             ? QString()
             : ' ' + tr("Together they owe %1; the goal above them is %2.")
                         .arg(widgets::exactCents(together->cents()), widgets::exactCents(asked->cents()));
}

FiguresTable CallsCard::figures() const {
  FiguresTable table{tr("Calls for %1").arg(text(m_session.calendar().name(m_period))), {}, {}};
  table.header.reserve(CallModel::ColumnCount);
  for (int column = 0; column < CallModel::ColumnCount; ++column)
    table.header.push_back(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
  for (int row = 0; row < m_model->rowCount(); ++row) {
    std::vector<QString> cells;
    cells.reserve(CallModel::ColumnCount);
    for (int column = 0; column < CallModel::ColumnCount; ++column)
      cells.push_back(m_model->index(row, column).data().toString());
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void CallsCard::commit() {
  m_entries->commit();
}

/// The figures that are not typed have columns of their own where the reasons still have room beside them.
void CallsCard::arrange() {
  if (m_model->rowCount() == 0)
    return;
  const theme::Ink& ink = theme::ink();
  const int room = m_table->width() - 2 * m_table->frameWidth();
  int figure = 0;
  for (int column = 0; column < CallModel::ColumnCount; ++column)
    if (column != CallModel::Person && !isReason(column))
      figure = std::max(figure, widthOf(*m_table, column));
  m_model->setFolded(false);
  int person = widthOf(*m_table, CallModel::Person);
  const bool fold = room < person + 5 * figure + 2 * ink.whole(reasonsWide);
  m_model->setFolded(fold);
  widgets::foldColumns(m_table, {std::begin(foldable), std::end(foldable)}, fold);
  person = widthOf(*m_table, CallModel::Person);
  const int taken = person + (fold ? 2 : 5) * figure, least = ink.whole(reasonWidth);
  const int reason = std::max(least, (room - taken) / 2);
  for (int column = 0; column < CallModel::ColumnCount; ++column)
    m_table->setColumnWidth(column, column == CallModel::Person ? person : isReason(column) ? reason : figure);
  const int bar = taken + 2 * least > room ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
  m_table->setFixedHeight(ink.whole(30) + m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() + bar +
                          1);
}

void CallsCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  arrange();
}

void CallsCard::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::numbers
