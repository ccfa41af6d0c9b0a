// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/people_reading.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rows_model.h"

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

class ReadTable;

/// One person of the cadence, with what its table says.
struct CadenceLine {
  RowId person = 0;
  QString name;
  widgets::Side side = widgets::Side::Sales;
  QString coached, met, planned, look;
  bool longUncoached = false, longUnmet = false;
};

/// Who has not been coached or met for so many weeks, who waits longest first.
class CadenceCard : public widgets::Card {
  Q_OBJECT
public:
  explicit CadenceCard(QWidget* parent = nullptr);
  void show(const PeopleReading& reading);
  const std::vector<CadenceLine>& lines() const;

signals:
  void chosen(baton::basics::RowId person);
  void opened(baton::basics::RowId person);

private:
  void fill();
  std::vector<coaching::CadenceRow> m_rows;
  basics::Elements m_elements; ///< that the rows point into
  Date m_today;
  widgets::RowsModel<CadenceLine>* m_model;
  ReadTable* m_table;
  widgets::FilterCombo* m_weeks;
  widgets::TextLabel* m_nobody;
};

} // namespace baton::people_page
