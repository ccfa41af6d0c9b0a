// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_words.h"

#include <QFrame>

class QGridLayout;
class QVBoxLayout;

namespace baton::commitments_page {

/// The terms of a promise, and below them those that wait for an answer; what is another stands out.
class TermsTable : public QFrame {
  Q_OBJECT
public:
  /// Beside the promise, with links to what it serves; or the whole of it, to be read before one says yes.
  enum class Shows { Terms, Whole };
  TermsTable(const Ledger& ledger, const LedgerRow& row, Shows shows = Shows::Terms, QWidget* parent = nullptr);

signals:
  void elementAsked(baton::basics::RowId element);

private:
  void addRow(const QString& name, const QStringList& values);
  void addServes(const Ledger& ledger, const commitments::Terms& terms, Shows shows);
  void addStandsOn(const Ledger& ledger, const commitments::Terms& terms);
  QVBoxLayout* addName(const QString& name);
  QGridLayout* m_grid;
  QStringList m_titles; ///< of what stands in each row
  int m_rows = 0;
};

} // namespace baton::commitments_page
