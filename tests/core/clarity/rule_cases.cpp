// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clarity/rule_cases.h"

#include <iterator>

namespace baton::clarity {
namespace {

using namespace strategy;
using basics::Amount;
using basics::Id;

void eachMarket(Draft& draft, MarketStatus status) {
  for (Market& market : draft.markets)
    market.status = status;
}

Market& candidate(Draft& draft) {
  Market made;
  made.name = "Germany";
  return draft.add(draft.markets, made);
}

Exclusion& exclusion(Draft& draft, std::string what) {
  Exclusion made;
  made.what = std::move(what);
  return draft.add(draft.exclusions, made);
}

OpenQuestion& question(Draft& draft, basics::RowId about) {
  OpenQuestion made;
  made.askedBy = draft.people[1].id;
  made.about = Id<basics::Anything>(about);
  made.text = "Who leads Canada?";
  made.blocking = true;
  return draft.add(draft.questions, made);
}

plan::Goal& goal(Draft& draft, basics::Date from, std::int64_t amount) {
  plan::Goal made;
  made.metric = draft.metrics[0].id;
  made.owner = draft.people[1].id;
  made.from = from;
  made.amount = Amount::of(amount);
  return draft.add(draft.goals, made);
}

RecordShare share(std::int64_t on, std::int64_t total, std::int64_t unplaced) {
  return {Amount::of(on), Amount::of(total), Amount::of(unplaced), 40};
}

RecordFacts& facts(Draft& draft) {
  draft.withFacts = true;
  return draft.facts;
}

void periods(Draft& draft, int count, int below) {
  for (int i = 0; i < count; ++i)
    facts(draft).periods.push_back({"FY2020-Q1", 10, below});
}

const Case marketCases[] = {
    {"market-none", [](Draft& d) { eachMarket(d, MarketStatus::Candidate); },
     [](Draft& d) { d.markets[1].status = MarketStatus::Candidate; }},
    {"market-unbounded",
     [](Draft& d) { d.markets[0].idealCustomer = "every developer and every organization, regardless of their setup"; },
     [](Draft& d) { d.markets[0].idealCustomer = "every reseller in France with a workshop"; }},
    {"market-no-reason", [](Draft& d) { d.markets[0].reason = "Big and growing, better than the others"; },
     [](Draft& d) { d.markets[2].reason = "freight eats the whole margin there"; }},
    {"market-no-customer", [](Draft& d) { d.markets[0].idealCustomer = "Workshops in Ohio"; },
     [](Draft& d) { d.markets[2].idealCustomer = ""; }},
    {"market-no-buyer", [](Draft& d) { d.roles[0].caresAbout = "money"; },
     [](Draft& d) {
       d.add(d.roles, {{}, {}, d.markets[0].id, "Mechanic", ""});
     }},
    {"market-no-issue", [](Draft& d) { d.issues[0].statement = "They need better solutions"; },
     [](Draft& d) { d.issues[0].statement = "Three suppliers, three invoices, three dates"; }},
    {"market-no-targets", [](Draft& d) { d.accounts[0].dropped = day(2020, 6, 1); },
     [](Draft& d) {
       d.accounts[0].tier.reset();
       d.markets[0].listRule = "All 214 workshops with three stands from the trade register";
     }},
    {"nothing-turned-down", [](Draft& d) { d.markets[2].reason = "Not now"; },
     [](Draft& d) {
       d.markets[2].reason = "Not now";
       exclusion(d, "No sale to riders below 10 bikes");
     }},
    {"market-undecided", [](Draft& d) { candidate(d).decideBy = day(2020, 9, 30); },
     [](Draft& d) {
       Market& open = candidate(d);
       open.decideOwner = d.people[0].id;
       open.decideBy = day(2020, 9, 30);
     }},
    {"rank-tied", [](Draft& d) { d.markets[1].rank = 1; }, [](Draft& d) { d.markets[2].rank = 1; }},
    {"too-many",
     [](Draft& d) {
       for (int i = 0; i < 6; ++i)
         d.add(d.priorities, {{}, {}, "Build 12 sizes", {}, {}, {}, {}});
     },
     [](Draft& d) {
       for (int i = 0; i < 5; ++i)
         d.add(d.priorities, {{}, {}, "Build 12 sizes", {}, {}, {}, {}});
     }},
    {"issue-unheard", [](Draft& d) { d.issues[0].heardOn.reset(); },
     [](Draft& d) {
       d.add(d.issues, {{}, {}, d.markets[2].id, "I want it tomorrow at home", {}, {}, {}});
     }},
};

const Case offeringCases[] = {
    {"offering-none",
     [](Draft& d) {
       d.offerings[0].status = OfferingStatus::Retired;
       d.offerings[1].status = OfferingStatus::Planned;
     },
     [](Draft& d) {
       d.offerings[0].status = OfferingStatus::Retired;
       d.offerings[1].status = OfferingStatus::Planned;
       d.offerings[1].availableFrom = day(2020, 10, 1);
     }},
    {"offering-undescribed", [](Draft& d) { d.offerings[0].description = "Bikes for all"; },
     [](Draft& d) {
       d.offerings[1].description = "";
       d.fit(d.markets[0], d.offerings[1], FitLevel::Possible);
     }},
    {"offering-no-price", [](Draft& d) { d.offerings[0].priceNote = "On request"; },
     [](Draft& d) {
       d.offerings[0].priceNote = "";
       d.offerings[0].listPrice = basics::Money::ofCents(54000);
     }},
    {"market-no-core", [](Draft& d) { d.fit(d.markets[1], d.offerings[0], FitLevel::Possible); },
     [](Draft& d) { d.fit(d.markets[0], d.offerings[1], FitLevel::Possible); }},
    {"fit-undecided", [](Draft& d) { d.fits.pop_back(); },
     [](Draft& d) {
       Offering planned;
       planned.name = "Clothing";
       planned.status = OfferingStatus::Planned;
       d.add(d.offerings, planned);
     }},
    {"contradiction", [](Draft& d) { exclusion(d, "No bikes to workshops").offerings = {d.offerings[0].id}; },
     [](Draft& d) {
       Exclusion& over = exclusion(d, "No bikes to workshops");
       over.offerings = {d.offerings[0].id};
       over.until = day(2020, 6, 14);
     }},
    {"core-no-difference", [](Draft& d) { d.differentiators[0].soWhat = "It is better"; },
     [](Draft& d) {
       d.differentiators[0].soWhat = "It is better";
       d.differentiators[1].offerings.clear(); // company-wide
     }},
    {"proof-none", [](Draft& d) { d.proofs.pop_front(); }, [](Draft& d) { d.proofs[0].statement = "9 waited"; }},
    {"proof-unsourced", [](Draft& d) { d.proofs[0].source = " "; }, [](Draft& d) { d.proofs[0].source = "letter"; }},
    {"proof-stale", [](Draft& d) { d.proofs[0].date = day(2018, 6, 14); },
     [](Draft& d) { d.proofs[0].date = day(2018, 6, 15); }},
    {"claim-generic",
     [](Draft& d) { d.offerings[0].description = "The most powerful and accurate frames for every rider"; },
     [](Draft& d) { d.offerings[0].description = "most orders leave in 12 working days"; }},
    {"choice-unanswered", [](Draft& d) { d.differentiators[0].whoCannotSay = ""; },
     [](Draft& d) {
       d.differentiators[0].whoCannotSay = "";
       d.differentiators[0].competitorCouldSay = Answered::Yes;
     }},
    {"choice-fails", [](Draft& d) { d.differentiators[0].oppositeAbsurd = Answered::Yes; },
     [](Draft& d) { d.differentiators[0].oppositeAbsurd = Answered::No; }},
    {"so-what-missing", [](Draft& d) { d.differentiators[0].soWhat = "no stock"; },
     [](Draft& d) { d.differentiators[0].soWhat = "repairs on our bikes earn money"; }},
    {"claim-companywide",
     [](Draft& d) {
       d.differentiators[0].offerings.clear();
       d.differentiators.pop_back();
     },
     [](Draft& d) {
       d.differentiators[0].offerings = {d.offerings[0].id, d.offerings[1].id};
     }},
};

const Case advantageCases[] = {
    {"competitor-none",
     [](Draft& d) {
       for (Competitor& competitor : d.competitors)
         competitor.markets = {d.markets[0].id};
     },
     [](Draft& d) { d.competitors[0].markets.clear(); }},
    {"advantage-none", [](Draft& d) { d.advantages[0].ours = "Best-in-class quality and leading service for dealers"; },
     [](Draft& d) { d.advantages[0].ours = "frames that come back 0.4 %, best in class"; }},
    {"advantage-one-sided", [](Draft& d) { d.advantages[0].theirs = "Nothing that a good shop would miss."; },
     [](Draft& d) { d.advantages[0].theirs = "No minimum order, known faces at the counter"; }},
    {"advantage-no-how", [](Draft& d) { d.advantages[0].howWeWin = "by service"; },
     [](Draft& d) { d.advantages[0].howWeWin = "count the deliveries of one month"; }},
    {"status-quo-missing", [](Draft& d) { d.competitors[1].presentWay = false; },
     [](Draft& d) { d.competitors[0].presentWay = true; }},
};

const Case textCases[] = {
    {"aspiration-unmeasured",
     [](Draft& d) { d.strategy.aspiration = "Adventure Works becomes significantly more profitable by 2021."; },
     [](Draft& d) { d.strategy.aspiration = "By March 2021 every fourth dollar, 25 %, comes from parts."; }},
    {"summary-unsayable",
     [](Draft& d) {
       for (int i = 0; i < 151; ++i)
         d.strategy.summary = i == 0 ? "bike." : d.strategy.summary + " bike.";
     },
     [](Draft& d) {
       for (int i = 0; i < 150; ++i)
         d.strategy.summary = i == 0 ? "bike." : d.strategy.summary + " bike.";
     }},
    {"story-missing", [](Draft& d) { d.stories[0].text = "At Adventure Works we build frames."; },
     [](Draft& d) { d.stories[0].text = ""; }}, // composed, so it begins with the buyer's issue
    {"quantity-vague", [](Draft& d) { d.assumptions[0].statement = "Warehouses buy significantly more components."; },
     [](Draft& d) { d.proofs[0].statement = "9 resellers waited; several said that it is fast"; }}, // a trial, and 9
    {"placeholder", [](Draft& d) { d.proofs[0].source = "TBD"; },
     [](Draft& d) { d.proofs[0].source = "size XXL log"; }},
    {"defined-elsewhere",
     [](Draft& d) { d.strategy.situation = "See [the numbers](https://intranet.test/numbers) of the year."; },
     [](Draft& d) { d.strategy.situation = "Bikes lost 3.3 % last year (see the report)."; }},
    {"word-undefined", [](Draft& d) { d.strategy.situation = "The SAO count of bikes fell by 3.3 %."; },
     [](Draft& d) {
       d.strategy.situation = "The SAO count of bikes fell by 3.3 %.";
       d.add(d.terms, {{}, {}, "SAO", "an order that Sales accepted"});
     }},
    {"assumption-none", [](Draft& d) { d.assumptions.clear(); }, [](Draft&) {}},
    {"assumption-untested", [](Draft& d) { d.assumptions[0].reviewBy = day(2020, 6, 14); },
     [](Draft& d) { d.assumptions[0].reviewBy = day(2020, 6, 15); }},
    {"question-blocking", [](Draft& d) { question(d, d.markets[0].id.value()); },
     [](Draft& d) { question(d, d.markets[0].id.value()).answer = "Brian Welcker"; }},
    {"horizon-unclear", [](Draft& d) { d.strategy.horizonTo = day(2022, 7, 2); },
     [](Draft& d) { d.strategy.horizonTo = day(2022, 7, 1); }}, // 36 months
    {"room-none", [](Draft& d) { d.guardrails[0].guardrailKind = GuardrailKind::MustAsk; },
     [](Draft& d) {
       d.add(d.guardrails, {{}, {}, GuardrailKind::MustNot, "promise under 12 days"});
     }},
    {"sentence-long",
     [](Draft& d) {
       d.strategy.situation = "Bikes";
       for (int i = 0; i < 35; ++i)
         d.strategy.situation += " lost";
     },
     [](Draft& d) {
       d.strategy.situation = "Bikes";
       for (int i = 0; i < 34; ++i)
         d.strategy.situation += " lost";
     }},
    {"promise-ownerless",
     [](Draft& d) { d.strategy.situation = "Updated metrics will be released at the start of the quarter."; },
     [](Draft& d) { d.strategy.situation = "Goals will be measured quarterly in 2020."; }},
};

const Case planCases[] = {
    {"goal-off-strategy", [](Draft& d) { goal(d, day(2020, 4, 1), 100).market = d.markets[2].id; },
     [](Draft& d) { goal(d, day(2019, 4, 1), 100).market = d.markets[2].id; }}, // last fiscal year
    {"goal-unplaced", [](Draft& d) { goal(d, day(2020, 4, 1), 100); },
     [](Draft& d) {
       goal(d, day(2020, 4, 1), 100);
       goal(d, day(2020, 7, 1), 100).market = d.markets[0].id;
     }},
    {"market-no-goal", [](Draft& d) { goal(d, day(2020, 4, 1), 100).market = d.markets[0].id; },
     [](Draft& d) {
       for (const Market& market : d.markets)
         goal(d, day(2020, 4, 1), 100).market = market.id;
     }},
    {"market-uncovered",
     [](Draft& d) {
       d.add(d.coverages, {{}, {}, d.people[1].id, d.markets[0].id, {}});
     },
     [](Draft& d) {
       for (const Market& market : d.markets)
         d.add(d.coverages, {{}, {}, d.people[1].id, market.id, {}});
     }},
    {"market-unworked",
     [](Draft& d) {
       facts(d).marketWork = {{d.markets[0].id, day(2020, 6, 1)}, {d.markets[1].id, day(2020, 3, 16)}}; // 91 days
     },
     [](Draft& d) {
       facts(d).marketWork = {{d.markets[0].id, day(2020, 6, 1)}, {d.markets[1].id, day(2020, 3, 17)}}; // 90 days
     }},
    {"pipeline-off-strategy", [](Draft& d) { facts(d).workedOn = share(79, 100, 0); },
     [](Draft& d) { facts(d).workedOn = share(79, 100, 1); }}, // 20 % are off, 1 % is only unplaced
    {"records-unplaced", [](Draft& d) { facts(d).won = share(79, 100, 21); },
     [](Draft& d) { facts(d).won = share(80, 100, 20); }},
    {"exclusion-run-over",
     [](Draft& d) {
       facts(d).runOver = {{d.markets[2].id.value(), 108, Amount::of(1391025), "bookings"}};
     },
     [](Draft& d) {
       facts(d).runOver = {{d.markets[2].id.value(), 0, Amount(), "bookings"}};
     }},
    {"money-against-rank",
     [](Draft& d) {
       facts(d).marketGoals = {{d.markets[0].id, Amount::of(44)}, {d.markets[1].id, Amount::of(56)}}; // 12 points
     },
     [](Draft& d) {
       facts(d).marketGoals = {{d.markets[0].id, Amount::of(45)}, {d.markets[1].id, Amount::of(55)}}; // 10 points
     }},
    {"goal-before-people", [](Draft& d) { periods(d, 4, 8); },
     [](Draft& d) {
       periods(d, 3, 10);
       periods(d, 1, 7);
     }},
    {"goal-without-amount", [](Draft& d) { goal(d, day(2020, 7, 1), 0).amount.reset(); },
     [](Draft& d) {
       plan::Goal& announced = goal(d, day(2020, 7, 1), 0);
       announced.amount.reset();
       OpenQuestion& about = question(d, announced.id.value());
       about.owner = d.people[0].id;
       about.due = day(2020, 7, 31);
     }},
    {"measure-unclear",
     [](Draft& d) {
       goal(d, day(2021, 1, 1), 50);
       goal(d, day(2021, 4, 1), 300);
       goal(d, day(2021, 7, 1), 650);
     },
     [](Draft& d) {
       goal(d, day(2021, 1, 1), 50);
       goal(d, day(2021, 4, 1), 300);
       goal(d, day(2021, 7, 1), 290);
     }},
    {"weapon-past-date",
     [](Draft& d) {
       d.weapons[0].status = WeaponStatus::InWork;
       d.weapons[0].due = day(2020, 6, 14);
     },
     [](Draft& d) { d.weapons[0].due = day(2020, 6, 14); }}, // it is ready
    {"play-without-weapon", [](Draft& d) { d.plays[0].weapons.clear(); }, [](Draft&) {}},
    {"one-sided",
     [](Draft& d) {
       goal(d, day(2020, 4, 1), 100);
       facts(d).leadershipPromises = 0;
     },
     [](Draft& d) {
       goal(d, day(2020, 4, 1), 100);
       facts(d).leadershipPromises = 1;
     }},
    {"version-twice",
     [](Draft& d) {
       facts(d).versionsTwice = {{42, "3", "3-b"}};
     },
     [](Draft& d) { facts(d).versionsTwice.clear(); }},
};

} // namespace

std::vector<Case> allCases() {
  std::vector<Case> cases;
  const auto append = [&](const auto& part) { cases.insert(cases.end(), std::begin(part), std::end(part)); };
  append(marketCases), append(offeringCases), append(advantageCases), append(textCases), append(planCases);
  return cases;
}

} // namespace baton::clarity
