// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_table.h"

#include "ui/inspector/field_edits.h"
#include "ui/plan/scenario_table_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

namespace baton::plan_page {

using plan::Scenario;
using ScenarioModel = ScenarioTableModel;

namespace {

constexpr int wordsWidth = 150, scenarioWidth = 132, driverHigh = 30, figureHigh = 48;

} // namespace

/// What stands before each row.
class RowWords : public QHeaderView {
public:
  explicit RowWords(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {
    setSectionResizeMode(QHeaderView::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSectionSize(1);
  }

protected:
  void paintSection(QPainter* painter, const QRect& rect, int row) const override {
    const theme::Ink& ink = theme::ink();
    const bool top = model()->headerData(row, Qt::Vertical, widgets::SumRole).toInt() > 0;
    painter->save();
    painter->fillRect(rect, ink.colour(top ? theme::Role::SurfaceSunken : theme::Role::SurfaceRaised));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), ink.colour(theme::Role::Border));
    painter->setFont(ink.figures(theme::TextStyle::Body, top ? 600 : 400));
    painter->setPen(ink.colour(theme::Role::Text));
    widgets::drawOneLine(*painter, QRectF(rect).adjusted(ink.px(10), 0, -ink.px(8), -1),
                         model()->headerData(row, Qt::Vertical).toString());
    painter->restore();
  }
};

ScenarioTable::ScenarioTable(session::Session& session, QWidget* parent)
    : ScenarioTable(session, new ScenarioModel, parent) {}

ScenarioTable::ScenarioTable(session::Session& session, ScenarioModel* model, QWidget* parent)
    : EntryTable(model, tr("Scenarios side by side"), widgets::CellDelegate::Rows::TwoLines, parent),
      m_session(session), m_model(model), m_words(new RowWords(view())) {
  m_model->setParent(this);
  m_model->setReadOnly(session.readOnly());
  view()->setObjectName("scenarios");
  view()->setVerticalHeader(m_words);
  view()->setColumnHidden(ScenarioModel::words, true);
  m_words->show();
  view()->horizontalHeader()->hide();
  connect(view(), &QTableView::doubleClicked, this, &ScenarioTable::turnLargestLost);
  connect(m_model, &ScenarioModel::edited, this, &ScenarioTable::write);
  connect(m_model, &ScenarioModel::refused, this, &EntryTable::refuse);
  connect(m_model, &QAbstractItemModel::modelReset, this,
          [this] { view()->setColumnHidden(ScenarioModel::words, true); });
  connect(this, &EntryTable::removeAsked, this, &ScenarioTable::remove);
}

void ScenarioTable::show(std::vector<Scenario> scenarios) {
  const QModelIndex at = view()->currentIndex();
  const int row = at.row(), column = at.column();
  m_model->show(std::move(scenarios));
  if (!view()->currentIndex().isValid() && row >= 0)
    view()->setCurrentIndex(m_model->index(row, std::min(column, m_model->columnCount() - 1)));
  arrange();
}

const Scenario* ScenarioTable::current() const {
  return m_model->at(view()->currentIndex().column());
}

bool ScenarioTable::goTo(basics::RowId scenario) {
  const int column = m_model->columnOf(scenario);
  if (column >= 0)
    view()->setCurrentIndex(m_model->index(ScenarioModel::Name, column));
  return column >= 0;
}

void ScenarioTable::takeFocus() {
  view()->setFocus(Qt::OtherFocusReason);
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

void ScenarioTable::turnLargestLost() {
  const QModelIndex at = view()->currentIndex();
  if (const Scenario* scenario = current(); scenario && at.row() == ScenarioModel::LargestLost)
    m_model->setData(at, !scenario->largestLost, Qt::EditRole);
}

bool ScenarioTable::press(const QKeyEvent& key) {
  const QModelIndex at = view()->currentIndex();
  const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && current() && at.row() == ScenarioModel::LargestLost) {
    if (key.key() == Qt::Key_Space || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
      turnLargestLost();
      return true;
    }
    if (key.key() == Qt::Key_Delete)
      return m_model->setData(at, false, Qt::EditRole);
  }
  if (plain && key.key() == Qt::Key_Delete && current() && at.row() == ScenarioModel::Name)
    return true; // a scenario keeps its name
  return EntryTable::press(key);
}

/// As wide as the room lets each scenario be, as high as its rows.
void ScenarioTable::arrange() {
  const theme::Ink& ink = theme::ink();
  const int columns = m_model->columnCount();
  m_words->setFixedWidth(ink.whole(wordsWidth));
  const int room = (view()->width() > 0 ? view()->width() : width()) - ink.whole(wordsWidth);
  const int figures = std::max(1, columns - 1);
  // The plan as it is says what stands behind its figures: those words are never cut.
  view()->resizeColumnToContents(ScenarioModel::base);
  const int most = ink.whole(2 * scenarioWidth), needed = view()->columnWidth(ScenarioModel::base);
  const int own = std::max(needed, std::min(most, std::max(ink.whole(scenarioWidth), room / figures)));
  const int wide = std::min(most, std::max(ink.whole(scenarioWidth), (room - own) / std::max(1, figures - 1)));
  for (int i = ScenarioModel::base; i < columns; ++i)
    view()->setColumnWidth(i, i == ScenarioModel::base ? own : wide);
  int high = 1;
  for (int row = 0; row < ScenarioModel::RowCount; ++row) {
    view()->setRowHeight(row, ink.whole(row < ScenarioModel::Likely ? driverHigh : figureHigh));
    high += view()->rowHeight(row);
  }
  const bool scrolls = own + (figures - 1) * wide > room;
  view()->setFixedHeight(high + (scrolls ? view()->horizontalScrollBar()->sizeHint().height() : 0));
}

void ScenarioTable::resizeEvent(QResizeEvent* event) {
  EntryTable::resizeEvent(event);
  arrange();
}

void ScenarioTable::changeEvent(QEvent* event) {
  EntryTable::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::plan_page
