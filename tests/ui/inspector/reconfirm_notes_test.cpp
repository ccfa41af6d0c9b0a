// SPDX-License-Identifier: GPL-3.0-or-later
// Maya leads, Tess and Sam sell. Version 2 changes why Retail was chosen, on which Tess's account stands.
#include "core/handoff/comment.h"
#include "core/strategy/market.h"
#include "core/strategy/target_account.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/reconfirm_notes.h"

#include <QLabel>
#include <QPushButton>

namespace baton::inspector {
namespace {

class ToReconfirm : public tests::WorkspaceAtHand {
protected:
  void prepare() {
    make();
    maya = put(people::Person{.name = "Maya", .side = people::Side::Leadership});
    tess = put(people::Person{.name = "Tess"});
    sam = put(people::Person{.name = "Sam"});
    retail = put(strategy::Market{.name = "Retail", .status = strategy::MarketStatus::Selected, .reason = "It grows"});
    corner = put(strategy::TargetAccount{.market = retail, .name = "Corner Shop", .owner = tess});
    publish();
    basics::Edits edits;
    edits.set<strategy::Market>(retail, "reason", "It grew by 12 % in 2019");
    m_session->change("change the reason", edits);
    settle();
    m_panel = std::make_unique<Inspector>(*m_session, m_surrounding);
    m_panel->resize(348, 700);
  }
  void publish() { publishAs(maya); }
  ReconfirmNotes& notes() { return *child<ReconfirmNotes>(m_panel.get(), "reconfirm-notes"); }
  QString note() { return child<QLabel>(&notes(), "to-reconfirm")->text(); }
  std::size_t said() { return m_session->elements().count<handoff::Reconfirmation>(); }

  basics::Id<people::Person> maya, tess, sam;
  basics::Id<strategy::Market> retail;
  basics::Id<strategy::TargetAccount> corner;
  std::unique_ptr<Inspector> m_panel;
};

TEST_F(ToReconfirm, NothingIsFlaggedBeforeTheChangeIsPublished) {
  prepare();
  m_panel->open(ref(corner));
  settle();
  EXPECT_TRUE(notes().isHidden());
}

TEST_F(ToReconfirm, WhatStandsOnAChangeIsFlaggedUntilItsOwnerSaysThatItHolds) {
  prepare();
  m_session->setMe(tess);
  m_panel->open(ref(corner));
  publish();
  ASSERT_FALSE(notes().isHidden()) << "the panel was open when it was published";
  EXPECT_EQ(note(), "Corner Shop stands on what version 2 changed: Retail.");
  EXPECT_EQ(tests::unnamedFocusables(*m_panel), QStringList());
  QTest::mouseClick(child<QPushButton>(&notes(), "still-holds"), Qt::LeftButton);
  settle();
  settle();
  EXPECT_EQ(said(), 1u);
  EXPECT_TRUE(notes().isHidden());
  m_session->undo();
  settle();
  settle();
  EXPECT_FALSE(notes().isHidden()) << "undo takes the word back";
}

TEST_F(ToReconfirm, WhoeverSaysItForTheOwnerIsNamed) {
  prepare();
  m_session->setMe(sam);
  m_panel->open(ref(corner));
  publish();
  EXPECT_EQ(note(), "Corner Shop stands on what version 2 changed: Retail. Recorded as said by Sam.");
}

TEST_F(ToReconfirm, WithoutAnybodySittingThereItAsksWho) {
  prepare();
  m_panel->open(ref(corner));
  publish();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::askWho);
  QTest::mouseClick(child<QPushButton>(&notes(), "still-holds"), Qt::LeftButton);
  settle();
  EXPECT_EQ(asked.size(), 1);
  EXPECT_EQ(said(), 0u);
}

TEST_F(ToReconfirm, OfOtherElementsThePanelSaysNothing) {
  prepare();
  m_panel->open(ref(retail));
  publish();
  EXPECT_TRUE(notes().isHidden()) << "Retail is what changed, and stands on nothing";
}

} // namespace
} // namespace baton::inspector
