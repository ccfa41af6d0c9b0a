// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/strategy/strategy_page.h"

#include <QHBoxLayout>
#include <memory>

namespace baton::strategy_page {

/// The page Strategy with its panel, as the window shows them: made when it is first asked for.
class StrategyAtHand : public tests::WorkspaceAtHand {
protected:
  void TearDown() override { m_window.reset(); }
  StrategyPage& page() {
    if (!m_page) {
      m_window = std::make_unique<QWidget>();
      auto* row = new QHBoxLayout(m_window.get());
      m_page = new StrategyPage(*m_session, m_surrounding);
      row->addWidget(m_page, 1);
      row->addWidget(m_page->inspector());
      m_window->resize(1400, 900);
      m_window->show();
      m_window->activateWindow();
      settle();
    }
    return *m_page;
  }
  inspector::Inspector& panel() { return *qobject_cast<inspector::Inspector*>(page().inspector()); }

  std::unique_ptr<QWidget> m_window;
  StrategyPage* m_page = nullptr;
};

} // namespace baton::strategy_page
