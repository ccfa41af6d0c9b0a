// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/workspace/change_fault.h"

#include <vector>

namespace baton::workspace {

/// One change of a file as it is written: its kind and the names of its fields are known, nothing else is checked yet.
struct ChangeShape {
  bool isDelete = false;
  const basics::Kind* kind = nullptr;
  nlohmann::json id; ///< null where it is left out
  nlohmann::json fields = nlohmann::json::object();
};

struct ShapesRead {
  std::vector<ChangeShape> shapes;
  std::optional<ChangeFault> fault;
};
ShapesRead readShapes(std::string_view text);

} // namespace baton::workspace
