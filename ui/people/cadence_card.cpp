// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/cadence_card.h"

#include "ui/inspector/words.h"
#include "ui/people/read_table.h"
#include "ui/session/day_text.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::people_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

enum CadenceColumn { Who, Coached, Met, Planned, Look };

class CadenceModel final : public widgets::RowsModel<CadenceLine> {
public:
  using RowsModel::RowsModel;

protected:
  QVariant more(int at, int column, int role) const override {
    const CadenceLine& line = row(at);
    if (role == widgets::SideRole && column == Who)
      return int(line.side);
    if (role == widgets::ToneRole)
      return (column == Coached && line.longUncoached) || (column == Met && line.longUnmet) ? 2 : 0;
    if (role == Qt::AccessibleTextRole && column == Who)
      return CadenceCard::tr("%1: last coached %2, last one-to-one %3").arg(line.name, line.coached, line.met);
    return {};
  }
};

} // namespace

CadenceCard::CadenceCard(QWidget* parent)
    : Card(tr("Who waits"), parent), m_nobody(widgets::paragraph({}, TextStyle::Body, Tone::Muted)) {
  setObjectName("cadence");
  m_model = new CadenceModel({{tr("Person"), [](const CadenceLine& line) { return line.name; }, {}},
                              {tr("Last coached"), [](const CadenceLine& line) { return line.coached; }, {}},
                              {tr("Last one-to-one"), [](const CadenceLine& line) { return line.met; }, {}},
                              {tr("Next one-to-one"), [](const CadenceLine& line) { return line.planned; }, {}},
                              {tr("Next look"), [](const CadenceLine& line) { return line.look; }, {}}},
                             this);
  m_weeks = new widgets::FilterCombo(tr("For"));
  m_weeks->setObjectName("cadence-weeks");
  m_weeks->setSmall();
  for (const int weeks : {4, 6, 8, 12})
    m_weeks->addItem(tr("%1 weeks or more").arg(weeks), weeks);
  m_weeks->addItem(tr("everyone"), 0);
  m_weeks->setCurrentIndex(m_weeks->findData(longWeeks));
  addTool(m_weeks);
  setPadding(16, 14);
  m_table = new ReadTable(QStringLiteral("cadence-table"), tr("Who waits"), m_model);
  m_table->setWide({Who});
  body()->addWidget(m_table);
  m_nobody->setObjectName("cadence-nobody");
  body()->addWidget(m_nobody);
  connect(m_weeks, &QComboBox::currentIndexChanged, this, &CadenceCard::fill);
  connect(m_table, &ReadTable::rowChosen, this, [this](int row) { emit chosen(m_model->row(row).person); });
  connect(m_table, &ReadTable::opened, this, [this](int row) { emit opened(m_model->row(row).person); });
}

void CadenceCard::show(const PeopleReading& reading) {
  m_elements = reading.elements;
  m_today = reading.today;
  m_rows = coaching::cadence(m_elements, m_today);
  fill();
}

const std::vector<CadenceLine>& CadenceCard::lines() const {
  return m_model->rows();
}

void CadenceCard::fill() {
  const int weeks = m_weeks->currentData().toInt();
  std::vector<CadenceLine> lines;
  for (const coaching::CadenceRow& row : m_rows) {
    if (weeks > 0 && !row.isUnmet(weeks) && !row.isUncoached(weeks))
      continue;
    CadenceLine line;
    line.person = row.person->id.value();
    line.name = inspector::text(row.person->name).simplified();
    line.side = sideOf(*row.person);
    line.coached = row.coached ? agoText(row.weeksUncoached.value_or(0)) : tr("never");
    line.met = row.met ? agoText(row.weeksUnmet.value_or(0)) : tr("never");
    line.planned = row.planned ? session::whenText(*row.planned, m_today) : QStringLiteral("–");
    line.look = row.nextLook ? session::whenText(*row.nextLook, m_today) : QStringLiteral("–");
    line.longUncoached = weeks > 0 && row.isUncoached(weeks);
    line.longUnmet = weeks > 0 && row.isUnmet(weeks);
    lines.push_back(std::move(line));
  }
  setFacts(widgets::counted(std::int64_t(lines.size()), tr("1 person"), tr("%1 people")));
  m_table->setVisible(!lines.empty());
  m_nobody->setVisible(lines.empty());
  m_nobody->setText(m_rows.empty() ? tr("Nobody of Sales is here yet.")
                                   : tr("Everyone was met and coached within %1 weeks.").arg(weeks));
  m_model->setRows(std::move(lines));
}

} // namespace baton::people_page
