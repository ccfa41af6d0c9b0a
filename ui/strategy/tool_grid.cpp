// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/tool_grid.h"

#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/strategy/element_order.h"
#include "ui/strategy/grid_delegate.h"
#include "ui/strategy/grid_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace baton::strategy_page {

using basics::Id, basics::RowId, basics::Tag;
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

std::optional<WeaponStatus> ToolGridModel::status(const QModelIndex& index) const {
  const Weapon* found = m_session.elements().find(tool(index.column()));
  return found ? std::optional(found->status) : std::nullopt;
}

void ToolGridModel::setStatus(const QModelIndex& index, WeaponStatus next) {
  if (index.column() < FirstTool || m_session.readOnly() || status(index) == next)
    return;
  const auto& kind = describe(Tag<Weapon>{});
  const basics::ElementRef ref{&kind, tool(index.column()).value()};
  const basics::Value value = std::string(basics::wordOf(next));
  m_session.change(inspector::editLabel(m_session.elements(), ref, *kind.field("status"), value),
                   inspector::editsFor(m_session.elements(), ref, *kind.field("status"), value, m_session.today()));
}

void ToolGridModel::serve(const QModelIndex& index) {
  const Weapon* found = m_session.elements().find(tool(index.column()));
  if (!found || m_session.readOnly() || serving(index))
    return;
  Weapon more = *found;
  const auto name = [](auto& ids, auto id) {
    if (!names(ids, id))
      ids.push_back(id);
    std::ranges::sort(ids);
  };
  name(more.markets, market(index.row()));
  name(more.offerings, offering(index.row()));
  basics::Edits edits;
  edits.put(more);
  m_session.change(
      tr("use %1 for %2").arg(headerData(index.column(), Qt::Horizontal).toString(), pairName(index.row())), edits);
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
    : Card({}, parent), m_session(session), m_model(new ToolGridModel(session, this)),
      m_view(new GridView(QStringLiteral("tool-grid"), tr("What is core by sales tool"),
                          widgets::CellDelegate::Rows::Normal)) {
  setPadding(0, 0);
  setAccessibleName(tr("What is core by sales tool"));
  m_view->setModel(m_model);
  m_view->setKeys({Qt::Key_I, Qt::Key_W, Qt::Key_R, Qt::Key_O, Qt::Key_Plus});
  m_view->setAccessibleDescription(tr("I idea, W in work, R ready, O outdated, + use it here"));
  m_view->setNarrowColumns(ToolGridModel::Ready, 1);
  body()->addWidget(m_view);
  connect(m_view, &GridView::asked, this, &ToolGrid::ask);
  connect(m_view, &GridView::keyed, this, &ToolGrid::key);
  connect(m_model, &QAbstractItemModel::modelReset, this, &ToolGrid::emptyChanged);
}

void ToolGrid::key(const QModelIndex& index, int key) {
  if (index.column() < ToolGridModel::FirstTool)
    return;
  if (key == Qt::Key_Plus)
    return m_model->serve(index);
  m_model->setStatus(index, key == Qt::Key_I   ? WeaponStatus::Idea
                            : key == Qt::Key_W ? WeaponStatus::InWork
                            : key == Qt::Key_R ? WeaponStatus::Ready
                                               : WeaponStatus::Outdated);
}

void ToolGrid::offer(const QModelIndex& index, const QPoint& global) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName("tool-menu");
  const QPersistentModelIndex cell = index;
  const bool closed = m_session.readOnly(), serves = m_model->serving(index) != nullptr;
  QAction* here = menu->addAction(serves ? tr("It is used here") : tr("Use it here\t+"));
  here->setEnabled(!closed && !serves);
  connect(here, &QAction::triggered, this, [this, cell] { m_model->serve(cell); });
  menu->addSeparator();
  const std::pair<WeaponStatus, QString> states[] = {{WeaponStatus::Idea, tr("Idea\tI")},
                                                     {WeaponStatus::InWork, tr("In work\tW")},
                                                     {WeaponStatus::Ready, tr("Ready\tR")},
                                                     {WeaponStatus::Outdated, tr("Outdated\tO")}};
  for (const auto& [status, word] : states) {
    QAction* action = menu->addAction(word);
    action->setCheckable(true);
    action->setChecked(m_model->status(index) == status);
    action->setEnabled(!closed);
    connect(action, &QAction::triggered, this, [this, cell, status = status] { m_model->setStatus(cell, status); });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, tool = m_model->tool(index.column())] {
    emit opened({&describe(Tag<Weapon>{}), tool.value()});
  });
  menu->popup(global);
}

void ToolGrid::ask(const QModelIndex& index, const QPoint& global) {
  if (index.column() >= ToolGridModel::FirstTool)
    offer(index, global);
  else if (index.column() == ToolGridModel::Ready && m_model->readyTools(index.row()) == 0)
    emit added(m_model->market(index.row()).value(), m_model->offering(index.row()).value());
  else
    emit opened({&describe(Tag<Market>{}), m_model->market(index.row()).value()});
}

} // namespace baton::strategy_page
