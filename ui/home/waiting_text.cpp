// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/waiting_text.h"

#include "core/handoff/handoff.h"
#include "core/handoff/wording.h"
#include "core/signals/signal.h"
#include "core/strategy/market.h"
#include "core/strategy/open_question.h"
#include "core/strategy/weapon.h"
#include "ui/session/day_text.h"

#include <algorithm>

namespace baton::home {
namespace {

using basics::Date, basics::Elements, basics::Id;
using people::Person;

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8).simplified();
}

QString nameOf(const Elements& elements, Id<Person> id) {
  const Person* person = elements.find(id);
  return person ? text(person->name) : QString();
}

void putPerson(WaitingText& into, const Elements& elements, Id<Person> id) {
  const Person* person = elements.find(id);
  if (!person)
    return;
  into.person = text(person->name);
  into.side = person->side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales;
}

/// What there is of it, with dots between.
QString dotted(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QString statusText(strategy::WeaponStatus status) {
  using strategy::WeaponStatus;
  return status == WeaponStatus::Idea     ? Words::tr("an idea so far")
         : status == WeaponStatus::InWork ? Words::tr("in work")
                                          : Words::tr("outdated");
}

/// Among the facts: beside the title it would leave the title no room.
QString sinceText(const Waiting& one, Date today) {
  if (!one.date)
    return {};
  return *one.date > today ? Words::tr("in force from %1").arg(session::longDay(*one.date))
                           : Words::tr("in force since %1").arg(session::longDay(*one.date));
}

void fillVersion(WaitingText& into, const Elements& elements, const Waiting& one, Date today) {
  into.icon = QStringLiteral("file-check");
  const QString name = text(one.versionName);
  const bool signedBefore = !one.signedName.empty();
  into.title = signedBefore ? Words::tr("Version %1: see what changed and say where you stand").arg(name)
                            : Words::tr("Version %1: read it and say where you stand").arg(name);
  const QString by = nameOf(elements, one.asker);
  into.detail = dotted({by.isEmpty() ? Words::tr("Handed to you") : Words::tr("Handed to you by %1").arg(by),
                        sinceText(one, today),
                        signedBefore ? Words::tr("you signed version %1").arg(text(one.signedName)) : QString()});
  into.verb = signedBefore ? Words::tr("What changed") : Words::tr("Read");
  into.place = {QStringLiteral("handoff"), one.ref.id, signedBefore ? QStringLiteral("since") : QString()};
}

void fillReconfirmation(WaitingText& into, const Elements& elements, const Waiting& one) {
  constexpr std::size_t named = 2;
  into.icon = QStringLiteral("git-compare-arrows");
  const QString version = text(one.versionName);
  const std::size_t count = one.standing.size();
  into.title =
      count == 1
          ? Words::tr("Version %1 changed what one of yours stands on: does it still hold?").arg(version)
          : Words::tr("Version %1 changed what %2 of yours stand on: do they still hold?").arg(version).arg(count);
  QStringList names;
  for (std::size_t i = 0; i < std::min(named, count); ++i)
    names += text(handoff::nameOf(elements, one.standing[i]));
  into.detail = names.join(QStringLiteral("; "));
  if (count > named)
    into.detail = Words::tr("%1 and %2 more").arg(into.detail).arg(count - named);
  into.verb = Words::tr("Look");
  into.place = {QStringLiteral("handoff"), one.ref.id, QStringLiteral("reconfirm")};
}

void fillAnswered(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* question = elements.find(Id<strategy::OpenQuestion>(one.ref.id));
  into.icon = QStringLiteral("message-circle");
  into.title =
      Words::tr("Your question is answered in version %1: %2").arg(text(one.versionName), text(question->text));
  into.detail = text(question->answer);
  into.verb = Words::tr("Read");
  into.place = {QStringLiteral("handoff"), one.version.value(), {}};
}

void fillQuestion(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* question = elements.find(Id<strategy::OpenQuestion>(one.ref.id));
  into.icon = QStringLiteral("message-circle-question-mark");
  into.title = text(question->text);
  const QString asker = nameOf(elements, one.asker);
  const basics::ElementRef about = elements.locate(question->about.value());
  into.detail = dotted({one.blocking ? Words::tr("To settle before handoff") : QString(),
                        asker.isEmpty() ? Words::tr("Open question") : Words::tr("%1 asks").arg(asker),
                        about ? Words::tr("about %1").arg(text(elements.titleOf(about))) : QString()});
  into.verb = Words::tr("Answer");
  into.place.field = QStringLiteral("answer");
}

void fillTool(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* tool = elements.find(Id<strategy::Weapon>(one.ref.id));
  into.icon = QStringLiteral("wrench");
  into.title = text(tool->name);
  into.detail = Words::tr("Sales tool, %1").arg(statusText(tool->status));
  into.verb = Words::tr("Deliver");
  into.place.field = QStringLiteral("status");
}

void fillAssumption(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* assumption = elements.find(Id<strategy::Assumption>(one.ref.id));
  into.icon = QStringLiteral("scale");
  into.title = text(assumption->statement);
  into.detail = assumption->test.empty() ? Words::tr("Assumption without a test")
                                         : Words::tr("Assumption, tested by: %1").arg(text(assumption->test));
  into.verb = Words::tr("Review");
  into.place.field = QStringLiteral("review_by");
}

void fillMarket(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* market = elements.find(Id<strategy::Market>(one.ref.id));
  into.icon = QStringLiteral("target");
  into.title = Words::tr("%1: in or out?").arg(text(market->name));
  into.detail = Words::tr("Candidate market: select it, defer it or turn it down");
  into.verb = Words::tr("Decide");
  into.place.field = QStringLiteral("status");
}

void fillPromise(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* promise = elements.find(Id<commitments::Commitment>(one.ref.id));
  const bool answers = one.matter == Matter::PromiseAnswer;
  into.icon = QStringLiteral("handshake");
  into.title = text(promise->statement);
  const QString asker = nameOf(elements, one.asker);
  const int days = one.awaitingDays.value_or(0);
  into.detail =
      answers
          ? dotted({Words::tr("%1 waits for your answer").arg(asker), days == 0   ? Words::tr("since today")
                                                                      : days == 1 ? Words::tr("for 1 day")
                                                                                  : Words::tr("for %1 days").arg(days)})
          : dotted({Words::tr("Promised to %1").arg(asker), text(promise->satisfaction)});
  into.verb = answers ? Words::tr("Answer") : Words::tr("Look");
  into.place = {QStringLiteral("commitments"), one.ref.id, {}};
}

void fillNotNeeded(WaitingText& into, const Elements& elements, const Waiting& one) {
  into.icon = QStringLiteral("handshake");
  into.title = Words::tr("No longer needed: %1").arg(text(elements.titleOf(one.ref)));
  into.detail =
      Words::tr("Asked of %1 for a promise that is off the table; take it back, unless it is wanted for itself")
          .arg(nameOf(elements, one.asker));
  into.verb = Words::tr("Look");
  into.place = {QStringLiteral("commitments"), one.ref.id, {}};
}

/// How long it waits is said once: past its day, the day says it.
void fillFieldAnswer(WaitingText& into, const Elements& elements, const Waiting& one, Date today) {
  const bool proposed = one.matter == Matter::Extension;
  const QString asker = nameOf(elements, one.asker);
  into.icon = proposed ? QStringLiteral("route") : QStringLiteral("radio-tower");
  into.title = text(elements.titleOf(one.ref));
  into.detail = asker.isEmpty() ? (proposed ? Words::tr("Sales proposes it") : Words::tr("Signal"))
                : proposed      ? Words::tr("%1 proposes it").arg(asker)
                                : Words::tr("Signal of %1").arg(asker);
  if (one.awaitingDays.value_or(0) > 0 && !one.isOverdue(today))
    into.detail =
        dotted({into.detail, *one.awaitingDays == 1 ? Words::tr("has waited for 1 day")
                                                    : Words::tr("has waited for %1 days").arg(*one.awaitingDays)});
  into.verb = Words::tr("Answer");
  into.place = {proposed ? QStringLiteral("strategy") : QStringLiteral("signals"), one.ref.id, {}};
}

void fillSignalAnswer(WaitingText& into, const Elements& elements, const Waiting& one) {
  const auto* signal = elements.find(Id<field::Signal>(one.ref.id));
  into.icon = QStringLiteral("radio-tower");
  into.title = Words::tr("Is that an answer? %1").arg(text(elements.titleOf(one.ref)));
  const QString by = nameOf(elements, one.asker);
  into.detail = dotted(
      {by.isEmpty() ? Words::tr("Your signal was answered") : Words::tr("%1 answered").arg(by), text(signal->answer)});
  into.verb = Words::tr("Say so");
  into.place = {QStringLiteral("signals"), one.ref.id, {}};
}

WaitingText filled(const Waiting& one, const Elements& elements, Date today) {
  WaitingText made;
  made.place = {QStringLiteral("strategy"), one.ref.id, {}};
  if (one.date)
    made.when = session::whenText(*one.date, today);
  made.late = one.isOverdue(today);
  switch (one.matter) {
  case Matter::Version:
    made.when.clear(); // not a day by which it is owed
    fillVersion(made, elements, one, today);
    break;
  case Matter::Reconfirmation:
    fillReconfirmation(made, elements, one);
    made.when.clear();
    break;
  case Matter::Answered:
    fillAnswered(made, elements, one);
    break;
  case Matter::Question:
    fillQuestion(made, elements, one);
    break;
  case Matter::Tool:
    fillTool(made, elements, one);
    break;
  case Matter::Assumption:
    fillAssumption(made, elements, one);
    break;
  case Matter::Market:
    fillMarket(made, elements, one);
    break;
  case Matter::Promise:
  case Matter::PromiseAnswer:
    fillPromise(made, elements, one);
    break;
  case Matter::Extension:
  case Matter::Signal:
    fillFieldAnswer(made, elements, one, today);
    break;
  case Matter::SignalAnswer:
    fillSignalAnswer(made, elements, one);
    break;
  case Matter::NotNeeded:
    fillNotNeeded(made, elements, one);
    break;
  }
  if (made.title.isEmpty())
    made.title = Words::tr("Without a name");
  return made;
}

} // namespace

WaitingText moveText(const Waiting& move, const Elements& elements, Date today) {
  WaitingText made = filled(move, elements, today);
  if (move.asker != move.owner)
    putPerson(made, elements, move.asker);
  return made;
}

WaitingText owedText(const Waiting& promise, const Elements& elements, Date today) {
  WaitingText made = filled(promise, elements, today);
  putPerson(made, elements, promise.owner);
  const auto* commitment = elements.find(Id<commitments::Commitment>(promise.ref.id));
  made.detail = dotted({made.person, text(commitment->satisfaction)});
  made.verb.clear();
  return made;
}

WaitingText overdueText(const Waiting& late, const Elements& elements, Date today) {
  WaitingText made = filled(late, elements, today);
  putPerson(made, elements, late.owner);
  made.detail = made.person.isEmpty() ? made.detail : dotted({made.person, made.detail});
  made.verb.clear();
  return made;
}

WaitingText pressedText(const PressedAssumption& pressed, const Elements& elements) {
  WaitingText made;
  const bool red = pressed.heat == field::Heat::Red;
  made.icon = pressed.daysPast > 0 || red ? QStringLiteral("octagon-alert") : QStringLiteral("triangle-alert");
  made.title = text(pressed.assumption->statement);
  if (made.title.isEmpty())
    made.title = Words::tr("Without a name");
  QStringList parts;
  if (pressed.heat != field::Heat::Calm)
    parts += (red ? Words::tr("Red: %1 report against it") : Words::tr("Amber: %1 report against it"))
                 .arg(pressed.reporters);
  if (pressed.daysPast > 0)
    parts += Words::tr("To be looked at by %1").arg(session::longDay(*pressed.assumption->reviewBy));
  QStringList lacks;
  if (pressed.noTest)
    lacks += Words::tr("no test");
  if (pressed.noOwner)
    lacks += Words::tr("nobody who looks");
  if (pressed.noDate)
    lacks += Words::tr("no day to look");
  if (!lacks.isEmpty())
    parts += lacks.join(QStringLiteral(", "));
  if (const QString owner = nameOf(elements, pressed.assumption->owner); !owner.isEmpty())
    parts += owner;
  made.detail = parts.join(QStringLiteral(" · "));
  made.detail.replace(0, 1, made.detail.left(1).toUpper());
  made.late = pressed.daysPast > 0;
  made.place = {QStringLiteral("strategy"), pressed.assumption->id.value(),
                pressed.noTest    ? QStringLiteral("test")
                : pressed.noOwner ? QStringLiteral("owner")
                                  : QStringLiteral("review_by")};
  return made;
}

} // namespace baton::home
