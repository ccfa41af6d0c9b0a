// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/clarity/settings.h"

namespace baton::clarity {

/// It names a rule, or a threshold of the focus index, and says why it was changed: the reason is printed.
basics::Outcome<basics::Done> checkSetting(const RuleSetting& setting);

/// It names a rule whose findings can be put aside, and says why: what is not there has nothing to stand by.
basics::Outcome<basics::Done> checkAside(const PutAside& aside);

} // namespace baton::clarity
