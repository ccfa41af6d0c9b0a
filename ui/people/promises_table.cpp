// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/promises_table.h"

#include "core/commitments/ledger.h"
#include "core/commitments/wording.h"
#include "ui/inspector/words.h"
#include "ui/people/read_table.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {
namespace {

enum PromiseColumn { PromiseWords, PromiseBy, PromiseTo, PromiseDue, PromiseState };

class PromisesModel final : public widgets::RowsModel<PromiseRow> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    const PromiseRow& promise = row(at);
    if (role == widgets::ToneRole && column == PromiseState)
      return promise.late ? 2 : promise.atRisk ? 1 : 0;
    if (role == Qt::ToolTipRole && column == PromiseWords)
      return widgets::plainToolTip(promise.promise);
    return {};
  }
};

PromiseRow promiseRow(const commitments::Ledger& ledger, const commitments::LedgerRow& row) {
  const commitments::Terms& terms = row.standing.terms;
  PromiseRow promise;
  promise.promise = inspector::text(terms.statement).simplified();
  promise.by = nameOf(ledger.elements(), row.commitment->promisor);
  promise.to = nameOf(ledger.elements(), row.commitment->promisee);
  promise.due = terms.due ? session::whenText(*terms.due, ledger.today()) : QStringLiteral("–");
  promise.days = terms.due ? terms.due->days() : std::numeric_limits<int>::max();
  promise.late = row.late;
  promise.atRisk = row.atRisk;
  promise.state = row.late     ? PromisesTable::tr("past its date")
                  : row.atRisk ? PromisesTable::tr("at risk")
                               : session::word(commitments::shortWord(row.standing.state));
  return promise;
}

} // namespace

PromisesTable::PromisesTable(QWidget* parent)
    : QWidget(parent), m_none(widgets::paragraph(tr("Nothing is promised, in either direction."),
                                                 theme::TextStyle::Body, widgets::Tone::Muted)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  m_model = new PromisesModel({{tr("Promise"), [](const PromiseRow& row) { return row.promise; }, {}},
                               {tr("Promised by"), [](const PromiseRow& row) { return row.by; }, {}},
                               {tr("Promised to"), [](const PromiseRow& row) { return row.to; }, {}},
                               {tr("Due"), [](const PromiseRow& row) { return row.due; }, {}},
                               {tr("State"), [](const PromiseRow& row) { return row.state; }, {}}},
                              this);
  m_table = new ReadTable(QStringLiteral("meeting-promises"), tr("Open promises"), m_model);
  m_table->setWide({PromiseWords});
  column->addWidget(m_table);
  column->addWidget(m_none);
}

void PromisesTable::show(const session::Session& session, Id<Person> person) {
  const commitments::Ledger ledger(session.elements(), session.today());
  std::vector<PromiseRow> rows;
  for (const commitments::LedgerRow& row : ledger.rows())
    if (!row.isOver() && (row.commitment->promisor == person || row.commitment->promisee == person))
      rows.push_back(promiseRow(ledger, row));
  std::ranges::stable_sort(rows, {}, &PromiseRow::days);
  m_table->setVisible(!rows.empty());
  m_none->setVisible(rows.empty());
  m_model->setRows(std::move(rows));
}

} // namespace baton::people_page
