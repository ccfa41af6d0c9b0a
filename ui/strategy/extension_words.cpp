// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/extension_words.h"

#include "core/signals/owed_answers.h"
#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton::strategy_page {

using basics::Date, basics::Elements;
using strategy::Extension, strategy::ExtensionState;

namespace {

struct ExtensionWords {
  Q_DECLARE_TR_FUNCTIONS(baton::strategy_page::ExtensionWords)
};

QString daysText(int days) {
  return widgets::counted(days, ExtensionWords::tr("1 day"), ExtensionWords::tr("%1 days"));
}

QString personOf(const Elements& elements, basics::Id<people::Person> person) {
  return inspector::text(elements.titleOf(person.value())).simplified();
}

} // namespace

ExtensionTurn extensionTurn(const Elements& elements, const Extension& extension, Date today) {
  if (extension.state != ExtensionState::Proposed)
    return {};
  const auto owed = field::owedAnswer(extension, field::answerDays(elements));
  if (!owed)
    return {ExtensionWords::tr("Leadership")};
  return {ExtensionWords::tr("Leadership, %1").arg(daysText(owed->days(today).value_or(0))), owed->isOverdue(today)};
}

QString extensionStanding(const Elements& elements, const Extension& extension, Date today) {
  const auto owed = field::owedAnswer(extension, field::answerDays(elements));
  if (extension.state == ExtensionState::Proposed) {
    if (!owed)
      return ExtensionWords::tr("Leadership owes an answer. Without the day on which it was proposed, nobody "
                                "can say for how long.");
    const int days = owed->days(today).value_or(0);
    const QString since = days == 0 ? ExtensionWords::tr("Leadership owes an answer since today")
                                    : ExtensionWords::tr("Leadership has owed an answer for %1").arg(daysText(days));
    return owed->isOverdue(today)
               ? ExtensionWords::tr("%1; it was due %2.").arg(since, session::whenText(owed->due, today))
               : ExtensionWords::tr("%1; it is due %2.").arg(since, session::whenText(owed->due, today));
  }
  const QString by = personOf(elements, extension.answeredBy);
  QString said =
      by.isEmpty() ? ExtensionWords::tr("Answered by leadership") : ExtensionWords::tr("Answered by %1").arg(by);
  if (extension.answered)
    said = ExtensionWords::tr("%1 on %2").arg(said, session::longDay(extension.answered->date()));
  if (owed && owed->answered) {
    const int days = owed->days(today).value_or(0);
    said += QStringLiteral(", ") +
            (days == 0 ? ExtensionWords::tr("the same day") : ExtensionWords::tr("after %1").arg(daysText(days)));
  }
  return said + QLatin1Char('.');
}

int extensionsFor(const Elements& elements, basics::Id<people::Person> person) {
  const auto* who = elements.find(person);
  if (!who || who->side != people::Side::Leadership)
    return 0;
  return int(std::ranges::count(elements.all<Extension>(), ExtensionState::Proposed, &Extension::state));
}

QString extensionsWaiting(const Elements& elements, Date today) {
  int waiting = 0, overdue = 0;
  for (const Extension& extension : elements.all<Extension>())
    if (extension.state == ExtensionState::Proposed) {
      const auto owed = field::owedAnswer(extension, field::answerDays(elements));
      ++waiting;
      overdue += owed && owed->isOverdue(today);
    }
  if (waiting == 0)
    return {};
  const QString wait = widgets::counted(waiting, ExtensionWords::tr("1 waits for leadership"),
                                        ExtensionWords::tr("%1 wait for leadership"));
  return overdue == 0 ? wait
                      : ExtensionWords::tr("%1, %2 past their date").arg(wait, widgets::whole(std::int64_t(overdue)));
}

} // namespace baton::strategy_page
