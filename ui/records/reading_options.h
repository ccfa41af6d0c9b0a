// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace baton::widgets {
class FilterCombo;
}

namespace baton::records {

class ImportModel;

/// What no column says and every row needs: metric, basis and length of goals, the side of people, what the amounts are
/// counted in, what to do with an id that comes twice. Only what the kind and the columns leave open is shown.
class ReadingOptions : public QWidget {
  Q_OBJECT
public:
  explicit ReadingOptions(ImportModel& import, QWidget* parent = nullptr);

private:
  widgets::FilterCombo* combo(const QString& name, const QString& objectName,
                              void (ReadingOptions::*tell)(const QString&));
  void build();
  void refresh();
  void fillMetrics();
  void tellConstant(const char* target, const QString& word);
  void tellMetric(const QString& word) { tellConstant("metric", word); }
  void tellBasis(const QString& word) { tellConstant("basis", word); }
  void tellGrain(const QString& word) { tellConstant("grain", word); }
  void tellScope(const QString& word);
  void tellSide(const QString& word);
  void tellScale(const QString& word);
  void tellDuplicates(const QString& word);
  void tellDates(const QString& word);
  void tellDecimal(const QString& word);
  void tellThrough(const QString& word);

  ImportModel& m_import;
  widgets::FilterCombo *m_metric, *m_basis, *m_grain, *m_scope, *m_side, *m_scale, *m_duplicates, *m_dates, *m_decimal,
      *m_through;
};

} // namespace baton::records
