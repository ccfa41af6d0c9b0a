// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/strategy/section_pane.h"

class QStackedWidget;

namespace baton::strategy_page {

class FitGrid;

/// Market by offering on its own, with a line that says which keys decide a cell.
class FitPane : public SectionPane {
  Q_OBJECT
public:
  FitPane(session::Session& session, const Section& section, QWidget* parent = nullptr);
  void select(basics::ElementRef ref) override;
  void takeFocus() override;
  const basics::Kind* adds() const override;

private:
  void refresh();
  FitGrid* m_grid;
  QStackedWidget* m_stack;
};

} // namespace baton::strategy_page
