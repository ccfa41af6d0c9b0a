// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/advantage_grid.h"

#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/strategy/element_order.h"
#include "ui/strategy/grid_delegate.h"
#include "ui/strategy/grid_view.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>

#include <algorithm>

namespace baton::strategy_page {

using basics::ElementRef, basics::Id, basics::RowId, basics::Tag;
using inspector::text;
using strategy::Advantage, strategy::Competitor, strategy::Market, strategy::MarketStatus;

AdvantageGridModel::AdvantageGridModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
  connect(&session, &session::Session::changed, this, &AdvantageGridModel::refresh);
  refresh();
}

void AdvantageGridModel::refresh() {
  const auto& elements = m_session.elements();
  decltype(m_competitors) competitors;
  decltype(m_markets) selected, candidates;
  for (const Competitor* competitor : elements.inOrder<Competitor>())
    competitors.push_back(competitor->id);
  for (RowId id : elementsInOrder(elements, describe(Tag<Market>{}))) {
    const Market* market = elements.find(Id<Market>(id));
    if (market->status == MarketStatus::Selected)
      selected.push_back(market->id);
    else if (market->status == MarketStatus::Candidate)
      candidates.push_back(market->id);
  }
  const auto& markets = selected.empty() ? candidates : selected;
  if (competitors != m_competitors || markets != m_markets) {
    beginResetModel();
    m_competitors = competitors;
    m_markets = markets;
    endResetModel();
  } else if (!isEmpty()) {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  }
}

int AdvantageGridModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_competitors.size());
}

int AdvantageGridModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_markets.size()) + 2;
}

Id<Market> AdvantageGridModel::market(int column) const {
  return column >= 2 ? m_markets[std::size_t(column - 2)] : Id<Market>();
}

std::vector<const Advantage*> AdvantageGridModel::advantages(const QModelIndex& index) const {
  std::vector<const Advantage*> found;
  for (const Advantage* advantage : m_session.elements().inOrder<Advantage>())
    if (advantage->competitor == competitor(index.row()) && advantage->market == market(index.column()))
      found.push_back(advantage);
  return found;
}

bool AdvantageGridModel::isMet(const QModelIndex& index) const {
  const Competitor* one = m_session.elements().find(competitor(index.row()));
  return index.column() == 1 || one->markets.empty() ||
         std::ranges::find(one->markets, market(index.column())) != one->markets.end();
}

QString AdvantageGridModel::word(const QModelIndex& index) const {
  const auto own = advantages(index);
  if (!own.empty())
    return inspector::titleOf(m_session.elements(), {&describe(Tag<Advantage>{}), own.front()->id.value()});
  if (!isMet(index))
    return tr("Not met here");
  if (index.column() > 1 && !advantages(this->index(index.row(), 1)).empty())
    return tr("As everywhere");
  return index.column() == 1 ? tr("Nothing in general") : tr("Nothing to say yet");
}

std::string AdvantageGridModel::ours(const QModelIndex& index) const {
  const auto own = advantages(index);
  return own.empty() ? std::string() : own.front()->ours;
}

/// A text of several lines is written in the panel.
Qt::ItemFlags AdvantageGridModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() > 0 && !m_session.readOnly() && isMet(index) &&
      ours(index).find('\n') == std::string::npos)
    flags |= Qt::ItemIsEditable;
  return flags;
}

bool AdvantageGridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const std::string typed = value.toString().trimmed().toStdString();
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || typed == ours(index))
    return false;
  const basics::Kind& kind = describe(Tag<Advantage>{});
  const auto own = advantages(index);
  if (!own.empty()) {
    const ElementRef ref{&kind, own.front()->id.value()};
    const basics::Field& field = *kind.field("ours");
    m_session.change(inspector::editLabel(m_session.elements(), ref, field, typed),
                     inspector::editsFor(m_session.elements(), ref, field, typed, m_session.today()));
    return true;
  }
  Advantage begun;
  begun.id = m_session.newId<Advantage>();
  begun.competitor = competitor(index.row());
  begun.market = market(index.column());
  begun.ours = typed;
  basics::Edits edits;
  edits.put(begun);
  m_session.change(inspector::addLabel(kind), edits);
  return true;
}

QVariant AdvantageGridModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_session.elements().find(competitor(index.row())))
    return {};
  const auto& elements = m_session.elements();
  if (index.column() == 0) {
    const Competitor* one = elements.find(competitor(index.row()));
    if (role == Qt::DisplayRole)
      return inspector::titleOf(elements, {&describe(Tag<Competitor>{}), one->id.value()});
    if (role == widgets::SecondLineRole && one->presentWay)
      return tr("The present way");
    return {};
  }
  const auto own = advantages(index);
  switch (role) {
  case Qt::DisplayRole:
    return word(index);
  case Qt::EditRole:
    return text(ours(index));
  case Qt::AccessibleTextRole:
    return tr("%1, %2: %3")
        .arg(index.sibling(index.row(), 0).data().toString(), headerData(index.column(), Qt::Horizontal).toString(),
             word(index));
  case Qt::ToolTipRole:
    return widgets::plainToolTip(word(index));
  case widgets::SecondLineRole:
    if (own.empty())
      return {};
    return own.front()->theirs.empty() ? tr("Theirs: not said") : tr("Theirs: %1").arg(text(own.front()->theirs));
  case widgets::MutedRole:
    return own.empty();
  case widgets::FindingRole:
    if (!own.empty())
      return own.front()->theirs.empty() || own.front()->howWeWin.empty() ? 1 : 0;
    return isMet(index) && index.column() > 1 && advantages(this->index(index.row(), 1)).empty() ? 2 : 0;
  default:
    return {};
  }
}

QVariant AdvantageGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
    return {};
  if (section < 2)
    return section == 0 ? tr("Competitor × market") : tr("Everywhere");
  const QString name = inspector::titleOf(m_session.elements(), {&describe(Tag<Market>{}), market(section).value()});
  return role == Qt::ToolTipRole ? widgets::plainToolTip(name) : name;
}

AdvantageGrid::AdvantageGrid(session::Session& session, QWidget* parent)
    : Card({}, parent), m_model(new AdvantageGridModel(session, this)),
      m_view(new GridView(QStringLiteral("advantage-grid"), tr("Competitor by market"),
                          widgets::CellDelegate::Rows::TwoLines)) {
  setPadding(0, 0);
  setAccessibleName(tr("Competitor by market"));
  m_view->setModel(m_model);
  m_view->setEditedInPlace();
  m_view->setAccessibleDescription(tr("Write into a cell what is ours there; Enter opens it"));
  body()->addWidget(m_view);
  connect(m_view, &GridView::asked, this, &AdvantageGrid::ask);
  connect(m_model, &QAbstractItemModel::modelReset, this, &AdvantageGrid::emptyChanged);
}

void AdvantageGrid::ask(const QModelIndex& index) {
  const auto competitor = m_model->competitor(index.row());
  if (index.column() == 0)
    return emit opened({&describe(Tag<Competitor>{}), competitor.value()});
  const auto own = m_model->advantages(index);
  if (own.empty())
    emit added(competitor.value(), m_model->market(index.column()).value());
  else
    emit opened({&describe(Tag<Advantage>{}), own.front()->id.value()});
}

} // namespace baton::strategy_page
