// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/wording.h"

namespace baton::commitments {

std::string_view inWords(State state) {
  switch (state) {
  case State::Requested:
    return "is asked for, and waits for an answer";
  case State::Offered:
    return "is offered, and waits for an answer";
  case State::Countered:
    return "has other terms on the table, which wait for an answer";
  case State::Agreed:
    return "is agreed";
  case State::Renegotiating:
    return "is agreed, and new terms wait for an answer";
  case State::Reported:
    return "is reported done, and waits for the one it was promised to";
  case State::Declined:
    return "was declined";
  case State::Withdrawn:
    return "was withdrawn";
  case State::Fulfilled:
    return "is fulfilled";
  case State::Released:
    return "was released";
  case State::Revoked:
    return "was taken back";
  case State::Broken:
    return "was closed as not kept";
  }
  return "";
}

std::string_view shortWord(State state) {
  switch (state) {
  case State::Requested:
    return "asked for";
  case State::Offered:
    return "offered";
  case State::Countered:
    return "other terms";
  case State::Agreed:
    return "agreed";
  case State::Renegotiating:
    return "new terms";
  case State::Reported:
    return "reported done";
  case State::Declined:
    return "declined";
  case State::Withdrawn:
    return "withdrawn";
  case State::Fulfilled:
    return "fulfilled";
  case State::Released:
    return "released";
  case State::Revoked:
    return "taken back";
  case State::Broken:
    return "not kept";
  }
  return "";
}

std::string_view inWords(Cause cause) {
  switch (cause) {
  case Cause::Prerequisite:
    return "something that it stood on was missing";
  case Cause::Decision:
    return "a decision was missing or changed";
  case Cause::Information:
    return "information was missing";
  case Cause::Capacity:
    return "there was no time for it";
  case Cause::Priorities:
    return "something else came first";
  case Cause::Skill:
    return "it needed a skill that was not there";
  case Cause::Customer:
    return "it lay with the customer";
  case Cause::Supplier:
    return "it lay with a supplier";
  case Cause::Estimate:
    return "it took longer than thought";
  case Cause::Outside:
    return "it lay outside both sides";
  }
  return {};
}

std::string_view doing(Move move) {
  switch (move) {
  case Move::Accept:
    return "accept it";
  case Move::Counter:
    return "answer with other terms";
  case Move::Decline:
    return "decline it";
  case Move::Withdraw:
    return "withdraw it";
  case Move::Propose:
    return "propose new terms";
  case Move::AcceptTerms:
    return "accept the new terms";
  case Move::DeclineTerms:
    return "decline the new terms";
  case Move::WithdrawTerms:
    return "withdraw the new terms";
  case Move::Report:
    return "report it done";
  case Move::Satisfied:
    return "say that it is done as agreed";
  case Move::Unsatisfied:
    return "say that it is not done yet";
  case Move::Revoke:
    return "take it back";
  case Move::Release:
    return "release the other from it";
  case Move::Break:
    return "close it as not kept";
  case Move::Request:
  case Move::Offer:
    break;
  }
  return "begin it";
}

} // namespace baton::commitments
