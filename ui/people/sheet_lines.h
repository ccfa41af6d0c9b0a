// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/rows_model.h"

#include <QWidget>
#include <nlohmann/json.hpp>
#include <optional>

namespace baton::widgets {
class TextLabel;
}

namespace baton::people_page {

class ReadTable;

/// One goal of a sheet and what came of it, as its table says it.
struct SheetRow {
  QString metric, goal, actual, attainment, expected;
  bool isShort = false, hasGoal = false;
};

/// The goals of one step of the one-to-one (core/coaching/sheet_json.h).
class SheetLines : public QWidget {
  Q_OBJECT
public:
  /// otherwise: what stands there without goals.
  SheetLines(const QString& objectName, const QString& name, const QString& otherwise, QWidget* parent = nullptr);
  void show(const nlohmann::json& rows, const QString& currency);
  const std::vector<SheetRow>& rows() const { return m_model->rows(); }

private:
  widgets::RowsModel<SheetRow>* m_model;
  ReadTable* m_table;
  widgets::TextLabel* m_otherwise;
};

/// What a sheet says under a key; empty, or nothing, where it does not.
QString textAt(const nlohmann::json& object, const char* key);
std::optional<double> numberAt(const nlohmann::json& object, const char* key);
bool isSo(const nlohmann::json& object, const char* key);
/// The deals of one of its two questions, a line for each, as a first answer; empty where the records do not say.
QString dealsAnswered(const nlohmann::json& pipeline, const char* key);
/// Whether the records say anything to it.
bool isAnswered(const nlohmann::json& pipeline, const char* key);
/// "12 open and due, 1.20M; 0.60M by probability; covered 2.0 times, needed 3.1 times."
QString pipelineFacts(const nlohmann::json& pipeline, const QString& currency);

} // namespace baton::people_page
