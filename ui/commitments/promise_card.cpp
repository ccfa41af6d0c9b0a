// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/promise_card.h"

#include <QCoreApplication>
#include <QStringList>

namespace baton::commitments_page {

QString spoken(const PromiseCard& card) {
  QStringList parts{
      QCoreApplication::translate("PromiseCard", "%1 to %2: %3").arg(card.promisor, card.promisee, card.statement)};
  for (const QString& part : {card.doneMeans, card.state, card.due, card.sure, card.stands, card.whose})
    if (!part.isEmpty())
      parts += part;
  return parts.join(QStringLiteral(". "));
}

} // namespace baton::commitments_page
