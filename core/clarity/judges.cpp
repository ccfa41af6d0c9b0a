// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/judges.h"

#include "core/basics/text.h"

namespace baton::clarity {

Fault faultOf(std::string_view kind, Fill fill) {
  Fault fault;
  fault.kind = kind;
  fault.fill = std::move(fill);
  return fault;
}

Verdict nothingToCheck(std::string_view kind, std::string missing, std::string_view follows) {
  Fault fault = faultOf(kind, {{"missing", std::move(missing)}});
  fault.what = "This cannot be answered yet: {missing}.";
  fault.follows = follows;
  Verdict verdict = oneFault(std::move(fault));
  return verdict;
}

Verdict oneFault(Fault fault) {
  Verdict verdict;
  verdict.concerned[0] = 1;
  verdict.faults.push_back(std::move(fault));
  return verdict;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string wordAt(const std::string& text, const Ranges& ranges) {
  if (ranges.empty())
    return {};
  return basics::shortened(std::string_view(text).substr(ranges[0].begin, ranges[0].end - ranges[0].begin), 60);
}

} // namespace baton::clarity
