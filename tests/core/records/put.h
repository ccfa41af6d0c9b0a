// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <memory>

namespace baton::records {

/// An element as it would stand in a workspace.
template <class T> void put(basics::Elements& elements, const T& element) {
  elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
}

} // namespace baton::records
