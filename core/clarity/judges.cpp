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

std::string grouped(basics::Amount amount) {
  const std::int64_t cents = amount.cents();
  const std::int64_t whole = (cents < 0 ? cents - 50 : cents + 50) / 100;
  std::string digits = std::to_string(whole < 0 ? -whole : whole);
  for (std::ptrdiff_t at = std::ptrdiff_t(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(std::size_t(at), ",");
  return (whole < 0 ? "-" : "") + digits;
}

std::string wordAt(const std::string& text, const Ranges& ranges) {
  if (ranges.empty())
    return {};
  return basics::shortened(std::string_view(text).substr(ranges[0].begin, ranges[0].end - ranges[0].begin), 60);
}

} // namespace baton::clarity
