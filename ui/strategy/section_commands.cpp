// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/section_commands.h"

#include "ui/strategy/sections.h"

#include <QCoreApplication>
#include <map>

namespace baton::strategy_page {
namespace {

struct OtherWords {
  Q_DECLARE_TR_FUNCTIONS(baton::strategy_page::Outline)
};

/// What somebody may look for who does not know how the outline calls it.
QString otherWords(const QString& section) {
  static const std::map<QString, const char*> words{
      {"aspiration", QT_TR_NOOP("horizon, goal of the company, what changed")},
      {"summary", QT_TR_NOOP("one minute, elevator")},
      {"market", QT_TR_NOOP("segments, to whom, candidates, rejected")},
      {"target_account", QT_TR_NOOP("customers, prospects, list")},
      {"exclusion", QT_TR_NOOP("what not, not doing")},
      {"offering", QT_TR_NOOP("products, services, prices")},
      {"fit", QT_TR_NOOP("grid, core, market by offering")},
      {"differentiator", QT_TR_NOOP("why us, proof, claims")},
      {"competitor", QT_TR_NOOP("rivals, against whom")},
      {"advantage", QT_TR_NOOP("advantage grid, how we win")},
      {"weapon", QT_TR_NOOP("weapons, holes, case study")},
      {"play", QT_TR_NOOP("motion, steps, trigger")},
      {"guardrail", QT_TR_NOOP("room to run, may decide, must ask")},
      {"extension", QT_TR_NOOP("proposals of Sales, enlarge")},
      {"assumption", QT_TR_NOOP("what must be true, tests, doubt")},
      {"term", QT_TR_NOOP("glossary, vocabulary")},
      {"person", QT_TR_NOOP("team, managers, reporting line, sellers")},
      {"coverage", QT_TR_NOOP("who works where, share of time")},
      {"pay_note", QT_TR_NOOP("compensation, bonus, incentives")}};
  const auto found = words.find(section);
  return found == words.end() ? QString() : OtherWords::tr(found->second);
}

} // namespace

std::vector<session::PageCommand> sectionCommands() {
  std::vector<session::PageCommand> commands;
  for (const Section& section : sections())
    commands.push_back(session::viewOf(section.id, section.label(), QStringLiteral("compass"), otherWords(section.id)));
  return commands;
}

} // namespace baton::strategy_page
