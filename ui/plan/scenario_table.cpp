// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_table.h"

#include "ui/inspector/field_edits.h"
#include "ui/plan/capacity_table.h"
#include "ui/plan/scenario_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using plan::Scenario;
using ScenarioModel = ScenarioTableModel;

namespace {

constexpr int wordsWidth = 150, scenarioWidth = 132, driverHigh = 30, figureHigh = 48;

} // namespace

ScenarioTable::ScenarioTable(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ScenarioModel(this)), m_table(new QTableView),
      m_refusal(widgets::paragraph({}, theme::TextStyle::Caption, widgets::Tone::Bad)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 6);
  m_model->setReadOnly(session.readOnly());
  m_table->setObjectName("scenarios");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Scenarios side by side"), widgets::CellDelegate::Rows::TwoLines);
  m_table->horizontalHeader()->hide();
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->installEventFilter(this);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenarioTable::moved);
  connect(m_table, &QTableView::doubleClicked, this, [this] { press(Qt::Key_Space); });
  connect(m_model, &ScenarioModel::edited, this, &ScenarioTable::write);
  column->addWidget(m_table);
  m_refusal->setObjectName("refusal");
  m_refusal->hide();
  connect(m_model, &ScenarioModel::refused, this, [this](const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
  });
  column->addWidget(m_refusal);
}

void ScenarioTable::show(std::vector<Scenario> scenarios) {
  const QModelIndex at = m_table->currentIndex();
  const int row = at.row(), column = at.column();
  m_model->show(std::move(scenarios));
  if (!m_table->currentIndex().isValid() && row >= 0)
    m_table->setCurrentIndex(m_model->index(row, std::min(column, m_model->columnCount() - 1)));
  arrange();
}

const Scenario* ScenarioTable::current() const {
  return m_model->at(m_table->currentIndex().column());
}

bool ScenarioTable::goTo(basics::RowId scenario) {
  const int column = m_model->columnOf(scenario);
  if (column >= 0)
    m_table->setCurrentIndex(m_model->index(ScenarioModel::Name, column));
  return column >= 0;
}

void ScenarioTable::takeFocus() {
  m_table->setFocus(Qt::OtherFocusReason);
}

void ScenarioTable::commit() {
  commitEditorOf(*m_table);
}

void ScenarioTable::remove() {
  const Scenario* scenario = current();
  if (!scenario || m_session.readOnly())
    return;
  basics::Edits edits;
  edits.erase(scenario->id);
  m_session.change(
      inspector::deleteLabel(m_session.elements(), {&describe(basics::Tag<Scenario>{}), scenario->id.value()}), edits);
}

void ScenarioTable::write(const basics::ElementRef& element, const QString& field, const basics::Value& value) {
  basics::Edits edits;
  const basics::Field& edited = *element.kind->field(field.toStdString());
  edits.set(*element.kind, element.id, edited, value);
  m_session.change(inspector::editLabel(m_session.elements(), element, edited, value), edits);
}

/// What a key does to the current cell.
bool ScenarioTable::press(int key) {
  const QModelIndex at = m_table->currentIndex();
  const Scenario* scenario = current();
  if (!scenario)
    return false;
  if (at.row() == ScenarioModel::LargestLost && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter))
    return m_model->setData(at, !scenario->largestLost, Qt::EditRole);
  if (key == Qt::Key_Delete && at.row() <= ScenarioModel::LargestLost && at.row() != ScenarioModel::Name) {
    m_model->setData(at, at.row() == ScenarioModel::LargestLost ? QVariant(false) : QVariant(QString()), Qt::EditRole);
    return true;
  }
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && at.flags() & Qt::ItemIsEditable) {
    m_table->edit(at);
    return true;
  }
  return false;
}

bool ScenarioTable::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && m_table->hasFocus()) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::ControlModifier) {
      remove();
      return true;
    }
    if (press(key.key()))
      return true;
  }
  return QWidget::eventFilter(watched, event);
}

/// As wide as the room lets each scenario be, as high as its rows.
void ScenarioTable::arrange() {
  const theme::Ink& ink = theme::ink();
  const int columns = m_model->columnCount();
  const int room = m_table->width() > 0 ? m_table->viewport()->width() : width();
  const int figures = std::max(1, columns - 1);
  const int wide = std::max(ink.whole(scenarioWidth), (room - ink.whole(wordsWidth)) / figures);
  m_table->setColumnWidth(ScenarioModel::words, ink.whole(wordsWidth));
  for (int i = ScenarioModel::base; i < columns; ++i)
    m_table->setColumnWidth(i, std::min(wide, ink.whole(2 * scenarioWidth)));
  int high = 1;
  for (int row = 0; row < ScenarioModel::RowCount; ++row) {
    m_table->setRowHeight(row, ink.whole(row < ScenarioModel::Likely ? driverHigh : figureHigh));
    high += m_table->rowHeight(row);
  }
  const bool scrolls = ink.whole(wordsWidth) + figures * std::min(wide, ink.whole(2 * scenarioWidth)) > room;
  m_table->setFixedHeight(high + (scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0));
}

void ScenarioTable::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void ScenarioTable::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::plan_page
