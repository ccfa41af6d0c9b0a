// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/sold_pane.h"

#include "core/records/import_batch.h"
#include "core/workspace/importing.h"
#include "ui/guide/keyed_table.h"
#include "ui/inspector/element_form.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::guide_page {

using basics::ElementRef;
using guide::Decision;
using records::Sold, records::SoldColumn;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr std::pair<Decision, char> keys[] = {
    {Decision::Select, 'S'}, {Decision::Defer, 'D'}, {Decision::TurnDown, 'R'}, {Decision::Leave, 'L'}};
constexpr std::size_t mostByItself = 8; ///< groups that one looks through without choosing the column

bool hasBookings(const basics::Elements& elements) {
  return std::ranges::any_of(elements.all<records::ImportBatch>(), [](const records::ImportBatch& batch) {
    return batch.recordKind == records::RecordKind::Bookings && !batch.undone;
  });
}

/// The column that was read so; else the first that nothing was read as and that gives few groups.
std::string suggested(const std::vector<SoldColumn>& columns, std::string_view target) {
  for (const SoldColumn& column : columns)
    if (column.target == target)
      return column.header;
  for (const SoldColumn& column : columns)
    if (column.target.empty() && column.values <= mostByItself)
      return column.header;
  return columns.empty() ? std::string() : columns.front().header;
}

QString dayText(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

} // namespace

SoldPane::SoldPane(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : QWidget(parent), m_session(session), m_surrounding(surrounding), m_model(new SoldModel(session, this)),
      m_stack(new widgets::FittingStack) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  column->addWidget(m_stack, 1);
  m_stack->addWidget(buildEmpty());
  m_stack->addWidget(buildGroups());
}

QWidget* SoldPane::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("Have you a list of what you sold?"),
      tr("Drop the export here: a row for each booking or line, with a date, an amount and whatever says to whom and "
         "what. It becomes candidate markets and offerings with revenue and margin, each to be selected or left. A "
         "list "
         "typed from memory does not do: the big customer of years ago is on it."));
  empty->setObjectName("sold-empty");
  auto* choose = widgets::button(tr("Choose the export..."), "folder-open", widgets::ButtonKind::Primary);
  choose->setObjectName("sold-choose");
  connect(choose, &QPushButton::clicked, this, [this] { emit m_surrounding.importFile({}); });
  empty->addButton(choose);
  auto* sort = widgets::button(tr("Sort a document"), "file-text");
  sort->setObjectName("sold-sort");
  connect(sort, &QPushButton::clicked, this, &SoldPane::sortAsked);
  empty->addButton(sort);
  auto* skip = widgets::linkButton(tr("go to the first question"));
  skip->setObjectName("sold-skip");
  connect(skip, &QPushButton::clicked, this, &SoldPane::questionsAsked);
  empty->setOtherWay(tr("No list at hand:"), skip);
  return empty;
}

QWidget* SoldPane::buildGroups() {
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  theme::space(column, 0, 12);
  auto* head = new QVBoxLayout;
  theme::space(head, 0, 6);
  head->addWidget(widgets::paragraph(tr("Which of these do you go for?"), TextStyle::PageTitle));
  m_facts = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_facts->setObjectName("sold-facts");
  head->addWidget(m_facts);
  column->addLayout(head);
  auto* filters = new QWidget;
  auto* flow = new widgets::FlowLayout(filters);
  theme::space(flow, 0, 8);
  m_what = new widgets::SegmentedControl(tr("Candidates"), {tr("Markets"), tr("Offerings")});
  m_what->setObjectName("sold-what");
  m_by = new widgets::FilterCombo(tr("By"));
  m_by->setObjectName("sold-by");
  m_by->setAccessibleName(tr("Grouped by"));
  m_andBy = new widgets::FilterCombo(tr("and by"));
  m_andBy->setObjectName("sold-and-by");
  m_andBy->setAccessibleName(tr("And grouped by"));
  for (QWidget* one : std::initializer_list<QWidget*>{m_what, m_by, m_andBy})
    flow->addWidget(one);
  connect(m_what, &widgets::SegmentedControl::changed, this, [this] {
    fillColumns(m_columns);
    ask();
  });
  const auto choose = [this] {
    (m_what->current() == 0 ? m_marketColumn : m_offeringColumn) = m_by->currentData().toString().toStdString();
    m_andColumn = m_what->current() == 0 ? m_andBy->currentData().toString().toStdString() : m_andColumn;
    fillColumns(m_columns);
    ask();
  };
  connect(m_by, &QComboBox::activated, this, choose);
  connect(m_andBy, &QComboBox::activated, this, choose);
  column->addWidget(filters);
  auto* card = new widgets::Card;
  card->setPadding(0, 0);
  m_table = new KeyedTable("sold-groups", tr("Candidates by what was sold"));
  m_table->setModel(m_model);
  m_table->setKeys(QStringLiteral("SDRL"));
  m_table->setFolding(
      {SoldModel::Revenue, SoldModel::Share, SoldModel::Margin, SoldModel::MarginShare, SoldModel::Accounts});
  connect(m_table, &KeyedTable::folded, m_model, &SoldModel::setFolded);
  card->body()->addWidget(m_table);
  card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  column->addWidget(card);
  connect(m_table, &KeyedTable::moved, this, &SoldPane::showRow);
  connect(m_table, &KeyedTable::keyed, this, [this](QChar letter) {
    for (const auto& [decision, key] : keys)
      if (letter == QLatin1Char(key))
        decide(decision);
  });
  column->addWidget(buildKeys());
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("sold-refusal");
  m_refusal->hide();
  column->addWidget(m_refusal);
  m_detail = new QVBoxLayout;
  theme::space(m_detail, 0, 8);
  column->addLayout(m_detail);
  column->addStretch(1);
  return whole;
}

QWidget* SoldPane::buildKeys() {
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  for (const auto& [decision, key] : keys) {
    auto* button = widgets::smallButton({});
    button->setObjectName(QStringLiteral("decide-") + QLatin1Char(key));
    flow->addWidget(button);
    m_keys.emplace_back(decision, button);
    connect(button, &QPushButton::clicked, this, [this, decision = decision] { decide(decision); });
  }
  m_hint = widgets::label({}, TextStyle::Label, Tone::Muted);
  flow->addWidget(m_hint);
  return row;
}

void SoldPane::showKeys() {
  const Candidates what = m_what->current() == 0 ? Candidates::Markets : Candidates::Offerings;
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    const QString verb = decisionVerb(what, m_keys[i].first);
    m_keys[i].second->setText(tr("%1  %2").arg(verb, QChar(QLatin1Char(keys[i].second))));
    m_keys[i].second->setAccessibleName(verb);
    m_keys[i].second->setEnabled(!m_session.readOnly());
  }
  m_hint->setText(what == Candidates::Markets ? tr("Rows marked together (Shift+Down) become one market.") : QString());
}

void SoldPane::refresh() {
  const bool there = hasBookings(m_session.elements());
  m_stack->setCurrentIndex(there ? 1 : 0);
  m_model->refresh();
  if (there)
    askColumns();
  showRow(m_table->currentIndex().row());
  if (m_form)
    m_form->refresh();
}

void SoldPane::askColumns() {
  m_session.ask<std::vector<SoldColumn>>(
      this,
      [](const workspace::Workspace& workspace) {
        return records::soldColumns(workspace.database(), workspace.elements(),
                                    precedenceOf(workspace, records::RecordKind::Bookings));
      },
      [this](const std::vector<SoldColumn>& columns) {
        if (columns == m_columns && m_model->rowCount() > 0)
          return;
        fillColumns(columns);
        ask();
      });
}

void SoldPane::fillColumns(const std::vector<SoldColumn>& columns) {
  m_columns = columns;
  const auto known = [&](const std::string& header) {
    return std::ranges::any_of(columns, [&](const SoldColumn& one) { return one.header == header; });
  };
  if (!known(m_marketColumn))
    m_marketColumn = suggested(columns, "market");
  if (!known(m_offeringColumn))
    m_offeringColumn = suggested(columns, "offering");
  if (!known(m_andColumn) || m_andColumn == m_marketColumn)
    m_andColumn.clear();
  const bool markets = m_what->current() == 0;
  const std::string& first = markets ? m_marketColumn : m_offeringColumn;
  const QSignalBlocker quiet(m_by), silent(m_andBy);
  m_by->clear();
  m_andBy->clear();
  m_andBy->addItem(tr("nothing else"), QString());
  for (const SoldColumn& column : columns) {
    const QString header = QString::fromStdString(column.header);
    const QString said = QStringLiteral("%1, %2").arg(
        header, widgets::counted(std::int64_t(column.values), tr("1 value"), tr("%1 values")));
    m_by->addItem(said, header);
    if (column.header != first)
      m_andBy->addItem(said, header);
  }
  m_by->setCurrentIndex(std::max(0, m_by->findData(QString::fromStdString(first))));
  m_andBy->setCurrentIndex(std::max(0, m_andBy->findData(QString::fromStdString(m_andColumn))));
  m_andBy->setVisible(markets);
  for (QWidget* combo : {m_by, m_andBy})
    combo->updateGeometry(); // as wide as what was chosen quietly
  showKeys();
}

std::vector<std::string> SoldPane::chosenColumns() const {
  if (m_what->current() == 1)
    return {m_offeringColumn};
  return m_andColumn.empty() ? std::vector{m_marketColumn} : std::vector{m_marketColumn, m_andColumn};
}

void SoldPane::ask() {
  const auto columns = chosenColumns();
  if (columns.front().empty())
    return;
  m_session.ask<Sold>(
      this,
      [columns](const workspace::Workspace& workspace) {
        return records::soldBy(workspace.database(), workspace.elements(),
                               precedenceOf(workspace, records::RecordKind::Bookings), columns);
      },
      [this, columns](const Sold& sold) {
        if (columns == chosenColumns())
          show(sold);
      });
}

void SoldPane::show(const Sold& sold) {
  m_model->show(m_what->current() == 0 ? Candidates::Markets : Candidates::Offerings, chosenColumns(), sold);
  const QString margin =
      sold.all.margin
          ? tr(", margin %1").arg(widgets::percentOr(basics::ratio(*sold.all.margin, sold.all.revenueOfMargin)))
          : QString();
  m_facts->setText(sold.from
                       ? tr("%1 %2 in %3 bookings from %4 to %5%6. The largest stand first.")
                             .arg(widgets::compact(sold.all.revenue.number()), m_session.currency(),
                                  widgets::whole(sold.all.bookings), dayText(*sold.from), dayText(*sold.to), margin)
                       : QString());
  m_table->arrange(SoldModel::Name);
  m_decided = -1;
  m_table->goTo(0);
  showRow(0);
}

void SoldPane::decide(Decision decision) {
  const auto rows = m_table->rows();
  if (rows.empty() || m_session.readOnly())
    return;
  commitDrafts();
  const auto edits = m_model->decide(rows, decision, m_session.newId<basics::Anything>().value());
  m_refusal->setVisible(edits.refused());
  if (edits.refused())
    return m_refusal->setText(session::sentence(edits.refusal()));
  const QString label = tr("%1: %2").arg(decisionVerb(m_model->what(), decision), m_model->nameOf(rows));
  m_decided = rows.front();
  if (!edits->empty())
    m_session.change(label, *edits);
  const int next = m_model->nextUndecided(rows.back());
  if (decision == Decision::Leave)
    m_table->goTo(rows.back() + 1);
  else if (rows.size() == 1 && next >= 0 && !m_model->element(rows.front()))
    m_table->goTo(next);
  m_table->setFocus();
}

/// The name and the reason of what the row became; on a row that waits, of the one decided before it, which is asked
/// why.
void SoldPane::showRow(int row) {
  const ElementRef ref = m_model->element(row) ? m_model->element(row) : m_model->element(m_decided);
  if (m_form && m_form->element() == ref)
    return;
  if (m_form) {
    m_form->commitDrafts();
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
  }
  if (!ref || !m_session.elements().find(*ref.kind, ref.id))
    return;
  const bool market = m_model->what() == Candidates::Markets;
  m_form = new inspector::ElementForm(m_session, ref,
                                      market ? std::vector<std::string_view>{"name", "reason"}
                                             : std::vector<std::string_view>{"name", "description", "price_note"});
  m_detail->addWidget(m_form);
}

void SoldPane::commitDrafts() {
  if (m_form)
    m_form->commitDrafts();
}

void SoldPane::takeFocus() {
  if (m_stack->currentIndex() == 1)
    m_table->setFocus(Qt::TabFocusReason);
  else
    findChild<QPushButton*>("sold-choose")->setFocus(Qt::TabFocusReason);
}

} // namespace baton::guide_page
