// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "ui/widgets/page_scroll.h"

namespace baton::handoff_page {

/// What the field reported and leadership answered between two versions, each with its answer and what that means for
/// the strategy.
class AnsweredPane : public widgets::PageScroll {
  Q_OBJECT
public:
  explicit AnsweredPane(QWidget* parent = nullptr);
  void show(const std::vector<handoff::AnsweredSignal>& answered);
  void takeFocus();

signals:
  void signalAsked(baton::basics::RowId signal);

private:
  QWidget* partOf(const handoff::AnsweredSignal& signal);
};

} // namespace baton::handoff_page
