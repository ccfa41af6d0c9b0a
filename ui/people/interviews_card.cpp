// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/interviews_card.h"

#include "core/coaching/role_profile.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/people/read_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {

using coaching::Interview;

InterviewsCard::InterviewsCard(QWidget* parent)
    : Card(tr("Interviews"), parent), m_none(widgets::paragraph({}, theme::TextStyle::Body, widgets::Tone::Muted)) {
  setObjectName("interviews");
  m_add = widgets::smallButton(tr("Interview"), "clipboard-list");
  m_add->setObjectName("add-interview");
  addTool(m_add);
  m_model = new widgets::RowsModel<InterviewRow>(
      {{tr("Date"), [](const InterviewRow& row) { return row.date; }, {}},
       {tr("Candidate"), [](const InterviewRow& row) { return row.candidate; }, {}},
       {tr("Role profile"), [](const InterviewRow& row) { return row.profile; }, {}},
       {tr("Our view"), [](const InterviewRow& row) { return row.view; }, {}},
       {tr("By"), [](const InterviewRow& row) { return row.by; }, {}}},
      this);
  m_table = new ReadTable(QStringLiteral("interview-list"), tr("Interviews"), m_model);
  m_table->setWide({3});
  body()->addWidget(m_table);
  m_none->setText(tr("None yet. The scorecard is made from the role profile: the same questions for everybody, "
                     "evidence beside each level, and no sum."));
  body()->addWidget(m_none);
  connect(m_add, &QPushButton::clicked, this, [this] { emit interviewAsked(0); });
  connect(m_table, &ReadTable::opened, this, [this](int row) { emit interviewAsked(m_model->row(row).id); });
}

void InterviewsCard::show(const PeopleReading& reading, const QString& why) {
  const auto& elements = reading.elements;
  std::vector<const Interview*> interviews;
  for (const Interview& one : elements.all<Interview>())
    interviews.push_back(&one);
  std::ranges::stable_sort(interviews, std::greater{}, [](const Interview* one) { return one->date; });
  std::vector<InterviewRow> rows;
  for (const Interview* one : interviews)
    rows.push_back({one->id.value(), one->date ? inspector::dateText(*one->date) : QString(),
                    inspector::text(one->candidate).simplified(),
                    inspector::text(elements.titleOf(one->profile.value())).simplified(), nameOf(elements, one->by),
                    inspector::text(one->verdict).simplified()});
  m_table->setVisible(!rows.empty());
  m_none->setVisible(rows.empty());
  m_model->setRows(std::move(rows));
  widgets::setWhyDisabled(m_add, why);
}

} // namespace baton::people_page
