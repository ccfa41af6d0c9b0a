// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/document_choice.h"
#include "ui/handoff/handoff_view.h"
#include "ui/widgets/filter_combo.h"

namespace baton::handoff_page {

/// The documents that can be printed of a version, or of the draft.
class DocumentsCombo : public widgets::FilterCombo {
  Q_OBJECT
public:
  explicit DocumentsCombo(QWidget* parent = nullptr);

  /// Of the version that is chosen, with a card for each of its markets.
  void show(const HandoffView& view, const std::vector<CardMarket>& markets, const DocumentChoice& choice);
  using QWidget::show;

signals:
  /// The same choice, but for another document.
  void chosen(const baton::handoff_page::DocumentChoice& choice);

private:
  void add(const QString& name, const DocumentChoice& choice);
  DocumentChoice m_choice;
  std::vector<DocumentChoice> m_all; ///< by row
};

} // namespace baton::handoff_page
