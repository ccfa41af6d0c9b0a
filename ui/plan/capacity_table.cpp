// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_table.h"

#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/plan/capacity_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace baton::plan_page {

using basics::ElementRef;

namespace {

using CapacityModel = CapacityTableModel;
constexpr int columnWidths[CapacityModel::ColumnCount] = {170, 58, 92, 92, 104, 110, 80, 112, 110};

} // namespace

void commitEditorOf(QTableView& table) {
  if (const QWidget* focus = QApplication::focusWidget(); focus && focus != &table && table.isAncestorOf(focus))
    table.setFocus(); // an editor that is left takes what was typed
}

CapacityTable::CapacityTable(session::Session& session, const QString& name, QWidget* parent)
    : QWidget(parent), m_session(session), m_table(new QTableView),
      m_model(new CapacityModel([&session]() -> const basics::Elements& { return session.elements(); }, this)),
      m_refusal(widgets::paragraph({}, theme::TextStyle::Caption, widgets::Tone::Bad)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 6);
  m_model->setReadOnly(session.readOnly());
  m_table->setObjectName("capacity-table");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, name);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->installEventFilter(this);
  column->addWidget(m_table);
  m_refusal->setObjectName("refusal");
  m_refusal->hide();
  column->addWidget(m_refusal);
  connect(m_model, &CapacityModel::edited, this, &CapacityTable::write);
  connect(m_model, &CapacityModel::refused, this, [this](const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
  });
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
  m_table->setCurrentIndex(m_model->index(row, leaves ? CapacityModel::Left : CapacityModel::Name));
  m_table->setFocus(Qt::OtherFocusReason);
  return true;
}

void CapacityTable::commit() {
  commitEditorOf(*m_table);
}

void CapacityTable::write(const ElementRef& element, const QString& field, const basics::Value& value) {
  basics::Edits edits;
  const basics::Field& edited = *element.kind->field(field.toStdString());
  edits.set(*element.kind, element.id, edited, value);
  m_session.change(inspector::editLabel(m_session.elements(), element, edited, value), edits);
}

/// People themselves stay.
void CapacityTable::remove() {
  const ElementRef ref = m_model->at(m_table->currentIndex().row());
  if (!ref || ref.kind == &describe(basics::Tag<people::Person>{}) || m_session.readOnly())
    return;
  basics::Edits edits;
  edits.erase(*ref.kind, ref.id);
  m_session.change(inspector::deleteLabel(m_session.elements(), ref), edits);
}

bool CapacityTable::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && m_table->hasFocus()) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::ControlModifier) {
      remove();
      return true;
    }
    if (key.key() == Qt::Key_Delete && m_table->currentIndex().flags() & Qt::ItemIsEditable) {
      m_model->setData(m_table->currentIndex(), QString(), Qt::EditRole);
      return true;
    }
    if ((key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
        m_table->currentIndex().flags() & Qt::ItemIsEditable) {
      m_table->edit(m_table->currentIndex());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void CapacityTable::arrange() {
  m_table->setColumnHidden(CapacityModel::Seats, !m_model->hasSeats());
  int rest = 0;
  for (int i = CapacityModel::Seats; i < CapacityModel::ColumnCount; ++i)
    if (!m_table->isColumnHidden(i)) {
      m_table->setColumnWidth(i, theme::ink().whole(columnWidths[i]));
      rest += m_table->columnWidth(i);
    }
  m_table->setColumnWidth(CapacityModel::Name,
                          std::max(theme::ink().whole(columnWidths[CapacityModel::Name]), width() - rest));
  const bool scrolls = m_table->columnWidth(CapacityModel::Name) + rest > width();
  const int bar = scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
  m_table->setFixedHeight(theme::ink().whole(30) +
                          m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() + bar + 1);
}

void CapacityTable::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void CapacityTable::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::plan_page
