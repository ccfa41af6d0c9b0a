// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/people_reading.h"
#include "ui/widgets/rows_model.h"

#include <QWidget>

class QPushButton;

namespace baton::widgets {
class FittingStack;
}

namespace baton::people_page {

class CadenceCard;
class ReadTable;

struct CoachingLine {
  RowId id = 0;
  RowId person = 0;
  QString date, name, skill, seen, agreed, by, next;
};

/// Who waits, and the log of what was coached, newest first.
class CoachingView : public QWidget {
  Q_OBJECT
public:
  explicit CoachingView(QWidget* parent = nullptr);
  void show(std::shared_ptr<const PeopleReading> reading, const QString& readOnly);
  const std::vector<CoachingLine>& log() const { return m_model->rows(); }

signals:
  void personChosen(baton::basics::RowId person);
  void coachingAsked(baton::basics::RowId person);
  /// One entry of the log.
  void opened(baton::basics::RowId coaching);

private:
  std::shared_ptr<const PeopleReading> m_reading;
  CadenceCard* m_cadence;
  widgets::RowsModel<CoachingLine>* m_model;
  widgets::FittingStack* m_stack;
  ReadTable* m_table;
  QPushButton* m_first;
};

} // namespace baton::people_page
