// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/stages.h"

#include <QWidget>
#include <map>
#include <memory>

class QVBoxLayout;

namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::records {

class ImportModel;
class Notice;
class StageRow;

/// The step of opportunities: what each stage of the file is, how likely it is to be won, how it stands in a forecast,
/// and in which order a deal passes them.
class StagesStep : public QWidget {
  Q_OBJECT
public:
  explicit StagesStep(ImportModel& import, QWidget* parent = nullptr);

private:
  QWidget* buildHead();
  void refresh();
  void placeRows(const std::vector<StageFound>& stages);
  void askUndecided(const std::vector<StageFound>& stages);
  void callOpen();
  void move(const std::string& stage, int by);
  void order(bool said);
  std::vector<std::string> asListed() const;

  ImportModel& m_import;
  widgets::FilterCombo* m_order = nullptr;
  Notice* m_notice;
  QVBoxLayout* m_list;
  std::map<std::string, StageRow*> m_rows; ///< by stage
  std::vector<std::string> m_shown;        ///< as they stand
};

} // namespace baton::records
