// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/signals/signal_words.h"

#include <QWidget>
#include <set>

class QVBoxLayout;

namespace baton::signals_page {

/// How much speaks against each assumption, the hottest first, with the arithmetic on demand.
class AssumptionList : public QWidget {
  Q_OBJECT
public:
  explicit AssumptionList(QWidget* parent = nullptr);
  void show(const basics::Elements& elements, basics::Date today);
  /// "9, 2 under pressure"; empty where there are none.
  QString facts() const { return m_facts; }

signals:
  void assumptionAsked(baton::basics::RowId assumption);
  void signalAsked(baton::basics::RowId signal);

private:
  QWidget* partOf(const basics::Elements& elements, const field::AssumptionHeat& heat, basics::Date today);
  static QString seenBefore(int days);
  QWidget* arithmeticOf(const basics::Elements& elements, const field::AssumptionHeat& heat);
  QVBoxLayout* m_column;
  QWidget* m_parts = nullptr;
  QString m_facts;
  std::set<basics::RowId> m_unfolded; ///< assumptions of which the arithmetic is shown
};

/// "Amber: 3 reporters. Weight 3.4", or that nothing speaks against it.
QString heatText(const field::AssumptionHeat& heat, basics::Date today);

} // namespace baton::signals_page
