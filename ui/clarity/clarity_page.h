// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"
#include "ui/session/page.h"

#include <array>

class QGridLayout;
class QStackedWidget;

namespace baton::widgets {
class Card;
class PageHeader;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::clarity {

class FindingTable;
class GateCard;
class IndexCard;

/// What Sales could not work with yet: the four gates, both indices with their sums, and every finding with its place
/// and its remedy.
class ClarityPage : public session::Page {
  Q_OBJECT
public:
  ClarityPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  const ClarityView& view() const { return m_view; }

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void build();
  QWidget* buildFindings();
  void refresh();
  void refreshFindings();
  void arrange();

  ClarityView m_view;
  widgets::PageHeader* m_header = nullptr;
  QStackedWidget* m_stack = nullptr;
  QGridLayout *m_gateGrid = nullptr, *m_indexGrid = nullptr;
  std::array<GateCard*, 4> m_gates{};
  IndexCard *m_clarity = nullptr, *m_focus = nullptr;
  widgets::SegmentedControl* m_severity = nullptr;
  FindingTable* m_findings = nullptr;
  widgets::TextLabel* m_nothing = nullptr;
  widgets::Card* m_ownRules = nullptr;
  widgets::TextLabel* m_ownRulesText = nullptr;
  int m_columns = 0;
};

} // namespace baton::clarity
