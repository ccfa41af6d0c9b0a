// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/fit_grid.h"

#include "ui/inspector/words.h"
#include "ui/strategy/element_order.h"
#include "ui/strategy/grid_delegate.h"
#include "ui/strategy/grid_view.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace baton::strategy_page {

using basics::Edits, basics::ElementRef, basics::Id, basics::Kind, basics::RowId, basics::Tag;
using strategy::Fit, strategy::FitLevel, strategy::Market, strategy::MarketStatus, strategy::Offering,
    strategy::OfferingStatus;

namespace {

QString levelWord(std::optional<FitLevel> level) {
  if (!level)
    return FitGrid::tr("Not decided");
  return *level == FitLevel::Core       ? FitGrid::tr("Core")
         : *level == FitLevel::Possible ? FitGrid::tr("Possible")
                                        : FitGrid::tr("No");
}

GridMark markOf(std::optional<FitLevel> level) {
  if (!level)
    return GridMark::None;
  return *level == FitLevel::Core ? GridMark::Full : *level == FitLevel::Possible ? GridMark::Ring : GridMark::Dash;
}

QString decideLabel(std::optional<FitLevel> level, const QString& offering, const QString& market) {
  if (!level)
    return FitGrid::tr("open again %1 for %2").arg(offering, market);
  return *level == FitLevel::No ? FitGrid::tr("mark %1 as not for %2").arg(offering, market)
                                : FitGrid::tr("mark %1 as %2 for %3").arg(offering, levelWord(level).toLower(), market);
}

} // namespace

FitGridModel::FitGridModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
  connect(&session, &session::Session::changed, this, &FitGridModel::refresh);
  refresh();
}

void FitGridModel::refresh() {
  const auto& elements = m_session.elements();
  decltype(m_markets) markets;
  decltype(m_offerings) offerings;
  for (RowId id : elementsInOrder(elements, describe(Tag<Market>{})))
    if (const Market* market = elements.find(Id<Market>(id));
        market->status == MarketStatus::Selected || market->status == MarketStatus::Candidate)
      markets.push_back(market->id);
  for (const Offering* offering : elements.inOrder<Offering>())
    if (offering->status != OfferingStatus::Retired)
      offerings.push_back(offering->id);
  if (markets != m_markets || offerings != m_offerings) {
    beginResetModel();
    m_markets = markets;
    m_offerings = offerings;
    endResetModel();
  } else if (!isEmpty()) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  }
}

int FitGridModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_markets.size());
}

int FitGridModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_offerings.size()) + 1;
}

ElementRef FitGridModel::market(int row) const {
  return {&describe(Tag<Market>{}), m_markets[std::size_t(row)].value()};
}

ElementRef FitGridModel::fit(const QModelIndex& index) const {
  Fit key;
  key.market = m_markets[std::size_t(index.row())];
  key.offering = m_offerings[std::size_t(index.column() - 1)];
  const Kind& kind = describe(Tag<Fit>{});
  return {&kind, kind.keyId(&key)};
}

const Fit* FitGridModel::fitAt(const QModelIndex& index) const {
  return m_session.elements().find(Id<Fit>(fit(index).id));
}

std::optional<FitLevel> FitGridModel::level(const QModelIndex& index) const {
  const Fit* found = index.column() > 0 ? fitAt(index) : nullptr;
  return found ? found->level : std::nullopt;
}

QModelIndex FitGridModel::indexOf(RowId market, RowId offering) const {
  const auto row = std::ranges::find(m_markets, Id<Market>(market));
  const auto column = std::ranges::find(m_offerings, Id<Offering>(offering));
  if (row == m_markets.end() || column == m_offerings.end())
    return {};
  return index(int(row - m_markets.begin()), int(column - m_offerings.begin()) + 1);
}

int FitGridModel::undecided() const {
  int count = 0;
  for (int row = 0; row < rowCount(); ++row)
    for (int column = 1; column < columnCount(); ++column)
      count += level(index(row, column)) ? 0 : 1;
  return count;
}

QModelIndex FitGridModel::firstUndecided(RowId market) const {
  QModelIndex first;
  for (int row = 0; row < rowCount(); ++row) {
    if (market != 0 && m_markets[std::size_t(row)].value() != market)
      continue;
    for (int column = 1; column < columnCount(); ++column) {
      if (!level(index(row, column)))
        return index(row, column);
      if (!first.isValid())
        first = index(row, column);
    }
  }
  return first;
}

void FitGridModel::setLevel(const QModelIndex& index, std::optional<FitLevel> level) {
  if (!index.isValid() || index.column() == 0 || m_session.readOnly() || this->level(index) == level)
    return;
  const auto& elements = m_session.elements();
  const auto market = m_markets[std::size_t(index.row())];
  const auto offering = m_offerings[std::size_t(index.column() - 1)];
  const Fit* found = fitAt(index);
  Fit fit = found ? *found : Fit{};
  fit.market = market;
  fit.offering = offering;
  fit.level = level;
  Edits edits;
  if (!level && fit.note.empty())
    edits.erase(fit.id);
  else
    edits.put(fit);
  const auto title = [&elements](const Kind& kind, RowId id) {
    return inspector::shortTitle(elements, {&kind, id}, 32);
  };
  m_session.change(decideLabel(level, title(describe(Tag<Offering>{}), offering.value()),
                               title(describe(Tag<Market>{}), market.value())),
                   edits);
}

QVariant FitGridModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const auto& elements = m_session.elements();
  const Market* market = elements.find(m_markets[std::size_t(index.row())]);
  if (!market)
    return {};
  if (index.column() == 0) {
    const QString name = inspector::titleOf(elements, this->market(index.row()));
    if (role == Qt::ToolTipRole)
      return widgets::plainToolTip(name);
    if (role != Qt::DisplayRole)
      return {};
    return market->status == MarketStatus::Selected && market->rank
               ? QString::number(*market->rank) + QStringLiteral("  ") + name
               : name;
  }
  const auto decided = level(index);
  switch (role) {
  case Qt::DisplayRole:
    return levelWord(decided);
  case Qt::AccessibleTextRole:
    return tr("%1, %2: %3")
        .arg(inspector::titleOf(elements, this->market(index.row())),
             headerData(index.column(), Qt::Horizontal).toString(), levelWord(decided));
  case GridMarkRole:
    return int(markOf(decided));
  case widgets::MutedRole:
    return decided != FitLevel::Core;
  case Qt::ToolTipRole:
    if (const Fit* found = fitAt(index); found && !found->note.empty())
      return widgets::plainToolTip(inspector::text(found->note));
    return {};
  default:
    return {};
  }
}

QVariant FitGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
    return {};
  if (section == 0)
    return tr("Market × offering");
  const QString name = inspector::titleOf(m_session.elements(),
                                          {&describe(Tag<Offering>{}), m_offerings[std::size_t(section - 1)].value()});
  return role == Qt::ToolTipRole ? widgets::plainToolTip(name) : name;
}

FitGrid::FitGrid(session::Session& session, QWidget* parent)
    : Card({}, parent), m_session(session), m_model(new FitGridModel(session, this)),
      m_view(new GridView(QStringLiteral("fit-grid"), tr("Market by offering"), widgets::CellDelegate::Rows::Normal)) {
  setPadding(0, 0);
  setAccessibleName(tr("Market by offering"));
  m_view->setModel(m_model);
  m_view->setKeys({Qt::Key_C, Qt::Key_P, Qt::Key_N, Qt::Key_Delete, Qt::Key_Backspace});
  body()->addWidget(m_view);
  connect(m_view, &GridView::asked, this, &FitGrid::offer);
  connect(m_view, &GridView::keyed, this, &FitGrid::key);
  connect(m_model, &QAbstractItemModel::modelReset, this, &FitGrid::refresh);
  refresh();
}

void FitGrid::refresh() {
  m_view->setAccessibleDescription(tr("C core, P possible, N no, Delete not decided"));
  emit emptyChanged();
}

void FitGrid::key(const QModelIndex& index, int key) {
  m_model->setLevel(index, key == Qt::Key_C   ? std::optional(FitLevel::Core)
                           : key == Qt::Key_P ? std::optional(FitLevel::Possible)
                           : key == Qt::Key_N ? std::optional(FitLevel::No)
                                              : std::nullopt);
}

void FitGrid::offer(const QModelIndex& index, const QPoint& global) {
  if (index.column() == 0)
    return emit opened(m_model->market(index.row()));
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("fit-menu");
  const QPersistentModelIndex cell = index;
  const std::pair<std::optional<FitLevel>, QString> choices[] = {{FitLevel::Core, tr("Core\tC")},
                                                                 {FitLevel::Possible, tr("Possible\tP")},
                                                                 {FitLevel::No, tr("No\tN")},
                                                                 {std::nullopt, tr("Not decided\tDelete")}};
  for (const auto& [level, word] : choices) {
    QAction* action = menu->addAction(word);
    action->setCheckable(true);
    action->setChecked(m_model->level(index) == level);
    action->setEnabled(!m_session.readOnly());
    connect(action, &QAction::triggered, this, [this, cell, level = level] { m_model->setLevel(cell, level); });
  }
  menu->addSeparator();
  QAction* noted = menu->addAction(tr("Note..."));
  noted->setEnabled(m_session.elements().find(*m_model->fit(index).kind, m_model->fit(index).id) != nullptr);
  connect(noted, &QAction::triggered, this, [this, cell] { emit opened(m_model->fit(cell)); });
  menu->popup(global);
}

} // namespace baton::strategy_page
