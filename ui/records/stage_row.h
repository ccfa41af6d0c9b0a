// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/stages.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportModel;

/// One stage: its name and rows, and what is said of it. It breaks into lines where there is no room.
class StageRow : public QWidget {
  Q_OBJECT
public:
  StageRow(ImportModel& import, const StageFound& stage, QWidget* parent = nullptr);

  void refresh(const StageFound& stage, bool isFirst, bool isLast);

signals:
  void moveAsked(int by);

private:
  void buildMeaning();
  void buildMoves();
  void tellProbability();

  ImportModel& m_import;
  std::string m_stage;
  bool m_saysState;
  widgets::TextLabel *m_count, *m_refusal;
  widgets::FilterCombo *m_state, *m_category;
  QLineEdit* m_probability;
  QToolButton *m_up = nullptr, *m_down = nullptr;
};

} // namespace baton::records
