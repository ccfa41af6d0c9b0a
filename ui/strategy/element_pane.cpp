// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/element_pane.h"

#include "core/strategy/competitor.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/strategy/advantage_grid.h"
#include "ui/strategy/card_list.h"
#include "ui/strategy/element_table.h"
#include "ui/strategy/element_table_model.h"
#include "ui/strategy/extension_words.h"
#include "ui/strategy/fit_grid.h"
#include "ui/strategy/not_doing_card.h"
#include "ui/strategy/tool_grid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace baton::strategy_page {

using basics::ElementRef, basics::RowId;
using strategy::Market, strategy::MarketStatus;

ElementPane::ElementPane(session::Session& session, const Section& section, QWidget* parent)
    : SectionPane(session, section, parent), m_model(new ElementTableModel(session, section, this)),
      m_stack(new QStackedWidget) {
  buildViews();
  m_stack->addWidget(buildEmpty());
  column()->addWidget(m_stack, 1);
  connect(m_model, &ElementTableModel::refused, this, &SectionPane::said);
  connect(&session, &session::Session::changed, this, &ElementPane::refresh);
  refresh();
}

void ElementPane::buildViews() {
  m_table = new ElementTable(m_session, *m_model, m_section.label());
  m_tableCard = new widgets::Card;
  static_cast<widgets::Card*>(m_tableCard)->setPadding(0, 0);
  static_cast<widgets::Card*>(m_tableCard)->body()->addWidget(m_table);
  listenTo(m_table);
  m_grid = buildGrid();
  if (m_section.view != SectionView::Cards && !m_grid) {
    auto* filled = new QWidget; // the table scrolls, its header stays
    auto* column = new QVBoxLayout(filled);
    theme::space(column, QMargins(0, 0, 0, 20), 0);
    m_tableCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_tableCard);
    column->addStretch(1);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_table, &QWidget::updateGeometry);
    connect(m_model, &QAbstractItemModel::rowsRemoved, m_table, &QWidget::updateGeometry);
    m_stack->addWidget(filled);
    return;
  }
  auto* scroll = new widgets::PageScroll;
  theme::space(scroll->content(), QMargins(0, 0, 0, 20), 12);
  if (m_section.view == SectionView::Cards) {
    m_cards = new CardList(m_section.label());
    m_cards->setModel(m_model);
    m_cards->setSelectionModel(m_table->selectionModel());
    listenTo(m_cards);
    m_views = new widgets::SegmentedControl(tr("View"), {tr("Cards"), tr("Table")});
    m_views->setObjectName("views");
    m_views->setSmall();
    head()->addWidget(m_views);
    connect(m_views, &widgets::SegmentedControl::changed, this, &ElementPane::showAs);
    scroll->content()->addWidget(m_cards);
  }
  m_table->setFullHeight();
  scroll->content()->addWidget(m_tableCard);
  m_tableCard->setVisible(!m_cards);
  if (m_grid)
    scroll->content()->addWidget(m_grid);
  scroll->content()->addStretch(1);
  m_stack->addWidget(scroll);
}

QWidget* ElementPane::buildGrid() {
  const auto open = [this](const ElementRef& ref) { emit opened(ref); };
  if (m_section.kind->name == "market") {
    auto* grid = new FitGrid(m_session);
    connect(grid, &FitGrid::opened, this, open);
    return grid;
  }
  if (m_section.kind->name == "advantage") {
    auto* grid = new AdvantageGrid(m_session);
    connect(grid, &AdvantageGrid::opened, this, open);
    connect(grid, &AdvantageGrid::added, this, [this](RowId competitor, RowId market) {
      Presets presets{{"competitor", competitor}};
      if (market != 0)
        presets.emplace_back("market", market);
      emit addAsked(m_section.kind, presets);
    });
    return grid;
  }
  if (m_section.kind->name == "exclusion") {
    auto* card = new NotDoingCard(m_session, this);
    connect(card, &NotDoingCard::rowsAsked, this, &SectionPane::pursuedAsked);
    return card;
  }
  if (m_section.kind->name == "weapon") {
    auto* grid = new ToolGrid(m_session);
    connect(grid, &ToolGrid::opened, this, open);
    connect(grid, &ToolGrid::added, this, [this](RowId market, RowId offering) {
      emit addAsked(m_section.kind,
                    {{"markets", std::vector<RowId>{market}}, {"offerings", std::vector<RowId>{offering}}});
    });
    return grid;
  }
  return nullptr;
}

QWidget* ElementPane::buildEmpty() {
  auto* empty = m_empty = new widgets::EmptyState(m_section.emptyTitle(), m_section.emptyWhy());
  auto* add = widgets::button(tr("Add %1").arg(inspector::noun(*m_section.kind)), QStringLiteral("plus"),
                              widgets::ButtonKind::Primary);
  add->setObjectName("add-first");
  add->setEnabled(!m_session.readOnly());
  empty->addButton(add);
  connect(add, &QPushButton::clicked, this, [this] { emit addAsked(m_section.kind, {}); });
  auto* scroll = new widgets::PageScroll;
  theme::space(scroll->content(), QMargins(0, 0, 0, 20), 0);
  scroll->content()->addWidget(empty);
  return scroll;
}

template <class View> void ElementPane::listenTo(View* view) {
  connect(view, &View::opened, this, [this](const QModelIndex& index) { emit opened(m_model->refAt(index.row())); });
  connect(view, &View::moveAsked, this,
          [this](const QModelIndex& index, int by) { m_model->move(m_model->refAt(index.row()).id, by); });
  connect(view, &View::deleteAsked, this,
          [this](const QModelIndex& index) { emit deleteAsked(m_model->refAt(index.row())); });
  connect(view, &View::menuAsked, this, &ElementPane::offer);
  if constexpr (std::is_same_v<View, ElementTable>)
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
      if (now.isValid() && this->view()->hasFocus())
        emit moved(m_model->refAt(now.row()));
    });
}

QAbstractItemView* ElementPane::view() const {
  if (m_cards && m_views->current() == 0)
    return m_cards;
  return m_table;
}

void ElementPane::showAs(int view) {
  m_cards->setVisible(view == 0);
  m_tableCard->setVisible(view == 1);
}

/// Against somebody by name, as soon as there is one.
QString ElementPane::emptyTitle() const {
  if (m_section.kind->name == "differentiator")
    for (const auto* competitor : m_session.elements().inOrder<strategy::Competitor>())
      if (!competitor->presentWay && !competitor->name.empty())
        return tr("Why should a buyer choose us rather than %1?")
            .arg(inspector::shortTitle(m_session.elements(),
                                       {&describe(basics::Tag<strategy::Competitor>{}), competitor->id.value()}, 60));
  return m_section.emptyTitle();
}

void ElementPane::refresh() {
  m_empty->setTitle(emptyTitle());
  m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
  if (m_views)
    m_views->setVisible(m_model->rowCount() > 0);
  if (auto* fit = qobject_cast<FitGrid*>(m_grid))
    fit->setVisible(!fit->model().isEmpty());
  else if (auto* advantages = qobject_cast<AdvantageGrid*>(m_grid)) {
    advantages->setVisible(!advantages->model().isEmpty());
    if (!advantages->model().isEmpty())
      m_stack->setCurrentIndex(0); // the grid is where the first one begins
    m_tableCard->setVisible(m_model->rowCount() > 0);
  } else if (auto* tools = qobject_cast<ToolGrid*>(m_grid))
    tools->setVisible(!tools->model().isEmpty());
  setFacts(facts());
}

QString ElementPane::facts() const {
  const int rows = m_model->rowCount();
  if (rows == 0)
    return {};
  if (m_section.kind->name == "market") {
    int selected = 0;
    for (const Market& market : m_session.elements().all<Market>())
      selected += market.status == MarketStatus::Selected ? 1 : 0;
    return tr("%1 selected of %2; ranked by drag or Alt+Up").arg(selected).arg(rows);
  }
  if (auto* tools = qobject_cast<ToolGrid*>(m_grid); tools && !tools->model().isEmpty()) {
    const int holes = tools->model().holes();
    return holes == 0   ? tr("%1; every core offering has one that is ready").arg(rows)
           : holes == 1 ? tr("%1; one core offering has none that is ready").arg(rows)
                        : tr("%1; %2 core offerings have none that is ready").arg(rows).arg(holes);
  }
  if (m_section.kind->name == "extension")
    if (const QString waiting = extensionsWaiting(m_session.elements(), m_session.today()); !waiting.isEmpty())
      return tr("%1; %2").arg(QString::number(rows), waiting);
  return QString::number(rows);
}

void ElementPane::select(ElementRef ref) {
  const int row = m_model->rowOf(ref.id);
  m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                             row < 0 ? QItemSelectionModel::Clear
                                                     : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ElementPane::takeFocus() {
  if (m_model->rowCount() == 0) {
    if (auto* first = findChild<QPushButton*>("add-first"); first && first->isVisible())
      first->setFocus(Qt::OtherFocusReason);
    return;
  }
  if (!m_table->selectionModel()->currentIndex().isValid())
    select(m_model->refAt(0));
  view()->setFocus(Qt::OtherFocusReason);
}

void ElementPane::setStatus(ElementRef ref, const char* status) {
  const auto& elements = m_session.elements();
  const basics::Field& field = *ref.kind->field("status");
  const basics::Value value = std::string(status);
  m_session.change(inspector::editLabel(elements, ref, field, value),
                   inspector::editsFor(elements, ref, field, value, m_session.today()));
}

void ElementPane::offer(const QModelIndex& index, const QPoint& global) {
  const ElementRef ref = m_model->refAt(index.row());
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("element-menu");
  connect(menu->addAction(tr("Open\tEnter")), &QAction::triggered, this, [this, ref] { emit opened(ref); });
  if (m_session.readOnly())
    return menu->popup(global);
  if (ref.kind->name == "market") {
    menu->addSeparator();
    const QString now = inspector::textOf(m_session.elements(), ref, "status");
    const std::pair<const char*, QString> verbs[] = {{"selected", tr("Select")},
                                                     {"candidate", tr("Make a candidate")},
                                                     {"deferred", tr("Defer")},
                                                     {"rejected", tr("Turn down")}};
    for (const auto& [status, verb] : verbs)
      if (now != QLatin1String(status))
        connect(menu->addAction(verb), &QAction::triggered, this,
                [this, ref, status = status] { setStatus(ref, status); });
  }
  if (ref.kind->position()) {
    menu->addSeparator();
    connect(menu->addAction(tr("Move up\tAlt+Up")), &QAction::triggered, this,
            [this, ref] { m_model->move(ref.id, -1); });
    connect(menu->addAction(tr("Move down\tAlt+Down")), &QAction::triggered, this,
            [this, ref] { m_model->move(ref.id, 1); });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("Delete\tDel")), &QAction::triggered, this, [this, ref] { emit deleteAsked(ref); });
  menu->popup(global);
}

} // namespace baton::strategy_page
