// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/commitments/hand_table.h"

namespace baton::tests {

const std::map<std::string, Situation>& situations() {
  static const std::map<std::string, Situation> all{
      {"requested", {"requested", "promisor"}},
      {"offered", {"offered", "promisee"}},
      {"countered by the promisor", {"countered", "promisee"}},
      {"countered by the promisee", {"countered", "promisor"}},
      {"agreed", {"agreed"}},
      {"agreed and past due", {"agreed", "", true}},
      {"new terms by the promisor", {"renegotiating", "promisee"}},
      {"new terms by the promisee", {"renegotiating", "promisor"}},
      {"new terms by the promisor, past due", {"renegotiating", "promisee", true}},
      {"new terms by the promisee, past due", {"renegotiating", "promisor", true}},
      {"reported", {"reported"}},
      {"declined", {"declined"}},
      {"withdrawn", {"withdrawn"}},
      {"fulfilled", {"fulfilled"}},
      {"released", {"released"}},
      {"revoked", {"revoked"}},
      {"broken", {"broken"}},
  };
  return all;
}

std::optional<Situation> byHand(const Situation& at, const std::string& party, const std::string& move) {
  const std::string otherParty = party == "promisor" ? "promisee" : "promisor";
  const bool toAnswer = at.answers == party;
  if (at.state == "requested" || at.state == "offered" || at.state == "countered") {
    if (toAnswer && move == "accept")
      return Situation{"agreed", "", at.pastDue};
    if (toAnswer && move == "counter")
      return Situation{"countered", otherParty, at.pastDue};
    if (toAnswer && move == "decline")
      return Situation{"declined"};
    if (!toAnswer && move == "withdraw")
      return Situation{"withdrawn"};
    return std::nullopt;
  }
  if (at.state == "agreed") {
    if (move == "propose")
      return Situation{"renegotiating", otherParty, at.pastDue};
    if (party == "promisor" && move == "report")
      return Situation{"reported", "", at.pastDue};
    if (party == "promisor" && move == "revoke")
      return Situation{"revoked"};
    if (party == "promisee" && move == "release")
      return Situation{"released"};
    if (party == "promisee" && move == "break" && at.pastDue)
      return Situation{"broken"};
    return std::nullopt;
  }
  if (at.state == "renegotiating") {
    if (toAnswer && (move == "accept-terms" || move == "decline-terms"))
      return Situation{"agreed", "", at.pastDue};
    if (!toAnswer && move == "withdraw-terms")
      return Situation{"agreed", "", at.pastDue};
    if (party == "promisor" && move == "revoke")
      return Situation{"revoked"};
    if (party == "promisee" && move == "release")
      return Situation{"released"};
    if (party == "promisee" && move == "break" && at.pastDue)
      return Situation{"broken"};
    return std::nullopt;
  }
  if (at.state == "reported") {
    if (party == "promisee" && move == "satisfied")
      return Situation{"fulfilled"};
    if (party == "promisee" && move == "unsatisfied")
      return Situation{"agreed", "", at.pastDue};
    if (party == "promisor" && move == "revoke")
      return Situation{"revoked"};
    if (party == "promisee" && move == "release")
      return Situation{"released"};
    return std::nullopt;
  }
  return std::nullopt; // what is over stays so
}

} // namespace baton::tests
