// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"
#include "core/workshop/session.h"

namespace baton::batonctl {

const workshop::Session& sessionNamed(const workspace::Workspace& workspace, const std::string& name);

} // namespace baton::batonctl
