// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/conflicts.h"
#include "ui/widgets/card.h"

#include <QPushButton>

namespace baton::history_page {

/// A conflict as equal cards beside each other: who, when, what, the differing words marked. Left and Right choose one
/// of them and Enter keeps it; PgUp and PgDn go to the conflict before and after.
class ConflictCard : public widgets::Card {
  Q_OBJECT
public:
  ConflictCard(const basics::Elements& elements, const workspace::OpenCell& conflict, QWidget* parent = nullptr);
  const workspace::OpenCell& conflict() const { return m_conflict; }
  void takeFocus();
  /// Every way to settle it, with the reason, while it cannot be settled.
  void setWhyNot(const QString& reason);

signals:
  void kept(const baton::basics::Value& value);
  /// Both values in one text, to begin with.
  void writingAsked(const QString& text);
  void steppedBy(int conflicts);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QWidget* sideCard(const basics::Elements& elements, std::size_t side);
  QString wordOf(const basics::Elements& elements, const basics::Value& value) const;
  void choose(int side);
  bool isText() const;
  workspace::OpenCell m_conflict;
  QVector<widgets::Card*> m_sides;
  QVector<QPushButton*> m_keep;
  QPushButton* m_write = nullptr;
};

} // namespace baton::history_page
