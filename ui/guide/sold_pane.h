// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/guide/sold_model.h"
#include "ui/session/page.h"

class QPushButton;
class QVBoxLayout;

namespace baton::inspector {
class ElementForm;
}
namespace baton::widgets {
class FilterCombo;
class FittingStack;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::guide_page {

class KeyedTable;

/// Start from what you sold: the bookings by a column or two, each group to be selected, deferred, turned down or left
/// by one key, with its reason beside it. Without bookings it asks for them.
class SoldPane : public QWidget {
  Q_OBJECT
public:
  SoldPane(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void refresh();
  void commitDrafts();
  void takeFocus();
  SoldModel& model() { return *m_model; }

signals:
  void sortAsked();
  void questionsAsked();

private:
  QWidget* buildEmpty();
  QWidget* buildGroups();
  QWidget* buildKeys();
  void askColumns();
  void ask();
  void fillColumns(const std::vector<records::SoldColumn>& columns);
  std::vector<std::string> chosenColumns() const;
  void show(const records::Sold& sold);
  void decide(guide::Decision decision);
  void showRow(int row);
  void showKeys();

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  SoldModel* m_model;
  widgets::FittingStack* m_stack;
  widgets::TextLabel *m_facts = nullptr, *m_hint = nullptr, *m_refusal = nullptr;
  widgets::SegmentedControl* m_what = nullptr;
  widgets::FilterCombo *m_by = nullptr, *m_andBy = nullptr;
  KeyedTable* m_table = nullptr;
  std::vector<std::pair<guide::Decision, QPushButton*>> m_keys;
  QVBoxLayout* m_detail = nullptr;
  inspector::ElementForm* m_form = nullptr;
  int m_decided = -1; ///< the row decided last
  std::vector<records::SoldColumn> m_columns;
  std::string m_marketColumn, m_andColumn, m_offeringColumn; ///< as chosen
};

} // namespace baton::guide_page
