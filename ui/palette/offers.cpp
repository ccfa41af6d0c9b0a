// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/offers.h"

#include "core/people/person.h"
#include "core/search/folded_text.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/play.h"
#include "core/strategy/priority.h"
#include "core/strategy/weapon.h"
#include "ui/inspector/stands_on.h"
#include "ui/inspector/words.h"
#include "ui/session/places.h"
#include "ui/session/words.h"

#include <QCoreApplication>

namespace baton::palette {
namespace {

using basics::Edits, basics::ElementRef, basics::Elements, basics::Kind, basics::Tag;

struct OfferWords {
  Q_DECLARE_TR_FUNCTIONS(baton::palette::Offers)
};

/// A state that a kind can be brought into, and how that is said: as an offer, in the history, and when it is done.
struct State {
  const char* word;
  const char* icon;
  const char* offer;
  const char* label;
  const char* done;
};

const std::vector<State> marketStates = {
    {"selected", "circle-check", QT_TR_NOOP("Select market %1"), QT_TR_NOOP("select market %1"),
     QT_TR_NOOP("Market %1 selected")},
    {"deferred", "circle-pause", QT_TR_NOOP("Defer market %1"), QT_TR_NOOP("defer market %1"),
     QT_TR_NOOP("Market %1 deferred")},
    {"rejected", "circle-x", QT_TR_NOOP("Turn down market %1"), QT_TR_NOOP("turn down market %1"),
     QT_TR_NOOP("Market %1 turned down")},
    {"candidate", "circle-dashed", QT_TR_NOOP("Open the decision on market %1 again"),
     QT_TR_NOOP("open the decision on market %1 again"), QT_TR_NOOP("Market %1 is a candidate again")}};
const std::vector<State> offeringStates = {{"live", "circle-check", QT_TR_NOOP("Mark offering %1 as live"),
                                            QT_TR_NOOP("mark offering %1 as live"), QT_TR_NOOP("Offering %1 is live")},
                                           {"planned", "circle-dashed", QT_TR_NOOP("Mark offering %1 as planned"),
                                            QT_TR_NOOP("mark offering %1 as planned"),
                                            QT_TR_NOOP("Offering %1 is planned")},
                                           {"retired", "circle-x", QT_TR_NOOP("Retire offering %1"),
                                            QT_TR_NOOP("retire offering %1"), QT_TR_NOOP("Offering %1 retired")}};
const std::vector<State> weaponStates = {
    {"in_work", "circle-play", QT_TR_NOOP("Mark sales tool %1 as in work"), QT_TR_NOOP("mark sales tool %1 as in work"),
     QT_TR_NOOP("Sales tool %1 is in work")},
    {"ready", "circle-check", QT_TR_NOOP("Mark sales tool %1 as ready"), QT_TR_NOOP("mark sales tool %1 as ready"),
     QT_TR_NOOP("Sales tool %1 is ready")},
    {"outdated", "circle-slash", QT_TR_NOOP("Mark sales tool %1 as outdated"),
     QT_TR_NOOP("mark sales tool %1 as outdated"), QT_TR_NOOP("Sales tool %1 is outdated")}};

void put(session::Session& session, session::Surrounding& surrounding, ElementRef ref, const State& state) {
  const QString name = inspector::shortTitle(session.elements(), ref);
  Edits edits;
  edits.set(*ref.kind, ref.id, *ref.kind->field("status"), std::string(state.word));
  const QString done = OfferWords::tr(state.done).arg(name);
  session.change(OfferWords::tr(state.label).arg(name), edits, [&surrounding, done](const auto& outcome) {
    emit surrounding.say(outcome ? done : session::sentence(outcome.refusal()), bool(outcome));
  });
}

void add(std::vector<Offer>& all, Group group, ElementRef ref, const QString& icon, const QString& phrase,
         std::function<void(session::Session&, session::Surrounding&)> run) {
  all.push_back({group, ref, icon, phrase, search::folded(phrase.toStdString()), std::move(run)});
}

void addStates(std::vector<Offer>& all, const Elements& elements, const Kind& kind, const std::vector<State>& states) {
  for (const auto& row : elements.rowsOf(kind)) {
    const ElementRef ref{&kind, row.id};
    const QString name = inspector::shortTitle(elements, ref);
    const QString now = inspector::textOf(elements, ref, "status");
    for (const State& state : states)
      if (inspector::isNamed(elements, ref) && now != QLatin1String(state.word))
        add(all, Group::Change, ref, state.icon, OfferWords::tr(state.offer).arg(name),
            [ref, &state](auto& session, auto& surrounding) { put(session, surrounding, ref, state); });
  }
}

void addNumbers(std::vector<Offer>& all, const Elements& elements, const Kind& kind) {
  for (const auto& row : elements.rowsOf(kind))
    if (const ElementRef ref{&kind, row.id}; inspector::isNamed(elements, ref))
      add(all, Group::Do, ref, "chart-column",
          OfferWords::tr("Show numbers for %1").arg(inspector::shortTitle(elements, ref)),
          [ref](auto&, auto& surrounding) { emit surrounding.openPage(QStringLiteral("numbers"), ref.id, {}); });
}

/// Kinds of which a person asks what would have to change with them.
void addStanding(std::vector<Offer>& all, const Elements& elements, const Kind& kind, const QString& page) {
  for (const auto& row : elements.rowsOf(kind))
    if (const ElementRef ref{&kind, row.id}; inspector::isNamed(elements, ref))
      add(all, Group::Do, ref, "git-compare-arrows",
          OfferWords::tr("What stands on %1").arg(inspector::shortTitle(elements, ref)),
          [ref, page](auto&, auto& surrounding) { emit surrounding.openPage(page, ref.id, inspector::standsOnPlace); });
}

} // namespace

std::vector<Offer> offersFor(const session::Session& session, const session::Surrounding& surrounding) {
  std::vector<Offer> all;
  const Elements& elements = session.elements();
  if (!session.readOnly()) {
    addStates(all, elements, describe(Tag<strategy::Market>{}), marketStates);
    addStates(all, elements, describe(Tag<strategy::Offering>{}), offeringStates);
    addStates(all, elements, describe(Tag<strategy::Weapon>{}), weaponStates);
  }
  if (surrounding.hasPage("numbers")) {
    addNumbers(all, elements, describe(Tag<strategy::Market>{}));
    addNumbers(all, elements, describe(Tag<people::Person>{}));
  }
  for (const Kind* kind :
       {&describe(Tag<strategy::Market>{}), &describe(Tag<strategy::Offering>{}),
        &describe(Tag<strategy::Differentiator>{}), &describe(Tag<strategy::Competitor>{}),
        &describe(Tag<strategy::Weapon>{}), &describe(Tag<strategy::Play>{}), &describe(Tag<strategy::Priority>{})})
    if (const QString page = session::pageShowing(kind->name, surrounding); !page.isEmpty())
      addStanding(all, elements, *kind, page);
  return all;
}

} // namespace baton::palette
