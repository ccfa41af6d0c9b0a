// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/people_reading.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rows_model.h"

class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::people_page {

class ReadTable;

struct InterviewRow {
  RowId id = 0;
  QString date, candidate, profile, by, view;
};

/// Interviews by role profiles, the newest first.
class InterviewsCard : public widgets::Card {
  Q_OBJECT
public:
  explicit InterviewsCard(QWidget* parent = nullptr);
  /// why: none can be begun.
  void show(const PeopleReading& reading, const QString& why);
  const std::vector<InterviewRow>& rows() const { return m_model->rows(); }

signals:
  /// 0: a new one.
  void interviewAsked(baton::basics::RowId interview);

private:
  widgets::RowsModel<InterviewRow>* m_model;
  ReadTable* m_table;
  widgets::TextLabel* m_none;
  QPushButton* m_add;
};

} // namespace baton::people_page
