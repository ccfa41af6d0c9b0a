// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace baton::basics {

/// Why something was not done: one sentence a person can read, and where wanted what to do about it.
struct Refusal {
  std::string cause;
  std::string remedy;

  /// The element and the field that it is about, where that is known: a form shows it beside the field.
  struct Place {
    std::string kind;
    std::int64_t id = 0;
    std::string field;

    friend bool operator==(const Place&, const Place&) = default;
  };
  Place about = {};

  friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// A value, or the reason why there is none. For refusals of the business and for bad input; a slip of ours is an
/// assert, trouble with disk or database a StorageError.
template <class T> class [[nodiscard]] Outcome {
public:
  Outcome(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Outcome(Refusal refusal) : m_state(std::in_place_index<1>, std::move(refusal)) {}

  explicit operator bool() const { return m_state.index() == 0; }
  bool refused() const { return m_state.index() == 1; }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Refusal& refusal() const {
    assert(refused());
    return std::get<1>(m_state);
  }

private:
  T& value() {
    assert(!refused());
    return std::get<0>(m_state);
  }
  const T& value() const {
    assert(!refused());
    return std::get<0>(m_state);
  }
  std::variant<T, Refusal> m_state;
};

/// The outcome of something that yields nothing but success.
struct Done {
  friend bool operator==(const Done&, const Done&) = default;
};

} // namespace baton::basics
