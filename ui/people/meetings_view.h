// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/people_reading.h"
#include "ui/widgets/rows_model.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class FittingStack;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

class ReadTable;

struct MeetingLine {
  enum class Is { Planned, Past, Held };
  RowId day = 0;     ///< of the day; 0: only its notes are known
  RowId meeting = 0; ///< its notes; 0: there are none here
  RowId person = 0;
  Is is = Is::Planned;
  QString date, name, by, about;
  int days = 0; ///< its date, to sort by
};

/// The days on which people meet: those to come first, then those held, newest first.
class MeetingsView : public QWidget {
  Q_OBJECT
public:
  explicit MeetingsView(QWidget* parent = nullptr);
  void show(std::shared_ptr<const PeopleReading> reading, const QString& readOnly);
  const std::vector<MeetingLine>& lines() const { return m_model->rows(); }
  /// For what stands below the days.
  QVBoxLayout* column() const { return m_column; }

signals:
  void personChosen(baton::basics::RowId person);
  /// To hold it: with whom, and the day that was planned for it.
  void meetingAsked(baton::basics::RowId person, baton::basics::RowId planned);
  void planAsked();
  /// One that was held.
  void opened(baton::basics::RowId meeting);

private:
  void open(int row);
  QVBoxLayout* m_column;
  widgets::RowsModel<MeetingLine>* m_model;
  widgets::FittingStack* m_stack;
  ReadTable* m_table;
  widgets::TextLabel* m_due;
  QPushButton *m_first, *m_plan;
};

} // namespace baton::people_page
