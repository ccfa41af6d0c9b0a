// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/session.h"

namespace baton::workshop {

using basics::DescribeKind, basics::Kind, basics::Tag;

const Kind& describe(Tag<Session>) {
  static const Kind kind = DescribeKind<Session>("session", "Session", "Sessions")
                               .field<&Session::name>("name", "Name", {.title = true})
                               .field<&Session::sessionKind>("session_kind", "Kind")
                               .field<&Session::date>("date", "Date")
                               .reference<&Session::facilitator>("facilitator", "Facilitator", "person")
                               .field<&Session::anonymous>("anonymous", "Anonymous")
                               .field<&Session::dots>("dots", "Dots for each person", {.least = 1, .most = 100})
                               .field<&Session::next>("next", "Next one")
                               .done();
  return kind;
}

const Kind& describe(Tag<AgendaItem>) {
  static const Kind kind = DescribeKind<AgendaItem>("agenda_item", "Point of the agenda", "Points of the agenda")
                               .ordered()
                               .partOf<&AgendaItem::session>("session", "Session", "session")
                               .field<&AgendaItem::title>("title", "Title", {.title = true})
                               .field<&AgendaItem::minutes>("minutes", "Minutes", {.least = 0, .most = 1440})
                               .field<&AgendaItem::activity>("activity", "What is done")
                               .field<&AgendaItem::notes>("notes", "For the facilitator", {.prose = true})
                               .field<&AgendaItem::phase>("phase", "Phase")
                               .field<&AgendaItem::started>("started", "Began")
                               .field<&AgendaItem::seconds>("seconds", "Seconds taken", {.least = 0, .most = 604800})
                               .done();
  return kind;
}

const Kind& describe(Tag<Participant>) {
  static const Kind kind = DescribeKind<Participant>("participant", "Participant", "Participants")
                               .partOf<&Participant::session>("session", "Session", "session")
                               .reference<&Participant::person>("person", "Person", "person")
                               .field<&Participant::side>("side", "Side")
                               .field<&Participant::name>("name", "Name", {.title = true})
                               .done();
  return kind;
}

const Kind& describe(Tag<Decision>) {
  static const Kind kind = DescribeKind<Decision>("decision", "Decision", "Decisions")
                               .ordered()
                               .partOf<&Decision::session>("session", "Session", "session")
                               .field<&Decision::text>("text", "What was decided", {.title = true, .prose = true})
                               .reference<&Decision::owner>("owner", "Done by", "person")
                               .field<&Decision::due>("due", "Due")
                               .reference<&Decision::about>("about", "About", "")
                               .done();
  return kind;
}

} // namespace baton::workshop
