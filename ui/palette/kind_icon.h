// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string_view>

namespace baton::palette {

/// The icon that stands for a kind of element.
QString iconOf(std::string_view kind);

} // namespace baton::palette
