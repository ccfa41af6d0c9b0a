// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/role_profile.h"
#include "core/workspace/merging.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace baton::tests {

/// Commands of every sort, drawn by lot, on whatever workspace they are given: elements with and without natural keys
/// made, edited, moved and deleted, undo and redo, conflicts settled, files taken in and taken back, versions
/// published, recalled and answered, promises made and moved by both who have a part in them, private notes,
/// single entries taken back and single values restored, whoever wrote them. What a rule refuses is not done.
class AnyCommand {
public:
  /// Elements of these kinds are written to; all that a file of changes may write where none are named.
  explicit AnyCommand(std::uint32_t seed, std::vector<const basics::Kind*> kinds = {});

  void operator()(workspace::Workspace& workspace, const std::string& who);
  /// A new element, for a workspace that has none to edit.
  void add(workspace::Workspace& workspace, const std::string& who);

  int below(int limit) { return int(m_random() % std::uint32_t(limit)); }
  template <class T> const T& any(const std::vector<T>& list) { return list[std::size_t(below(int(list.size())))]; }
  /// How often each sort of command did something, by its name.
  const std::map<std::string, int>& done() const { return m_done; }

private:
  using Workspace = workspace::Workspace;
  using Sort = void (AnyCommand::*)(Workspace&, const std::string&);

  void undo(Workspace& workspace, const std::string& who);
  void redo(Workspace& workspace, const std::string& who);
  void settle(Workspace& workspace, const std::string& who);
  void addKeyed(Workspace& workspace, const std::string& who);
  void edit(Workspace& workspace, const std::string& who);
  void reportTo(Workspace& workspace, const std::string& who);
  void erase(Workspace& workspace, const std::string& who);
  void import(Workspace& workspace, const std::string& who);
  void undoImport(Workspace& workspace, const std::string& who);
  void publish(Workspace& workspace, const std::string& who);
  void recall(Workspace& workspace, const std::string& who);
  void acknowledge(Workspace& workspace, const std::string& who);
  void note(Workspace& workspace, const std::string& who);
  void promise(Workspace& workspace, const std::string& who);
  void moveOn(Workspace& workspace, const std::string& who);
  void both(Workspace& workspace, const std::string& who);
  void takeBack(Workspace& workspace, const std::string& who);
  void restore(Workspace& workspace, const std::string& who);

  coaching::CoachingSession anyNote(const Workspace& workspace, const std::string& who);
  const journal::Entry& anyEntry(const Workspace& workspace);

  basics::RowId anyRow(const Workspace& workspace, const basics::Kind& kind);
  basics::Value valueFor(const Workspace& workspace, const basics::Field& field);
  basics::Value valueOfAKeyed(const Workspace& workspace, const basics::Kind& kind, const basics::Field& field);
  void write(const char* sort, Workspace& workspace, const std::string& who, const basics::Edits& edits);
  void count(const char* sort, bool done) { m_done[sort] += done ? 1 : 0; }

  std::mt19937 m_random;
  std::vector<const basics::Kind*> m_kinds, m_keyed;
  std::map<std::string, int> m_done;
};

} // namespace baton::tests
