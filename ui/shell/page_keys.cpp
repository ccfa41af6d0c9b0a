// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_groups.h"

#include <QCoreApplication>

namespace baton::shell {
namespace {

struct PageKeys {
  Q_DECLARE_TR_FUNCTIONS(baton::shell::PageKeys)
};

std::vector<KeyNote> onStrategy() {
  return {{PageKeys::tr("Enter, Space, F2"), PageKeys::tr("opens the chosen card or line at the right")},
          {PageKeys::tr("Alt+Up, Alt+Down"), PageKeys::tr("moves it up or down in its order")},
          {PageKeys::tr("Delete"), PageKeys::tr("deletes it; undo brings it back")},
          {PageKeys::tr("Menu"), PageKeys::tr("what else can be done with it")},
          {PageKeys::tr("C, P, N"), PageKeys::tr("market × offering: core, possible, no; Delete leaves it undecided")},
          {PageKeys::tr("I, W, R, O"), PageKeys::tr("sales tools: idea, in work, ready, outdated; + uses a tool here")},
          {PageKeys::tr("Alt+Down"), PageKeys::tr("in a date: opens the calendar")},
          {PageKeys::tr("Esc"), PageKeys::tr("closes the panel at the right")}};
}

std::vector<KeyNote> onClarity() {
  return {
      {PageKeys::tr("Enter"), PageKeys::tr("goes to the place of the finding")},
      {PageKeys::tr("Menu, Shift+F10"), PageKeys::tr("what can be done with the finding: see the rule, let it stand")},
      {PageKeys::tr("Esc"), PageKeys::tr("closes the rule")}};
}

std::vector<KeyNote> onHandoff() {
  return {{PageKeys::tr("Page Up, Page Down"), PageKeys::tr("turn the page")},
          {PageKeys::tr("Home, End"), PageKeys::tr("first and last page")},
          {PageKeys::tr("Up, Down, Space"), PageKeys::tr("scroll, and turn at the end of the page")},
          {PageKeys::tr("Enter, F2"), PageKeys::tr("on the paper: change what it says")},
          {PageKeys::tr("Ctrl+C"), PageKeys::tr("in the comparison: copy the chosen change")},
          {PageKeys::tr("Space"), PageKeys::tr("on what stands on a change: it still holds")},
          {PageKeys::tr("Enter"), PageKeys::tr("on a change, or what stands on it: goes there")}};
}

std::vector<KeyNote> onNumbers() {
  return {{PageKeys::tr("Arrows, Home, End"), PageKeys::tr("from mark to mark in a chart")},
          {PageKeys::tr("Enter, Space"), PageKeys::tr("opens the rows behind the mark")}};
}

std::vector<KeyNote> onHistory() {
  return {{PageKeys::tr("Menu, Shift+F10"), PageKeys::tr("what can be done with the chosen change")},
          {PageKeys::tr("Left, Right"), PageKeys::tr("in a conflict: from one value to the other")},
          {PageKeys::tr("Page Up, Page Down"), PageKeys::tr("in a conflict: to the one before and after")},
          {PageKeys::tr("Esc"), PageKeys::tr("closes the panel at the right")}};
}

} // namespace

std::vector<KeyNote> keysOfPage(const QString& id) {
  return id == QLatin1String("strategy")  ? onStrategy()
         : id == QLatin1String("clarity") ? onClarity()
         : id == QLatin1String("handoff") ? onHandoff()
         : id == QLatin1String("numbers") ? onNumbers()
         : id == QLatin1String("history") ? onHistory()
                                          : std::vector<KeyNote>();
}

} // namespace baton::shell
