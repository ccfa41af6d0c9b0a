// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/people_words.h"
#include "ui/widgets/rows_model.h"

#include <QWidget>
#include <nlohmann/json.hpp>

namespace baton::widgets {
class TextLabel;
}

namespace baton::people_page {

class ReadTable;

struct PromiseRow {
  QString promise, by, to, due, state;
  bool late = false, atRisk = false;
  int days = 0; ///< its date, to sort by
};

/// The promises of both on the sheet of a one-to-one (core/coaching/sheet_json.h): those the person gave, and those
/// they were given.
class PromisesTable : public QWidget {
  Q_OBJECT
public:
  explicit PromisesTable(QWidget* parent = nullptr);
  void show(const nlohmann::json& commitments, Date today);
  const std::vector<PromiseRow>& rows() const { return m_model->rows(); }

private:
  widgets::RowsModel<PromiseRow>* m_model;
  ReadTable* m_table;
  widgets::TextLabel* m_none;
};

} // namespace baton::people_page
