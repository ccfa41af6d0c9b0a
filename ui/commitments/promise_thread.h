// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_words.h"

#include <QWidget>

namespace baton::commitments_page {

/// What was said of a promise, the first move first; those that crossed another stand at the end.
class PromiseThread : public QWidget {
  Q_OBJECT
public:
  PromiseThread(const Ledger& ledger, const LedgerRow& row, QWidget* parent = nullptr);

private:
  QWidget* lineOf(const Ledger& ledger, const commitments::CommitmentEvent& event, bool setAside);
};

} // namespace baton::commitments_page
