// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/kinds.h"

#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/coverage.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/priority.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/story.h"
#include "core/strategy/strategy.h"
#include "core/strategy/target_account.h"
#include "core/strategy/term.h"
#include "core/strategy/weapon.h"
#include "core/strategy/workspace_settings.h"

namespace baton::strategy {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<WorkspaceSettings>{}),
      &describe(Tag<Strategy>{}),
      &describe(Tag<Priority>{}),
      &describe(Tag<Market>{}),
      &describe(Tag<BuyerRole>{}),
      &describe(Tag<BuyerIssue>{}),
      &describe(Tag<TargetAccount>{}),
      &describe(Tag<Offering>{}),
      &describe(Tag<Fit>{}),
      &describe(Tag<Differentiator>{}),
      &describe(Tag<Proof>{}),
      &describe(Tag<Competitor>{}),
      &describe(Tag<Advantage>{}),
      &describe(Tag<Exclusion>{}),
      &describe(Tag<Exception>{}),
      &describe(Tag<Assumption>{}),
      &describe(Tag<Term>{}),
      &describe(Tag<Guardrail>{}),
      &describe(Tag<Extension>{}),
      &describe(Tag<Weapon>{}),
      &describe(Tag<Play>{}),
      &describe(Tag<Story>{}),
      &describe(Tag<Coverage>{}),
      &describe(Tag<PayNote>{}),
      &describe(Tag<OpenQuestion>{}),
  };
}

} // namespace baton::strategy
