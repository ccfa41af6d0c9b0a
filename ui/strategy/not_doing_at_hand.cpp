// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/not_doing_at_hand.h"

#include "core/workspace/checking.h"
#include "core/workspace/deals.h"
#include "ui/session/kept_bookings.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <utility>

namespace baton::strategy_page {

using clarity::NotDoing, clarity::Pursued, clarity::PursuedRow;

namespace {

bool decides(const workspace::Report& report) {
  return basics::touchesAny(report.touched, {"exclusion", "exception", "target_account", "goal", "import", "market",
                                             "offering", "person", "workspace"});
}

std::int64_t countOf(const std::vector<PursuedRow>& rows, Pursued what) {
  return std::ranges::count(rows, what, &PursuedRow::what);
}

} // namespace

const NotDoing* NotDoingRead::of(basics::RowId exclusion) const {
  const auto found =
      std::ranges::find(lists, exclusion, [](const NotDoing& list) { return list.exclusion->id.value(); });
  return found == lists.end() ? nullptr : &*found;
}

NotDoingAtHand& NotDoingAtHand::of(session::Session& session) {
  if (auto* there = session.findChild<NotDoingAtHand*>({}, Qt::FindDirectChildrenOnly))
    return *there;
  return *new NotDoingAtHand(session);
}

NotDoingAtHand::NotDoingAtHand(session::Session& session) : QObject(&session), m_session(session) {
  connect(&session, &session::Session::actualsReady, this, &NotDoingAtHand::ask);
  connect(&session, &session::Session::changed, this, [this](const workspace::Report& report) {
    if (decides(report))
      ask();
  });
  ask();
}

void NotDoingAtHand::ask() {
  if (std::exchange(m_asking, true)) {
    m_again = true;
    return;
  }
  m_session.ask<std::shared_ptr<const NotDoingRead>>(
      this,
      [today = m_session.today(),
       bookings = m_session.bookings()](const workspace::Workspace& workspace) -> std::shared_ptr<const NotDoingRead> {
        auto made = std::make_shared<NotDoingRead>();
        made->elements = workspace.elements();
        const auto records = workspace::readRecords(workspace, today, *bookings->of(workspace, today));
        made->lists = clarity::notDoing(made->elements, workspace::dealsOf(workspace),
                                        workspace::recordFactsOf(workspace, today, records).runOver, today);
        return made;
      },
      [this](std::shared_ptr<const NotDoingRead> read) {
        m_read = std::move(read);
        m_asking = false;
        emit changed();
        if (std::exchange(m_again, false))
          ask();
      });
}

QString pursuedFacts(const NotDoing& list) {
  QStringList outside, facts;
  const auto add = [&](Pursued what, const QString& one, const QString& several) {
    if (const auto count = countOf(list.outside, what); count > 0)
      outside += widgets::counted(count, one, several);
  };
  add(Pursued::Opportunity, NotDoingAtHand::tr("1 opportunity"), NotDoingAtHand::tr("%1 opportunities"));
  add(Pursued::Account, NotDoingAtHand::tr("1 target account"), NotDoingAtHand::tr("%1 target accounts"));
  add(Pursued::Goal, NotDoingAtHand::tr("1 goal"), NotDoingAtHand::tr("%1 goals"));
  if (!outside.isEmpty())
    facts += NotDoingAtHand::tr("%1 outside what we decided").arg(outside.join(QStringLiteral(", ")));
  if (list.openValue > basics::Amount())
    facts += NotDoingAtHand::tr("%1 open").arg(widgets::compact(list.openValue.number()));
  if (list.openUnvalued > 0)
    facts += widgets::counted(list.openUnvalued, NotDoingAtHand::tr("1 open without an amount"),
                              NotDoingAtHand::tr("%1 open without an amount"));
  if (list.bookings && list.bookings->cases > 0)
    facts += widgets::counted(list.bookings->orders, NotDoingAtHand::tr("1 order booked, %2"),
                              NotDoingAtHand::tr("%1 orders booked, %2"))
                 .arg(widgets::compact(list.bookings->value.number()));
  if (!list.excepted.empty())
    facts += widgets::counted(std::int64_t(list.excepted.size()), NotDoingAtHand::tr("1 let through"),
                              NotDoingAtHand::tr("%1 let through"));
  return facts.join(QStringLiteral(" · "));
}

} // namespace baton::strategy_page
