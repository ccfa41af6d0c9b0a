// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace baton::tests {

/// What a workspace should hold, reckoned a second time and in the plainest way: every state is kept whole, and undo is
/// going back to the one before. Each cell remembers the command that it comes from.
class Model {
public:
  struct Cell {
    basics::Value value;
    int from = 0;

    friend bool operator==(const Cell& a, const Cell& b) { return a.value == b.value; }
  };
  struct Row {
    const basics::Kind* kind = nullptr;
    int from = 0;
    std::map<std::string, Cell> cells;

    friend bool operator==(const Row& a, const Row& b) { return a.kind == b.kind && a.cells == b.cells; }
  };
  using State = std::map<basics::RowId, Row>;

  const State& state() const { return m_state; }
  /// Where this row differs from what the workspace has; empty where nothing does.
  std::string difference(const basics::Elements& elements) const;
  /// Takes the elements as they are: the start, and what a publication froze.
  void adopt(const basics::Elements& elements);

  // Inside begin and end: one command.
  void begin(const std::string& label, bool undoable = true);
  void put(const basics::Kind& kind, basics::RowId id);
  void set(basics::RowId id, std::string_view field, basics::Value value);
  /// With what is part of it; references to what is gone are emptied.
  void erase(basics::RowId id);
  /// Takes one earlier command back where nobody has written since; a row that was made then stays while others refer
  /// to it or somebody has written it since.
  void takeBack(int command, basics::RowId except);
  /// The command's number; 0 where it came to nothing.
  int end();

  std::optional<std::string> undoLabel() const;
  std::optional<std::string> redoLabel() const;
  /// False where there is nothing to undo, or what was done last has no undo.
  bool undo();
  bool redo();

private:
  struct Command {
    int number = 0;
    std::string label;
    bool undoable = true;
    State before;
    State after;
  };
  void eraseRow(basics::RowId id, std::vector<basics::RowId>& gone);

  State m_state;
  Command m_open;
  int m_count = 0;
  std::vector<Command> m_done;
  std::vector<Command> m_undone;
  std::map<int, Command> m_commands;
};

} // namespace baton::tests
