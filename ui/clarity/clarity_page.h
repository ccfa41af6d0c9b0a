// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"
#include "ui/session/page.h"

#include <array>

class QGridLayout;
class QPushButton;

namespace baton::widgets {
class Card;
class FittingStack;
class PageHeader;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::clarity {

class FindingTable;
class GateCard;
class IndexCard;
class RulePanel;

/// What Sales could not work with yet: the four gates, both indices with their sums, and every finding with its place
/// and its remedy.
class ClarityPage : public session::Page {
  Q_OBJECT
public:
  ClarityPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  const ClarityView& view() const { return m_view; }

  /// A finding about an element, or a rule by its id in place of the field.
  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  QWidget* inspector() override;
  bool inspectorWanted() const override;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  void buildHeader();
  QWidget* buildFindings();
  QWidget* buildPlan();
  void refresh() override;
  void refreshFindings();
  void refreshPlan();
  void refreshOwnRules();
  void arrange();
  void go(const FindingRow& row);
  void offer(const FindingRow& row, const QPoint& global);
  void letStand(const FindingRow& row);
  void takeUp(const FindingRow& row);
  void sayClear(const FindingRow& row, bool clear);
  void copyAsList();

  ClarityView m_view;
  std::vector<FindingRow> m_planRows;
  widgets::PageHeader* m_header = nullptr;
  widgets::FittingStack* m_stack = nullptr;
  QGridLayout *m_gateGrid = nullptr, *m_indexGrid = nullptr;
  std::array<GateCard*, 4> m_gates{};
  IndexCard *m_clarity = nullptr, *m_focus = nullptr;
  widgets::SegmentedControl* m_severity = nullptr;
  FindingTable *m_findings = nullptr, *m_planFindings = nullptr;
  widgets::TextLabel *m_nothing = nullptr, *m_following = nullptr, *m_planNothing = nullptr;
  widgets::Card *m_ownRules = nullptr, *m_planCard = nullptr;
  QWidget* m_plan = nullptr;
  RulePanel* m_rules = nullptr;
  QPushButton *m_rulesButton = nullptr, *m_copy = nullptr;
  int m_gateColumns = 0, m_indexColumns = 0;
};

} // namespace baton::clarity
