// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_table.h"

#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/plan/capacity_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace baton::plan_page {

using basics::ElementRef;

namespace {

using CapacityModel = CapacityTableModel;
constexpr int columnWidths[CapacityModel::ColumnCount] = {170, 58, 92, 92, 104, 110, 80, 112, 110};

} // namespace

CapacityTable::CapacityTable(session::Session& session, const QString& name, QWidget* parent)
    : CapacityTable(
          session,
          new CapacityModel([&session]() -> const basics::Elements& { return session.elements(); }, session.today()),
          name, parent) {}

CapacityTable::CapacityTable(session::Session& session, CapacityModel* model, const QString& name, QWidget* parent)
    : EntryTable(model, name, widgets::CellDelegate::Rows::Normal, parent), m_session(session), m_model(model) {
  m_model->setParent(this);
  m_model->setReadOnly(session.readOnly());
  view()->setObjectName("capacity-table");
  takeBlocks();
  connect(m_model, &CapacityModel::edited, this, &CapacityTable::write);
  connect(m_model, &CapacityModel::refused, this, &EntryTable::refuse);
  connect(this, &EntryTable::entered, m_model, &CapacityModel::take);
  connect(this, &EntryTable::removeAsked, this, &CapacityTable::remove);
}

void CapacityTable::show(plan::Capacity capacity, bool withTotal) {
  m_model->show(std::move(capacity), withTotal);
  arrange();
}

bool CapacityTable::goTo(basics::RowId id) {
  const int row = m_model->rowOf(id);
  if (row < 0)
    return false;
  const bool leaves = m_model->at(row).kind == &describe(basics::Tag<plan::Departure>{});
  view()->setCurrentIndex(m_model->index(row, leaves ? CapacityModel::Left : CapacityModel::Name));
  view()->setFocus(Qt::OtherFocusReason);
  return true;
}

/// What is typed into several cells is one step.
void CapacityTable::write(const std::vector<CellEdit>& cells) {
  basics::Edits edits;
  for (const auto& [element, field, value] : cells)
    edits.set(*element.kind, element.id, *field, value);
  const CellEdit& first = cells.front();
  m_session.change(cells.size() == 1
                       ? inspector::editLabel(m_session.elements(), first.element, *first.field, first.value)
                       : tr("fill %1 cells of the capacity").arg(widgets::whole(std::int64_t(cells.size()))),
                   edits);
}

/// People themselves stay.
void CapacityTable::remove() {
  const ElementRef ref = m_model->at(view()->currentIndex().row());
  if (!ref || ref.kind == &describe(basics::Tag<people::Person>{}) || m_session.readOnly())
    return;
  basics::Edits edits;
  edits.erase(*ref.kind, ref.id);
  m_session.change(inspector::deleteLabel(m_session.elements(), ref), edits);
}

void CapacityTable::arrange() {
  view()->setColumnHidden(CapacityModel::Seats, !m_model->hasSeats());
  int rest = 0;
  for (int i = CapacityModel::Seats; i < CapacityModel::ColumnCount; ++i)
    if (!view()->isColumnHidden(i)) {
      view()->setColumnWidth(i, theme::ink().whole(columnWidths[i]));
      rest += view()->columnWidth(i);
    }
  view()->setColumnWidth(CapacityModel::Name,
                         std::max(theme::ink().whole(columnWidths[CapacityModel::Name]), width() - rest));
  const bool scrolls = view()->columnWidth(CapacityModel::Name) + rest > width();
  const int bar = scrolls ? view()->horizontalScrollBar()->sizeHint().height() : 0;
  view()->setFixedHeight(theme::ink().whole(30) + m_model->rowCount() * view()->verticalHeader()->defaultSectionSize() +
                         bar + 1);
}

void CapacityTable::resizeEvent(QResizeEvent* event) {
  EntryTable::resizeEvent(event);
  arrange();
}

void CapacityTable::changeEvent(QEvent* event) {
  EntryTable::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::plan_page
