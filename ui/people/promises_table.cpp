// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/promises_table.h"

#include "core/commitments/wording.h"
#include "ui/people/read_table.h"
#include "ui/people/sheet_lines.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>
#include <limits>

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

PromiseRow promiseRow(const nlohmann::json& said, Date today) {
  const auto due = Date::parse(textAt(said, "due").toStdString());
  const auto state = basics::choiceOf<commitments::State>(textAt(said, "state").toStdString());
  PromiseRow promise;
  promise.promise = textAt(said, "statement");
  promise.by = textAt(said, "promisor");
  promise.to = textAt(said, "promisee");
  promise.due = due ? session::whenText(*due, today) : QStringLiteral("–");
  promise.days = due ? due->days() : std::numeric_limits<int>::max();
  promise.late = isSo(said, "late");
  promise.atRisk = isSo(said, "at_risk");
  promise.state = promise.late     ? PromisesTable::tr("past its date")
                  : promise.atRisk ? PromisesTable::tr("at risk")
                  : state          ? session::word(commitments::shortWord(*state))
                                   : QString();
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

void PromisesTable::show(const nlohmann::json& commitments, Date today) {
  std::vector<PromiseRow> rows;
  for (const char* side : {"by_them", "to_them"})
    if (const auto found = commitments.find(side); found != commitments.end() && found->is_array())
      for (const nlohmann::json& said : *found)
        rows.push_back(promiseRow(said, today));
  std::ranges::stable_sort(rows, {}, &PromiseRow::days);
  m_table->setVisible(!rows.empty());
  m_none->setVisible(rows.empty());
  m_model->setRows(std::move(rows));
}

} // namespace baton::people_page
