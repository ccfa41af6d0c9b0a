// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the page with the example, when BATON_GALLERY is set.
#include "core/people/person.h"
#include "core/strategy/market.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/target_account.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/inspector/findings.h"
#include "ui/inspector/inspector.h"
#include "ui/strategy/element_pane.h"
#include "ui/strategy/strategy_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPixmap>
#include <QPushButton>

namespace baton::strategy_page {
namespace {

class StrategyGallery : public tests::WorkspaceAtHand {
protected:
  void picture(const QString& name, QSize size, const QString& section, const QString& element = {},
               const QString& button = {}) {
    QWidget window;
    window.setProperty("page", true);
    auto* row = new QHBoxLayout(&window);
    theme::space(row, 0, 0);
    auto* page = new StrategyPage(*m_session, m_surrounding);
    row->addWidget(page, 1);
    row->addWidget(page->inspector());
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(size);
    window.show();
    page->openSection(section);
    settle();
    if (auto* pane = qobject_cast<ElementPane*>(page->pane()); pane && !element.isEmpty())
      for (const auto& one : m_session->elements().rowsOf(*pane->section().kind))
        if (m_session->elements().titleOf(one.id) == element.toStdString())
          page->show(one.id, {});
    for (int i = 0; i < 4; ++i)
      settle();
    if (auto* press = button.isEmpty() ? nullptr : window.findChild<QPushButton*>(button))
      press->click();
    settle();
    const QString folder = QStringLiteral(BATON_BINARY_DIR "/gallery");
    QDir().mkpath(folder);
    window.grab().save(folder + "/strategy-" + name + ".png");
  }
  basics::Id<people::Person> personNamed(std::string_view name) {
    for (const auto& person : m_session->elements().all<people::Person>())
      if (person.name == name)
        return person.id;
    return {};
  }
};

TEST_F(StrategyGallery, Pictures) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP();
  makeExample();
  inspector::Findings::of(*m_session);
  settle();
  auto& look = theme::Theme::start();
  const QSize wide(1228, 820), narrow(968, 560);
  look.set(theme::Look::Light, 1);
  picture("light", wide, "market", "Resellers in France and the United Kingdom");
  picture("light-alone", wide, "market");
  for (const Section& section : sections())
    picture("section-" + section.id, wide, section.id);
  picture("differentiator", wide, "differentiator", "Best-in-class quality and first-class service in clothing.");
  picture("small", narrow, "market", "Resellers in France and the United Kingdom");
  look.set(theme::Look::Dark, 1);
  picture("dark", wide, "market", "Resellers in France and the United Kingdom");
  look.set(theme::Look::Light, 2);
  picture("200", wide * 2, "market", "Resellers in France and the United Kingdom");
  picture("200-small", {1900, 1000}, "market", "Resellers in France and the United Kingdom");
  look.set(theme::Look::Light, 1);
  m_session.reset();
  make();
  picture("empty", wide, "market");
}

/// A proposal of Sales with leadership's answer to come, and what is pursued although it was left out.
TEST_F(StrategyGallery, RoomToRunAndNotDoing) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP();
  makeExample();
  for (const auto& person : m_session->elements().all<people::Person>())
    if (person.name == "Ken Sánchez")
      m_session->setMe(person.id);
  strategy::Extension proposal;
  proposal.statement = "Beyond “Up to 5 % on components”: 8 % where the order holds all four lines.";
  proposal.proposedBy = personNamed("Linda Mitchell");
  proposal.proposed = *basics::Date::parse("2020-06-03");
  put(proposal);
  proposal.statement = "Rent trial bikes to shops in the north for May.";
  proposal.proposed = *basics::Date::parse("2020-05-20");
  put(proposal);
  strategy::TargetAccount account;
  for (const auto& market : m_session->elements().all<strategy::Market>())
    if (market.name == "Resellers in Australia")
      account.market = market.id;
  account.tier = strategy::Tier::A;
  account.owner = personNamed("Lynn Tsoflias");
  for (const char* name : {"Beach Bicycles", "Harbour Cycles"}) {
    account.name = name;
    account.potential = *basics::Money::parse("40000");
    put(account);
  }
  settle();
  auto& look = theme::Theme::start();
  const QSize wide(1228, 820), narrow(968, 560);
  const QString eight =
      QString::fromStdString("Beyond “Up to 5 % on components”: 8 % where the order holds all four lines.");
  const QString left = "No new resellers in Australia before Germany earns its margin";
  for (const auto& [name, kind, zoom, size] :
       {std::tuple("", theme::Look::Light, 1, wide), std::tuple("-dark", theme::Look::Dark, 1, wide),
        std::tuple("-small", theme::Look::Light, 1, narrow), std::tuple("-200", theme::Look::Light, 2, wide * 2)}) {
    look.set(kind, zoom);
    picture(QStringLiteral("extension") + name, size, "extension", eight);
    picture(QStringLiteral("not-doing") + name, size, "exclusion");
    picture(QStringLiteral("not-doing-panel") + name, size, "exclusion", left);
    picture(QStringLiteral("not-doing-rows") + name, size, "exclusion", left, "pursued-rows");
  }
  look.set(theme::Look::Light, 1);
}

} // namespace
} // namespace baton::strategy_page
