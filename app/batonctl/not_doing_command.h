// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

namespace baton::batonctl {

Command notDoingCommand();

} // namespace baton::batonctl
