// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_groups.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::shell {

using session::KeyNote;

namespace {

struct Keys {
  Q_DECLARE_TR_FUNCTIONS(baton::shell::Keys)
};

KeyGroup everywhere() {
  return {Keys::tr("Everywhere"),
          {{Keys::tr("Tab, Shift+Tab"), Keys::tr("to the next and the previous control; Tab leaves text fields")},
           {Keys::tr("Arrows"), Keys::tr("move in a list, a grid, a chart")},
           {Keys::tr("Enter or Space"), Keys::tr("opens what is chosen, presses a button")},
           {Keys::tr("Esc"), Keys::tr("closes what was opened last; in a field, brings back what stood there")}}};
}

KeyGroup inPalette() {
  return {Keys::tr("In the search field"),
          {{Keys::tr("Up, Down"), Keys::tr("choose")},
           {Keys::tr("Page Up, Page Down"), Keys::tr("choose further away")},
           {Keys::tr("Enter"), Keys::tr("goes there, or does it")},
           {QStringLiteral(">"), Keys::tr("at the beginning: commands only")},
           {QStringLiteral("@"), Keys::tr("at the beginning: people")},
           {QStringLiteral("#"), Keys::tr("at the beginning: findings")}}};
}

} // namespace

QString keysOf(const ActionRegistry::Description& action) {
  QStringList keys;
  for (const QKeySequence& sequence : action.shortcuts)
    if (!sequence.isEmpty())
      keys += sequence.toString(QKeySequence::NativeText);
  keys.removeDuplicates();
  return keys.join(QStringLiteral(", "));
}

std::vector<KeyGroup> keyGroups(const ActionRegistry& actions, const std::vector<session::PageEntry>& pages) {
  std::vector<KeyGroup> groups;
  for (const auto& action : actions.all()) {
    const QString keys = keysOf(action);
    if (keys.isEmpty())
      continue;
    auto group = std::ranges::find(groups, action.group, &KeyGroup::title);
    if (group == groups.end())
      group = groups.insert(groups.end(), {action.group, {}});
    group->keys.push_back({keys, action.label});
  }
  groups.push_back(everywhere());
  groups.push_back(inPalette());
  for (const session::PageEntry& page : pages)
    if (!page.keys.empty())
      groups.push_back({Keys::tr("On page %1").arg(page.label), page.keys});
  return groups;
}

QString asText(const std::vector<KeyGroup>& groups) {
  qsizetype widest = 0;
  for (const KeyGroup& group : groups)
    for (const KeyNote& note : group.keys)
      widest = std::max(widest, note.keys.size());
  QString text;
  for (const KeyGroup& group : groups) {
    text += (text.isEmpty() ? "" : "\n") + group.title + '\n';
    for (const KeyNote& note : group.keys)
      text += "  " + note.keys.leftJustified(widest + 2) + note.what + '\n';
  }
  return text;
}

QString asManual(const std::vector<KeyGroup>& groups) {
  QString text = QStringLiteral(
      "# Keys and the search field\n\n"
      "Everything in Baton can be done from the keyboard. The program shows this list under Ctrl+/.\n\n"
      "`Ctrl+K` opens one field over the window. What you type is found among everything the workspace holds, by name\n"
      "and by text: markets, offerings, people, questions, versions, findings; among the pages; and among the "
      "commands,\n"
      "with their keys. Capitals and accents do not matter, several words may stand in any order, and all of them "
      "must\n"
      "fit. Names that begin with what you typed come first, then those with a word that does, then those that hold "
      "it\n"
      "inside, then texts. The letters that fit are underlined.\n\n"
      "The list has three parts. *Go to* opens the place. *Do* runs a command, or opens a view of a page: "
      "\"scorecard\",\n"
      "\"map\", \"first break\", \"coaching log\", \"compare versions\"; such a view is found by its name and by other "
      "words\n"
      "for it. *Change* gives a market, an offering or a sales tool another state, such as \"Defer market Retail\": "
      "one\n"
      "change, which undo takes back. Before you type, the field offers what you chose last.\n");
  for (const KeyGroup& group : groups) {
    text += "\n## " + group.title + "\n\n| keys | what they do |\n|---|---|\n";
    for (const KeyNote& note : group.keys)
      text += "| " + note.keys + " | " + note.what + " |\n";
  }
  return text;
}

} // namespace baton::shell
