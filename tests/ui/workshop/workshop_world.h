// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_field.h"
#include "ui/workshop/live_session.h"
#include "ui/workshop/pass_window.h"
#include "ui/workshop/projector_window.h"
#include "ui/workshop/stage_card.h"
#include "ui/workshop/workshop_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

namespace baton::workshop_page {

/// Maya leads, seven sell. Two markets are selected, Hospitals first, each with an offering that is core there.
class Workshop : public testing::Test {
protected:
  Workshop() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12)) {
    theme::Theme::start().set(theme::Look::Light, 1);
    const auto path = m_folder / "room.baton";
    EXPECT_TRUE(workspace::newFromTemplate(path, "blank", {"Test", "USD", 1}, m_world));
    m_session = session::Session::open(path, m_world, *basics::Date::parse("2020-06-15"));
    m_session->settle();
    maya = put(people::Person{.name = "Maya Lind", .side = people::Side::Leadership});
    for (const char* name : {"Ann", "Bo", "Cy", "Di", "Ed", "Fay", "Gus"})
      sellers.push_back(put(people::Person{.name = name}));
    using strategy::MarketStatus;
    hospitals = put(strategy::Market{.name = "Hospitals", .status = MarketStatus::Selected, .rank = 1});
    retail = put(strategy::Market{.name = "Retail", .status = MarketStatus::Selected, .rank = 2});
    lamps = put(strategy::Offering{.name = "Lamps"});
    basics::Edits edits;
    edits.put(strategy::Fit{.market = hospitals, .offering = lamps, .level = strategy::FitLevel::Core});
    change(edits);
    m_session->setMe(maya);
  }
  template <class T> basics::Id<T> put(T element) {
    element.id = m_session->newId<T>();
    basics::Edits edits;
    edits.put(element);
    change(edits);
    return element.id;
  }
  void change(const basics::Edits& edits) {
    m_session->change("test", edits);
    m_session->settle();
  }
  /// A session of that kind with everyone in the room, open on the page.
  void hold(workshop::SessionKind kind) {
    basics::Edits edits;
    held = workshop::beginSession(edits, {.name = "Our session", .sessionKind = kind, .date = m_session->today()},
                                  [this] { return m_session->newId<workshop::Session>().value(); });
    std::vector<basics::Id<people::Person>> everyone = sellers;
    everyone.push_back(maya);
    for (const auto person : everyone) {
      workshop::Participant participant;
      participant.id = m_session->newId<workshop::Participant>();
      participant.session = held;
      participant.person = person;
      edits.put(participant);
    }
    change(edits);
    m_page = std::make_unique<WorkshopPage>(*m_session, m_surrounding);
    m_page->resize(1228, 820);
    m_page->setVisible(true);
    m_page->openSession(held);
    settle();
  }
  void settle() {
    for (int round = 0; round < 3; ++round) {
      QApplication::processEvents();
      m_session->settle();
    }
    QApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  template <class W> W& part(QWidget& in, const QString& name) {
    W* found = in.findChild<W*>(name);
    if (!found)
      throw std::runtime_error("no part " + name.toStdString());
    return *found;
  }
  void press(QWidget& in, const QString& name) {
    part<QAbstractButton>(in, name).click();
    settle();
  }
  void next() { press(*m_page, "next"); }
  const workshop::AgendaItem& current() { return *m_page->live().current(); }
  /// Goes on until the point of that title is on and not begun.
  void goTo(const std::string& title) {
    while (current().title != title)
      next();
  }
  ProjectorView wall() { return m_page->projector()->view(); }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<WorkshopPage> m_page;
  basics::Id<people::Person> maya;
  std::vector<basics::Id<people::Person>> sellers;
  basics::Id<strategy::Market> hospitals, retail;
  basics::Id<strategy::Offering> lamps;
  basics::Id<workshop::Session> held;
};

} // namespace baton::workshop_page
