// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/tool_grid.h"

#include "ui/inspector/words.h"
#include "ui/strategy/element_order.h"
#include "ui/strategy/grid_delegate.h"
#include "ui/strategy/grid_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>

#include <algorithm>

namespace baton::strategy_page {

using basics::ElementRef, basics::Id, basics::RowId, basics::Tag;
using strategy::Fit, strategy::FitLevel, strategy::Market, strategy::MarketStatus, strategy::Offering,
    strategy::OfferingStatus, strategy::Weapon, strategy::WeaponStatus;
using widgets::ChipKind;

namespace {

/// A tool that names no market, or no offering, serves all of them.
template <class T> bool names(const basics::Ids<T>& ids, Id<T> id) {
  return ids.empty() || std::ranges::find(ids, id) != ids.end();
}

bool serves(const Weapon& tool, Id<Market> market, Id<Offering> offering) {
  return names(tool.markets, market) && names(tool.offerings, offering);
}

} // namespace

ToolGridModel::ToolGridModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
  connect(&session, &session::Session::changed, this, &ToolGridModel::refresh);
  refresh();
}

void ToolGridModel::refresh() {
  const auto& elements = m_session.elements();
  decltype(m_pairs) pairs;
  decltype(m_tools) tools;
  for (RowId market : elementsInOrder(elements, describe(Tag<Market>{}))) {
    if (elements.find(Id<Market>(market))->status != MarketStatus::Selected)
      continue;
    for (const Offering* offering : elements.inOrder<Offering>())
      for (const Fit& fit : elements.all<Fit>())
        if (fit.market.value() == market && fit.offering == offering->id && fit.level == FitLevel::Core &&
            offering->status != OfferingStatus::Retired)
          pairs.emplace_back(fit.market, fit.offering);
  }
  for (const Weapon* tool : elements.inOrder<Weapon>())
    tools.push_back(tool->id);
  if (pairs != m_pairs || tools != m_tools) {
    beginResetModel();
    m_pairs = pairs;
    m_tools = tools;
    endResetModel();
  } else if (!isEmpty()) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  }
}

int ToolGridModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_pairs.size());
}

int ToolGridModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_tools.size()) + FirstTool;
}

const Weapon* ToolGridModel::serving(const QModelIndex& index) const {
  const Weapon* found = m_session.elements().find(tool(index.column()));
  return found && serves(*found, market(index.row()), offering(index.row())) ? found : nullptr;
}

int ToolGridModel::readyTools(int row) const {
  int ready = 0;
  for (const Weapon& tool : m_session.elements().all<Weapon>())
    ready += tool.status == WeaponStatus::Ready && serves(tool, market(row), offering(row)) ? 1 : 0;
  return ready;
}

int ToolGridModel::holes() const {
  int holes = 0;
  for (int row = 0; row < rowCount(); ++row)
    holes += readyTools(row) == 0 ? 1 : 0;
  return holes;
}

QString ToolGridModel::pairName(int row) const {
  const auto& elements = m_session.elements();
  return inspector::shortTitle(elements, {&describe(Tag<Offering>{}), offering(row).value()}, 40) +
         QStringLiteral(", ") + inspector::shortTitle(elements, {&describe(Tag<Market>{}), market(row).value()}, 60);
}

QVariant ToolGridModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  if (index.column() == Pair)
    return role == Qt::DisplayRole   ? QVariant(pairName(index.row()))
           : role == Qt::ToolTipRole ? QVariant(widgets::plainToolTip(pairName(index.row())))
                                     : QVariant();
  if (index.column() == Ready) {
    const int ready = readyTools(index.row());
    if (role == Qt::DisplayRole)
      return ready == 0 ? tr("Hole") : tr("%1 ready").arg(ready);
    if (role == Qt::AccessibleTextRole)
      return ready == 0 ? tr("%1: no tool is ready").arg(pairName(index.row()))
                        : tr("%1: %2 ready").arg(pairName(index.row())).arg(ready);
    if (role == widgets::ChipRole)
      return int(ready == 0 ? ChipKind::Warn : ChipKind::Ok);
    return {};
  }
  const Weapon* tool = serving(index);
  const auto& kind = describe(Tag<Weapon>{});
  const QString word =
      tool ? inspector::choiceWord(kind, *kind.field("status"), basics::wordOf(tool->status)) : QString();
  switch (role) {
  case Qt::DisplayRole:
    return word;
  case Qt::AccessibleTextRole:
    return tr("%1, %2: %3")
        .arg(pairName(index.row()), headerData(index.column(), Qt::Horizontal).toString(),
             tool ? word : tr("does not serve it"));
  case GridMarkRole:
    return int(!tool                                    ? GridMark::None
               : tool->status == WeaponStatus::Ready    ? GridMark::Full
               : tool->status == WeaponStatus::Outdated ? GridMark::Dash
                                                        : GridMark::Ring);
  case widgets::MutedRole:
    return !tool || tool->status != WeaponStatus::Ready;
  default:
    return {};
  }
}

QVariant ToolGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
    return {};
  if (section < FirstTool)
    return section == Pair ? tr("Core × sales tool") : tr("Ready");
  const QString name = inspector::titleOf(m_session.elements(), {&describe(Tag<Weapon>{}), tool(section).value()});
  return role == Qt::ToolTipRole ? widgets::plainToolTip(name) : name;
}

ToolGrid::ToolGrid(session::Session& session, QWidget* parent)
    : Card({}, parent), m_model(new ToolGridModel(session, this)),
      m_view(new GridView(QStringLiteral("tool-grid"), tr("What is core by sales tool"),
                          widgets::CellDelegate::Rows::Normal)) {
  setPadding(0, 0);
  setAccessibleName(tr("What is core by sales tool"));
  m_view->setModel(m_model);
  m_view->setNarrowColumns(ToolGridModel::Ready, 1);
  body()->addWidget(m_view);
  connect(m_view, &GridView::asked, this, &ToolGrid::ask);
  connect(m_model, &QAbstractItemModel::modelReset, this, &ToolGrid::emptyChanged);
}

void ToolGrid::ask(const QModelIndex& index) {
  if (index.column() >= ToolGridModel::FirstTool)
    emit opened({&describe(Tag<Weapon>{}), m_model->tool(index.column()).value()});
  else if (index.column() == ToolGridModel::Ready && m_model->readyTools(index.row()) == 0)
    emit added(m_model->market(index.row()).value(), m_model->offering(index.row()).value());
  else
    emit opened({&describe(Tag<Market>{}), m_model->market(index.row()).value()});
}

} // namespace baton::strategy_page
