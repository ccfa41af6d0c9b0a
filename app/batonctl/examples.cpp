// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/examples.h"

#include <algorithm>
#include <array>

namespace baton::batonctl {
namespace {

constexpr auto examples = std::to_array<Example>({
    {"new", "batonctl new acme.baton --template example"},
    {"apply", "batonctl apply acme.baton changes.json --as \"Maya Lind\""},
    {"dump", "batonctl dump acme.baton --kind market"},
    {"load", "batonctl load again.baton acme.json"},
    {"check", "batonctl check acme.baton --gate differentiators --fail-on warning",
     "there is a finding of the severity after --fail-on, or above"},
    {"publish", "batonctl publish acme.baton --as \"Maya Lind\"", "the draft is not ready and no reason is given"},
    {"recall", "batonctl recall acme.baton --version 2 --reason \"a price was wrong\"", "it is recalled already"},
    {"acknowledge", "batonctl acknowledge acme.baton --version 2 --verdict accepted --as \"Ann Lee\"",
     "the version takes no answer from this person"},
    {"diff", "batonctl diff acme.baton 1 draft"},
    {"impact", "batonctl impact acme.baton draft"},
    {"changed-since", "batonctl changed-since acme.baton --person \"Ann Lee\"", "no version is in force"},
    {"import", "batonctl import acme.baton bookings.csv --kind bookings --mapping crm.json", "rows were rejected"},
    {"undo-import", "batonctl undo-import acme.baton 4611686018427387904"},
    {"mappings", "batonctl mappings acme.baton"},
    {"records", "batonctl records acme.baton --kind bookings --person \"Ann Lee\" --period FY2020-Q1"},
    {"goals", "batonctl goals acme.baton --metric Revenue --by person,quarter --period FY2020"},
    {"spread", "batonctl spread acme.baton --metric Revenue --basis target --owner \"Ann Lee\" --period FY2021 "
               "--amount 1200000 --over months --method profile --seasons-of FY2020 --market Retail"},
    {"measures", "batonctl measures acme.baton --by person,quarter --period FY2021"},
    {"funnel", "batonctl funnel acme.baton --owner \"Ann Lee\" --period FY2021-Q3"},
    {"forecast",
     "batonctl forecast acme.baton --period FY2021-Q3 --owner \"Ann Lee\" --scenario \"largest deal lost\""},
    {"backtest", "batonctl backtest acme.baton --period FY2020"},
    {"bridge", "batonctl bridge acme.baton --period FY2021-Q3 --from 2021-01-04 --to 2021-03-29"},
    {"adds-up", "batonctl adds-up acme.baton"},
    {"commit",
     "batonctl commit acme.baton request --new --as \"Ann Lee\" --to \"Maya Lind\" --statement \"A story of a "
     "warehouse\" --satisfaction \"PDF and deck, released by the customer\" --due 2021-06-15",
     "it is not this person's move, or not one from where the promise stands"},
    {"ledger", "batonctl ledger acme.baton --side leadership"},
    {"scorecard", "batonctl scorecard acme.baton --period FY2021-Q3"},
    {"first-break", "batonctl first-break acme.baton 4611686018427387904"},
    {"signals", "batonctl signals acme.baton"},
    {"answer",
     "batonctl answer acme.baton 4611686018427387904 --text \"Our price stands until March\" --strategy stays "
     "--as \"Maya Lind\"",
     "the person may not answer it, or it is closed"},
    {"not-doing", "batonctl not-doing acme.baton"},
    {"meeting", "batonctl meeting acme.baton --person \"Ann Lee\" --period FY2020-Q4"},
    {"why", "batonctl why acme.baton --person \"Ann Lee\" --period FY2020-Q4"},
    {"asked-and-given", "batonctl asked-and-given acme.baton"},
    {"workshop", "batonctl workshop acme.baton"},
    {"playback", "batonctl playback acme.baton \"Playback in June\""},
    {"log", "batonctl log acme.baton"},
    {"undo", "batonctl undo acme.baton", "there is nothing to take back, or it has no undo"},
    {"redo", "batonctl redo acme.baton", "there is nothing to bring back"},
    {"take-back", "batonctl take-back acme.baton 4611686018427387904.7",
     "it has no undo, or nothing of it is left to take back"},
    {"name", "batonctl name acme.baton \"before the offsite\""},
    {"go-back", "batonctl go-back acme.baton \"before the offsite\"", "it cannot be written back"},
    {"verify", "batonctl verify acme.baton", "something is not as it was written"},
    {"merge", "batonctl merge acme.baton from-ann.baton from-bo.baton", "conflicts are open"},
    {"conflicts", "batonctl conflicts acme.baton", "conflicts are open"},
    {"resolve", "batonctl resolve acme.baton 4611686018427387904-name 2"},
    {"copy", "batonctl copy acme.baton -o for-ann.baton --to \"Ann Lee\" --note \"your promises for Q3\""},
    {"backup", "batonctl backup acme.baton -o acme-friday.baton"},
    {"backups", "batonctl backups acme.baton"},
    {"restore", "batonctl restore acme.baton acme-friday.baton"},
    {"export", "batonctl export acme.baton --what handoff --format pdf -o handoff.pdf"},
    {"chart", "batonctl chart acme.baton coverage -o coverage.svg --period FY2020-Q4"},
    {"shot", "batonctl shot acme.baton home -o home.png --theme dark"},
});

} // namespace

Example exampleOf(std::string_view command) {
  const auto* const found = std::ranges::find(examples, command, &Example::command);
  return found == examples.end() ? Example{} : *found;
}

} // namespace baton::batonctl
