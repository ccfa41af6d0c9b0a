// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QVector>
#include <functional>
#include <utility>
#include <vector>

namespace baton::palette {

enum class Group { Lately, GoTo, Do, Change };

/// Letters of a text, from the first to before the last.
using Marks = QVector<std::pair<int, int>>;

/// One thing that can be chosen.
struct Row {
  Group group = Group::GoTo;
  QString id; ///< under which it is remembered; empty where it is not
  QString icon, name, detail;
  QString keys; ///< its shortcut
  Marks nameMarks, detailMarks;
  std::function<void()> run;
};

/// A command of the window.
struct Command {
  QString id, icon, name, detail, keys;
  QString foundBy; ///< the words that are compared: "Undo" of "Undo: enter the notes"
  std::function<void()> run;
  bool isView = false; ///< of a page, which is what is offered before anything is typed
};

/// What was found, in the order of the groups.
struct Found {
  std::vector<Row> rows;
  int more = 0; ///< that fit too and are not among the rows
};

} // namespace baton::palette
