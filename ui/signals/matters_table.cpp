// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/matters_table.h"

#include "ui/signals/matter_facts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>

namespace baton::signals_page {

namespace {

constexpr double foldedBelow = 520; // px at 100 %

struct MatterWords {
  Q_DECLARE_TR_FUNCTIONS(baton::signals_page::MattersTable)
};

std::vector<widgets::RowColumn<MatterLine>> columns() {
  const auto number = [](int MatterLine::*value) {
    return [value](const MatterLine& line) { return widgets::whole(line.*value); };
  };
  return {{MatterWords::tr("Matter"), [](const MatterLine& line) { return line.name; }, {}, false},
          {MatterWords::tr("Signals"), number(&MatterLine::reports), {}, true},
          {MatterWords::tr("Reporters"), number(&MatterLine::reporters), {}, true},
          {MatterWords::tr("At stake"), [](const MatterLine& line) { return line.stake; }, {}, true},
          {MatterWords::tr("Waiting"), number(&MatterLine::unanswered), {}, true}};
}

} // namespace

MattersModel::MattersModel(QObject* parent) : RowsModel(columns(), parent) {}

QVariant MattersModel::more(int row, int column, int role) const {
  const MatterLine& line = this->row(row);
  if (role == widgets::SecondLineRole && column == Name)
    return line.facts;
  if (role == Qt::ToolTipRole && column == Name)
    return widgets::plainToolTip(line.name);
  if (role == Qt::AccessibleTextRole && column == Name)
    return line.facts.isEmpty() ? line.name : line.name + QStringLiteral(", ") + line.facts;
  return {};
}

MattersTable::MattersTable(QWidget* parent) : QTableView(parent), m_model(new MattersModel(this)) {
  setObjectName("matters");
  setModel(m_model);
  widgets::styleTable(this, tr("Matters"), widgets::CellDelegate::Rows::TwoLines);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionsClickable(false);
}

void MattersTable::show(const basics::Elements& elements, const std::vector<field::MatterCase>& cases,
                        basics::Date today) {
  std::vector<MatterLine> lines;
  basics::RowId kept = currentIndex().isValid() ? m_model->row(currentIndex().row()).id : 0;
  for (const field::MatterCase& made : cases) {
    MatterLine line;
    line.id = made.matter->id.value();
    line.name = brief(made.matter->name, 120);
    QStringList facts{caseText(made, today)};
    for (const auto market : made.markets)
      if (const auto* found = elements.find(market))
        facts += text(found->name).simplified();
    line.facts = facts.join(QStringLiteral(" · "));
    line.stake = made.stakes.deals.empty() ? QStringLiteral("–") : widgets::compact(made.stakes.open.number());
    line.reports = int(made.reports.size());
    line.reporters = made.reporters;
    line.unanswered = made.unanswered;
    lines.push_back(std::move(line));
  }
  m_filling = true;
  m_model->setRows(std::move(lines));
  m_filling = false;
  measure();
  select(kept);
}

void MattersTable::select(basics::RowId id) {
  const bool before = std::exchange(m_filling, true);
  const auto& rows = m_model->rows();
  const auto found = std::ranges::find(rows, id, &MatterLine::id);
  if (found == rows.end())
    clearSelection();
  setCurrentIndex(found == rows.end() ? QModelIndex() : m_model->index(int(found - rows.begin()), MattersModel::Name));
  m_filling = before;
}

void MattersTable::measure() {
  const auto& ink = theme::ink();
  const int whole = viewport()->width();
  const bool folded = whole < ink.px(foldedBelow);
  int rest = whole;
  for (const auto& [column, wide] : {std::pair{MattersModel::Reports, 80},
                                     {MattersModel::Reporters, 96},
                                     {MattersModel::Stake, 100},
                                     {MattersModel::Waiting, 84}}) {
    const bool hidden = folded && column != MattersModel::Stake;
    setColumnHidden(column, hidden);
    setColumnWidth(column, ink.whole(wide));
    rest -= hidden ? 0 : ink.whole(wide);
  }
  setColumnWidth(MattersModel::Name, std::max(rest, ink.whole(120)));
}

void MattersTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (event->oldSize().width() != event->size().width())
    measure();
}

void MattersTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    QMetaObject::invokeMethod(this, &MattersTable::measure, Qt::QueuedConnection);
}

void MattersTable::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
    return emit opened(m_model->row(currentIndex().row()).id);
  QTableView::keyPressEvent(event);
}

void MattersTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.isValid() && !m_filling)
    emit chosen(m_model->row(current.row()).id);
}

} // namespace baton::signals_page
