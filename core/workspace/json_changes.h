// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/workspace/change_fault.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace baton::workspace {

/// A file of changes as edits, with every name in it replaced by an id.
struct ChangesRead {
  basics::Edits edits;
  std::map<std::string, basics::RowId> ids; ///< "$name" to id
  struct Change {
    basics::RowId id = 0;
    bool isDelete = false;
    std::vector<std::string> fields;
  };
  std::vector<Change> changes; ///< in the order of the file
  std::optional<ChangeFault> fault;

  /// The change that a refusal of the door is about.
  ChangeFault faultOf(basics::Refusal refusal) const;
};

/// Reads {"changes":[{"op":"put"|"delete","kind","id","fields":{...}}]}. Strict: an unknown key, kind, field or word, a
/// wrong type, a name that matches nothing or more than one element is a fault, and nothing of the file counts.
/// kindOf tells what an id belonged to that no element has now (deleted ones stay known); empty: nothing.
ChangesRead readChanges(const basics::Elements& elements, std::string_view text,
                        const std::function<basics::RowId()>& newId,
                        const std::function<std::string(basics::RowId)>& kindOf);

} // namespace baton::workspace
