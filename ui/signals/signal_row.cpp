// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signal_row.h"

#include "core/people/presence.h"
#include "core/signals/owed_answers.h"
#include "ui/session/day_text.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <tuple>

namespace baton::signals_page {

using basics::Date, basics::Elements, basics::Id;
using field::OwedAnswer, field::SignalMove;
using people::Person;

namespace {

ClockFace clockOf(const OwedAnswer& owed, int limit, Date today) {
  ClockFace face;
  const auto days = owed.days(today);
  if (!days)
    return face;
  if (owed.isAnswered) {
    face.words = *days == 0 ? Words::tr("on the same day")
                            : widgets::counted(*days, Words::tr("in 1 day"), Words::tr("in %1 days"));
    return face;
  }
  face.words = *days == 0 ? Words::tr("today") : daysText(*days);
  face.filled = std::min(1.0, *days / (2.0 * std::max(limit, 1)));
  face.tone = owed.isOverdue(today) ? 2 : 2 * *days > limit ? 1 : 0;
  return face;
}

QString factsOf(const Elements& elements, const Signal& signal) {
  QStringList facts;
  if (const QString account = text(signal.account).simplified(); !account.isEmpty())
    facts += account;
  for (const basics::RowId id : {signal.market.value(), signal.offering.value(), signal.competitor.value()})
    if (id != 0 && elements.locate(id))
      facts += text(elements.titleOf(id)).simplified();
  if (signal.challenges && elements.locate(signal.challenges.value()))
    facts += Words::tr("challenges “%1”").arg(brief(elements.titleOf(signal.challenges.value())));
  return facts.join(QStringLiteral(" · "));
}

SignalRow rowOf(const Elements& elements, const Signal& signal, int limit, Date today) {
  SignalRow row;
  row.id = signal.id.value();
  row.date = signal.date;
  row.kind = signal.signalKind;
  row.market = signal.market;
  row.state = signal.state;
  row.seen = signal.date ? shortDay(*signal.date, today) : Words::tr("no date");
  row.reporter = personName(elements, signal.by);
  row.side = personSide(elements, signal.by);
  row.words = text(signal.text).simplified();
  row.facts = factsOf(elements, signal);
  if (const auto owed = field::owedAnswer(signal, limit)) {
    row.waits = !owed->isAnswered;
    row.isOverdue = owed->isOverdue(today);
    row.clock = clockOf(*owed, limit, today);
  } else {
    row.waits = isOpen(signal.state) && signal.signalKind != SignalKind::Praise;
  }
  row.chip = row.isOverdue ? widgets::ChipKind::Bad : stateChip(signal.state);
  row.chipWord = row.isOverdue ? Words::tr("Overdue") : stateWord(signal.state);
  return row;
}

} // namespace

bool isOpen(SignalState state) {
  return state == SignalState::New || state == SignalState::Acknowledged;
}

std::vector<SignalRow> rowsOf(const Elements& elements, Date today) {
  const int limit = field::answerDays(elements);
  std::vector<SignalRow> rows;
  for (const Signal& signal : elements.all<Signal>())
    rows.push_back(rowOf(elements, signal, limit, today));
  std::ranges::stable_sort(rows, {}, [](const SignalRow& row) {
    const int day = row.date ? row.date->days() : row.waits ? 0 : std::numeric_limits<int>::min() + 1;
    return std::tuple(!row.waits, row.waits ? day : -day);
  });
  return rows;
}

QString spoken(const SignalRow& row) {
  QStringList parts{row.words, kindWord(row.kind), row.chipWord};
  if (!row.clock.words.isEmpty())
    parts += row.waits ? Words::tr("waits for %1").arg(row.clock.words) : Words::tr("answered %1").arg(row.clock.words);
  parts += row.reporter.isEmpty() ? Words::tr("seen %1").arg(row.seen)
                                  : Words::tr("seen %1 by %2").arg(row.seen, row.reporter);
  if (!row.facts.isEmpty())
    parts += row.facts;
  return parts.join(QStringLiteral(", "));
}

int waitingFor(const Elements& elements, Id<Person> me, Date today) {
  const Person* person = elements.find(me);
  if (!person || !people::isActive(*person, today))
    return 0;
  int count = 0;
  const int limit = field::answerDays(elements);
  for (const Signal& signal : elements.all<Signal>()) {
    const auto owed = field::owedAnswer(signal, limit);
    const bool answers = person->side == people::Side::Leadership && owed && !owed->isAnswered;
    const bool closes = field::waitsForReporter(signal, me);
    count += answers || closes ? 1 : 0;
  }
  return count;
}

} // namespace baton::signals_page
