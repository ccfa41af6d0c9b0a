// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QDateEdit;
class QLineEdit;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportModel;

/// What an export of records leaves open: of which day it speaks, what becomes of rows that it lacks, what a missing
/// amount is worth, what probabilities are counted in; and what is the same in every row of the file.
class RecordOptions : public QWidget {
  Q_OBJECT
public:
  explicit RecordOptions(ImportModel& import, QWidget* parent = nullptr);

private:
  widgets::FilterCombo* combo(const QString& name, const QString& objectName);
  QWidget* buildDay();
  QWidget* buildConstant();
  void refresh();
  void refreshConstant();
  void tellDay();
  void tellMissing(bool isGone);
  void tellEmptyAmount(bool isListPrice);
  void tellScale(int scale);
  void tellConstant();

  ImportModel& m_import;
  QDateEdit* m_day = nullptr;
  QWidget *m_ofDay = nullptr, *m_same = nullptr;
  widgets::FilterCombo *m_missing, *m_empty, *m_scale, *m_target = nullptr;
  QLineEdit* m_value = nullptr;
  widgets::TextLabel* m_given = nullptr;
};

} // namespace baton::records
