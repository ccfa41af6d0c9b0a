// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/history.h"
#include "core/workspace/merge_account.h"

#include <QWidget>

namespace baton::widgets {
class TextLabel;
}

namespace baton::history_page {

class ConflictCard;

/// One merge: the conflicts that it left, one at a time, those that are settled, what came, and the way back.
class MergeView : public QWidget {
  Q_OBJECT
public:
  MergeView(const workspace::MergeAccount& account, const basics::Elements& named, const QString& whyNot,
            QWidget* parent = nullptr);

  /// Goes to the conflict of this cell, or stays at the first.
  void goTo(const journal::CellKey& cell);
  ConflictCard* conflict() const { return m_card; }

signals:
  void kept(const baton::journal::CellKey& cell, const baton::basics::Value& value);
  void writingAsked(const baton::workspace::OpenCell& conflict, const QString& text);
  void otherAsked(const baton::workspace::ChangedField& instead);
  void undoAsked();

private:
  QWidget* stepper();
  QWidget* settledPart(const workspace::SettledCell& cell);
  QWidget* countsPart();
  void step(int by);
  void showConflict();

  workspace::MergeAccount m_account;
  basics::Elements m_named;
  QString m_whyNot;
  int m_at = 0;
  QWidget* m_place = nullptr;
  ConflictCard* m_card = nullptr;
  widgets::TextLabel* m_count = nullptr;
};

} // namespace baton::history_page
