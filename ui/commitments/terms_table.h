// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_words.h"

#include <QFrame>

class QGridLayout;

namespace baton::commitments_page {

/// The terms of a promise, and below them those that wait for an answer; what is another stands out.
class TermsTable : public QFrame {
  Q_OBJECT
public:
  TermsTable(const Ledger& ledger, const LedgerRow& row, QWidget* parent = nullptr);

signals:
  void elementAsked(baton::basics::RowId element);

private:
  void addRow(const QString& name, const QStringList& values);
  void addServes(const Ledger& ledger, const commitments::Terms& terms);
  QGridLayout* m_grid;
  QStringList m_titles; ///< of what stands in each row
  int m_rows = 0;
};

} // namespace baton::commitments_page
