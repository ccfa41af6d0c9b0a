// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/promise_thread.h"

#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace baton::commitments_page {

using commitments::CommitmentEvent;
using theme::TextStyle;
using widgets::Tone;

namespace {

QString momentText(const basics::Instant& at) {
  if (at.seconds() % (24 * 60 * 60) == 0) // kept on a day, without a time
    return session::shortDay(at.date());
  return session::shortDay(at.date()) + QLatin1Char(' ') +
         widgets::timeOfDay(QDateTime::fromSecsSinceEpoch(at.seconds()).time());
}

} // namespace

PromiseThread::PromiseThread(const Ledger& ledger, const LedgerRow& row, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  for (const CommitmentEvent* event : row.standing.moves)
    column->addWidget(lineOf(ledger, *event, false));
  if (row.standing.setAside.empty())
    return;
  column->addWidget(widgets::paragraph(row.standing.crossed ? tr("Made apart from each other, and crossed:")
                                                            : tr("Made apart, and overtaken by a milder end:"),
                                       TextStyle::Label, Tone::Muted));
  for (const CommitmentEvent* event : row.standing.setAside)
    column->addWidget(lineOf(ledger, *event, true));
}

QWidget* PromiseThread::lineOf(const Ledger& ledger, const CommitmentEvent& event, bool setAside) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  theme::space(row, 0, 10);
  const auto* person = ledger.elements().find(event.by);
  const QString name = nameOf(ledger.elements(), event.by);
  row->addWidget(new widgets::Avatar(person ? sideOf(person->side) : widgets::Side::Neither, name), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 2);
  auto* what = widgets::paragraph(name + QLatin1Char(' ') + moveDone(event.move), TextStyle::Body,
                                  setAside ? Tone::Muted : Tone::Plain);
  what->setStrongStart(int(name.size()));
  words->addWidget(what);
  if (event.at)
    words->addWidget(widgets::label(momentText(*event.at), TextStyle::Caption, Tone::Muted));
  if (event.cause)
    words->addWidget(widgets::paragraph(causeWord(*event.cause), TextStyle::Small, Tone::Muted));
  if (!event.note.empty())
    words->addWidget(widgets::paragraph(inspector::text(event.note)));
  row->addLayout(words, 1);
  return line;
}

} // namespace baton::commitments_page
