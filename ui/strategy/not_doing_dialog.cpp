// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/not_doing_dialog.h"

#include "core/basics/text.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/target_account.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::strategy_page {

using basics::Elements, basics::Id, basics::RowId;
using clarity::NotDoing, clarity::Pursued, clarity::PursuedRow;
using inspector::text;
using theme::TextStyle;
using widgets::Tone;

namespace {

enum PursuedColumn { PursuedName, PursuedWhat, PursuedWhose, PursuedPlace, PursuedSince, PursuedValue, PursuedBy };
constexpr int mostRows = 12;

class PursuedModel final : public widgets::RowsModel<PursuedLine> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    const PursuedLine& line = row(at);
    if (role == widgets::MutedRole)
      return line.exception != 0;
    if (role == Qt::ToolTipRole && (column == PursuedName || !line.why.isEmpty()))
      return widgets::plainToolTip(line.why.isEmpty() ? line.name : line.why);
    return {};
  }
};

QString whatWord(const PursuedRow& row) {
  switch (row.what) {
  case Pursued::Opportunity:
    return row.state == plan::DealState::Open  ? NotDoingDialog::tr("Open opportunity")
           : row.state == plan::DealState::Won ? NotDoingDialog::tr("Won opportunity")
                                               : NotDoingDialog::tr("Lost opportunity");
  case Pursued::Account:
    return NotDoingDialog::tr("Target account");
  case Pursued::Goal:
    return NotDoingDialog::tr("Goal");
  }
  return {};
}

/// The narrowest thing that an exception for it can name: itself, its account on the list, its market.
RowId aboutOf(const Elements& elements, const PursuedRow& row) {
  if (row.element != 0)
    return row.element;
  for (const auto& account : elements.all<strategy::TargetAccount>())
    if (!row.account.empty() && basics::sameName(account.name, row.account))
      return account.id.value();
  return row.market != 0 ? row.market : row.offering;
}

QString letThroughBy(const Elements& elements, const strategy::Exception& exception) {
  const QString by = text(elements.titleOf(exception.approver.value())).simplified();
  return exception.until ? NotDoingDialog::tr("%1, until %2").arg(by, inspector::dateText(*exception.until)) : by;
}

PursuedLine lineOf(const Elements& elements, const PursuedRow& row) {
  PursuedLine line;
  line.what = whatWord(row);
  line.name = text(row.name).simplified();
  line.whose = text(row.personName).simplified();
  QStringList places;
  for (const RowId id : {row.market, row.offering})
    if (id != 0)
      places += text(elements.titleOf(id)).simplified();
  line.place = places.join(QStringLiteral(", "));
  line.since = row.what == Pursued::Account ? QString() : inspector::dateText(row.date);
  line.value = row.value ? widgets::exact(row.value->number(), 0) : QString();
  line.money = row.value ? row.value->number() : 0;
  line.element = row.element;
  line.about = aboutOf(elements, row);
  if (row.exception) {
    line.exception = row.exception->id.value();
    line.letThrough = letThroughBy(elements, *row.exception);
    line.why = text(row.exception->reason);
  }
  return line;
}

} // namespace

NotDoingDialog::NotDoingDialog(session::Session& session, RowId exclusion, QWidget* window)
    : WindowDialog(window, tr("Pursued all the same")), m_session(session), m_exclusion(exclusion),
      m_model(new PursuedModel({{tr("Name"), [](const PursuedLine& line) { return line.name; }, {}},
                                {tr("What"), [](const PursuedLine& line) { return line.what; }, {}},
                                {tr("Whose"), [](const PursuedLine& line) { return line.whose; }, {}},
                                {tr("Where"), [](const PursuedLine& line) { return line.place; }, {}},
                                {tr("From"), [](const PursuedLine& line) { return line.since; }, {}},
                                {tr("Value"), [](const PursuedLine& line) { return line.value; },
                                 [](const PursuedLine& line) { return QVariant(line.money); }, true},
                                {tr("Let through by"), [](const PursuedLine& line) { return line.letThrough; }, {}}},
                               this)) {
  setObjectName("not-doing-dialog");
  setFrameWidth(860);
  fill();
  m_close = widgets::button(tr("Close"));
  m_close->setObjectName("close");
  m_letThrough = widgets::button(tr("Let through..."), QStringLiteral("lock-open"), widgets::ButtonKind::Primary);
  m_letThrough->setObjectName("let-through");
  m_letThrough->setAccessibleDescription(tr("An exception with an approver, a reason and a last day"));
  widgets::setWhyDisabled(m_letThrough,
                          m_session.readOnly() ? tr("The workspace is open for reading only") : QString());
  addButton(m_close);
  addButton(m_letThrough);
  connect(m_close, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_letThrough, &QPushButton::clicked, this, &NotDoingDialog::letThrough);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void NotDoingDialog::fill() {
  const NotDoingRead& read = NotDoingAtHand::of(m_session).read();
  const NotDoing* list = read.of(m_exclusion);
  if (!list)
    return;
  body()->addWidget(widgets::paragraph(text(list->exclusion->what).simplified(), TextStyle::BodyStrong));
  body()->addWidget(widgets::paragraph(pursuedFacts(*list), TextStyle::Body, Tone::Muted));
  if (list->bookings && list->bookings->cases > 0)
    body()->addWidget(widgets::paragraph(
        tr("Orders are bookings of accounts on a day; Numbers lists them. One exception for the market covers them."),
        TextStyle::Small, Tone::Muted));
  std::vector<PursuedLine> lines;
  for (const auto* rows : {&list->outside, &list->excepted})
    for (const PursuedRow& row : *rows)
      lines.push_back(lineOf(read.elements, row));
  m_model->setRows(std::move(lines));
  if (!m_model->rows().empty())
    buildTable();
}

void NotDoingDialog::buildTable() {
  m_table = new QTableView;
  m_table->setObjectName("pursued");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("What falls under it"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  shareWidth();
  const int rows = std::min(mostRows, m_model->rowCount());
  m_table->setFixedHeight(theme::ink().whole(30) + rows * m_table->verticalHeader()->defaultSectionSize() +
                          2 * m_table->frameWidth() + theme::ink().whole(2));
  body()->addWidget(m_table, 1);
  connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openRow(index.row()); });
}

/// What no row says has no column; the name takes what the others leave.
void NotDoingDialog::shareWidth() {
  auto* header = m_table->horizontalHeader();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(PursuedName, QHeaderView::Stretch);
  const theme::Ink& ink = theme::ink();
  header->setMinimumSectionSize(ink.whole(72));
  for (int column = PursuedWhat; column <= PursuedBy; ++column) {
    const auto& lines = m_model->rows();
    bool said = false;
    for (int row = 0; row < int(lines.size()) && !said; ++row)
      said = !m_model->text(row, column).isEmpty();
    m_table->setColumnHidden(column, !said);
    const QAbstractItemView& cells = *m_table; // a table says it to nobody else
    const int wanted = std::max(cells.sizeHintForColumn(column), header->sectionSizeHint(column));
    header->resizeSection(column, std::min(wanted, ink.whole(column == PursuedPlace ? 180 : 150)));
  }
}

const PursuedLine* NotDoingDialog::chosen() const {
  const QModelIndex now = m_table ? m_table->currentIndex() : QModelIndex();
  return now.isValid() && m_table->selectionModel()->isRowSelected(now.row()) ? &m_model->row(now.row()) : nullptr;
}

/// What is chosen, else the market that the exclusion names where it is one.
void NotDoingDialog::letThrough() {
  const auto* exclusion = m_session.elements().find(Id<strategy::Exclusion>(m_exclusion));
  const PursuedLine* line = chosen();
  const RowId market = exclusion && exclusion->markets.size() == 1 ? exclusion->markets.front().value() : 0;
  const RowId about = line ? line->about : market;
  const RowId there = line ? line->exception : 0;
  dismiss();
  if (there != 0)
    emit elementAsked(there);
  else
    emit letThroughAsked(m_exclusion, about);
}

void NotDoingDialog::openRow(int row) {
  const PursuedLine& line = m_model->row(row);
  const RowId element = line.exception != 0 ? line.exception : line.element;
  if (element == 0)
    return;
  dismiss();
  emit elementAsked(element);
}

void NotDoingDialog::start() {
  if (m_table)
    m_table->selectRow(0);
  open(m_table ? static_cast<QWidget*>(m_table) : m_letThrough);
}

} // namespace baton::strategy_page
