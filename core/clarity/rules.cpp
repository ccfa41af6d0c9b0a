// SPDX-License-Identifier: GPL-3.0-or-later
// The rule table: everything that can be said about a rule without running it. docs/rules.md is made from it.
#include "core/clarity/judges.h"

#include <algorithm>

namespace baton::clarity {

namespace {

constexpr auto B = Severity::Blocker;
constexpr auto W = Severity::Warning;
constexpr auto H = Severity::Hint;
constexpr auto M = Gate::Markets;
constexpr auto O = Gate::Offerings;
constexpr auto D = Gate::Differentiators;
constexpr auto A = Gate::Advantages;
constexpr std::nullopt_t none = std::nullopt;
constexpr auto All = Counting::All;
constexpr auto Share = Counting::Share;
constexpr auto Free = Counting::None;
constexpr auto Existence = Nature::Existence;
constexpr auto Text = Nature::Text;
constexpr auto State = Nature::State;
constexpr auto Listed = Reads::Listed;
constexpr auto Any = Reads::Any;
constexpr auto Strategy = Source::Strategy;
constexpr auto Plan = Source::Plan;
constexpr auto Records = Source::Records;

// id, name in words, severity, gate, points, counting, nature, reads, source, threshold,
//   fires when, what it says, why it matters, what to do, function
const Rule everyRule[] = {
    {"market-none", "No market selected", B, M, 6, All, Existence, Any, Strategy, 0, "no market is selected",
     "No market is selected yet.", "While every market is possible, each seller chooses one alone.",
     "Select one; the others can be deferred", marketNone},
    {"market-unbounded", "Market without an edge", B, M, 5, All, Text, Listed, Strategy, 0,
     "the ideal customer is not bounded, or the name or the ideal customer holds a universal word in a sentence "
     "without "
     "an anchor",
     "{name} has no edge: a seller cannot tell who is outside it.",
     "Where nobody is outside, every lead looks right, and the hours go to the wrong ones.",
     "Add what can be seen from outside: place, size, trade, equipment", marketUnbounded},
    {"market-no-reason", "No reason for a market", B, M, 3, All, Existence, Any, Strategy, 0,
     "a selected market whose reason does not say something with an anchor", "Why {name} rather than another?",
     "A seller who knows the reason stays with the choice when something easier turns up.",
     "A figure, a customer or an event that can be checked", marketNoReason},
    {"market-no-customer", "No ideal customer", B, M, 3, All, Existence, Any, Strategy, 0,
     "the ideal customer does not say something", "A seller could not recognise the right customer in {name}.",
     "Without a picture of the right one, the first call goes to whoever is nearest.", "Describe the best one you have",
     marketNoCustomer},
    {"market-no-buyer", "Nobody who decides", B, M, 2, All, Existence, Any, Strategy, 0,
     "no buyer role whose cares-about says something", "Who decides at {name}, and what is that person measured on?",
     "A seller prepares for a person, not for a market.", "Name the title and the worry", marketNoBuyer},
    {"market-no-issue", "No issue of the buyer", B, M, 3, All, Existence, Any, Strategy, 0,
     "no buyer issue that says something", "What keeps {role} busy is not said.",
     "The first conversation opens with what the buyer has in mind.", "Write it as the buyer says it", marketNoIssue},
    {"market-no-targets", "Nobody to call yet", B, M, 2, All, Existence, Any, Strategy, 3,
     "fewer active target accounts than the threshold, and no list rule that says something with an anchor",
     "Nobody can call {name} yet: no list.", "A list turns a market into calls.",
     "Name three, or the rule that makes the list", marketNoTargets},
    {"nothing-turned-down", "Nothing turned down", B, M, 4, All, Existence, Any, Strategy, 0,
     "no market deferred or rejected with a reason, and no exclusion that counts",
     "Nothing has been left out, so Sales must choose.", "What is left out saves more hours than what is taken in.",
     "Name one market, offering or kind of deal that you leave", nothingTurnedDown},
    {"market-undecided", "Market left open", B, M, 1, All, State, Any, Strategy, 0,
     "a candidate without an owner or a decide-by day to come (a warning, by share, before the first publication)",
     "{name} is open without a date.", "Until it is decided, some will work on it and some will not.",
     "Who decides, by when?", marketUndecided},
    {"rank-tied", "Ranks tied", W, none, 1, Share, State, Any, Strategy, 0,
     "two selected markets share a rank, or one has none", "{a} and {b} are both number {n}.",
     "Two first places leave the choice to whoever picks up the phone.", "If a seller has one hour left, which one?",
     rankTied},
    {"too-many", "Too much comes first", W, none, 1, Share, State, Any, Strategy, 5,
     "more selected markets or priorities than the threshold, or more than 12 core pairs", "{n} things come first.",
     "What comes first for everyone comes first for no one.", "Which would you give up for the others?", tooMany},
    {"issue-unheard", "Issue that nobody heard", W, none, 1, Share, State, Any, Strategy, 0,
     "a buyer issue without who said it and when", "{issue}: did a customer say this?",
     "Buyers recognise their own words, and notice ours.", "Note who, when, in which words", issueUnheard},

    {"offering-none", "Nothing to sell yet", B, O, 3, All, Existence, Any, Strategy, 0,
     "no offering is live, or planned with a date", "Nothing to sell is described yet.",
     "Sales needs one thing to put on the table.", "Start with what most customers buy", offeringNone},
    {"offering-undescribed", "Offering not described", B, O, 3, All, Text, Any, Strategy, 0,
     "a core offering whose description does not say something", "What does the buyer of {name} get?",
     "What cannot be said in a sentence is explained differently by every seller.",
     "One sentence without our own names", offeringUndescribed},
    {"offering-no-price", "No price", B, O, 2, All, Existence, Any, Strategy, 0,
     "a core offering without list price, or price note with a digit or the name of a price list",
     "What does {name} cost? \"{note}\" leaves it to chance.", "Without a price, each deal makes its own.",
     "List price, range, or price list", offeringNoPrice},
    {"market-no-core", "Nothing core in a market", B, O, 3, All, Existence, Any, Strategy, 0,
     "a scope market without a core offering", "What do we sell first to {name}?",
     "A seller who may offer everything opens with the wrong thing.", "Mark one offering as core", marketNoCore},
    {"fit-undecided", "Pairs not decided", W, none, 2, Share, State, Any, Strategy, 0,
     "empty cells of selected markets and live offerings", "{n} of {m} combinations are not decided.",
     "An empty cell is read as \"try it\".", "Core, possible or no", fitUndecided},
    {"contradiction", "Ruled out, yet core", B, O, 2, All, State, Any, Strategy, 0,
     "an exclusion in force covers a core pair", "{exclusion} rules out what {market} is asked to buy.",
     "Sales would be told to sell {offering} there, and not to.", "Change one of the two", contradiction},

    {"core-no-difference", "No difference stands", B, D, 6, All, Existence, Any, Strategy, 0,
     "a core offering for which no differentiator stands",
     "Why us for {offering}? Nothing here would survive a buyer's second question.",
     "Without a reason to choose us, the price is the only one left.", "See what is missing: {list}", coreNoDifference},
    {"proof-none", "Claim without proof", W, none, 3, Share, Existence, Any, Strategy, 0,
     "a differentiator without proof", "{statement}: how do we know?",
     "A buyer believes a customer, a measurement or a test.", "A customer, a measurement, a test", proofNone},
    {"proof-unsourced", "Proof without a source", W, none, 2, Share, State, Any, Strategy, 0,
     "a proof without source or date", "{proof}: where can a seller look this up?",
     "A proof that cannot be shown is an opinion.", "Source and date", proofUnsourced},
    {"proof-stale", "Proof out of date", W, none, 1, Share, State, Any, Strategy, 24,
     "a proof older than the threshold in months; patents do not age", "{proof} is {age} old.",
     "A buyer who asks \"and today?\" deserves an answer.", "Renew it, or say why it still holds", proofStale},
    {"claim-generic", "Claim anyone could print", W, none, 3, Share, Text, Listed, Strategy, 0,
     "a statement, an advantage, a description or the summary with a generic word and no anchor",
     "Any competitor could print this: \"{word}\".", "Words that fit everyone give a buyer nothing to compare.",
     "Say what is different, in numbers or names", claimGeneric},
    {"choice-unanswered", "Two questions unanswered", W, none, 2, Share, State, Any, Strategy, 0,
     "opposite or swap has neither a text nor the answer that it fails", "Two questions wait for {statement}.",
     "They tell a choice from a wish before a buyer does.",
     "Who sensible does the opposite? Which rival cannot say it?", choiceUnanswered},
    {"choice-fails", "True of everyone", W, none, 2, Share, State, Any, Strategy, 0,
     "the opposite would be absurd, or a competitor could say it", "{statement} is true of everyone in the trade.",
     "A buyer hears it from each of us and remembers none.",
     "Keep it as a promise to customers, not as a reason to choose us", choiceFails},
    {"so-what-missing", "No gain for the buyer", W, none, 1, Share, Text, Any, Strategy, 0,
     "the so-what does not say something", "{statement}: and what does the buyer gain?",
     "A difference is worth what it changes for the buyer.", "Continue with \"which means that you ...\"",
     soWhatMissing},

    {"competitor-none", "No competitor named", B, A, 5, All, Existence, Any, Strategy, 0,
     "a scope market with no competitor", "What do they do today in {name} instead?",
     "Every buyer has another way; the seller should know it first.", "A rival, or the present way", competitorNone},
    {"advantage-none", "No answer to a competitor", B, A, 5, All, Existence, Any, Strategy, 0,
     "a competitor of a scope market without \"ours\" that says something and is not generic",
     "What do we say when {competitor} is in the room?", "Unprepared, a seller answers with a discount.",
     "One sentence", advantageNone},
    {"advantage-one-sided", "Their strength left out", B, A, 3, All, Text, Any, Strategy, 0,
     "\"theirs\" does not say something, or denies that there is anything",
     "Sellers will meet {competitor}'s strength; better from you than from the buyer.",
     "Who knows the other's strength in advance is not surprised by it.", "Where are they better?", advantageOneSided},
    {"advantage-no-how", "No way to win", B, A, 2, All, Existence, Any, Strategy, 0,
     "how-we-win does not say something", "How does a seller win against {competitor}?",
     "An advantage that is not acted on is only known to us.", "What to ask, show or avoid", advantageNoHow},
    {"status-quo-missing", "Present way left out", H, none, 1, Share, State, Any, Strategy, 0,
     "a selected market without a competitor marked as the present way",
     "Most deals in {name} are lost to doing nothing, and it is not on the list.",
     "The present way wins whenever nobody speaks about it.", "Add it", statusQuoMissing},

    {"aspiration-unmeasured", "Aspiration without a measure", W, none, 2, Share, State, Any, Strategy, 0,
     "the aspiration has no figure, or no date", "How would we know that we are there?",
     "What cannot be missed cannot be reached either.", "A number and a day", aspirationUnmeasured},
    {"summary-unsayable", "Summary over a minute", W, none, 2, Share, State, Any, Strategy, 150,
     "the summary is missing, or longer than the threshold in words", "It takes {s} seconds aloud.",
     "What takes longer than a minute is shortened by each seller in another way.", "One minute", summaryUnsayable},
    {"story-missing", "Story missing or about us", W, none, 2, Share, State, Any, Strategy, 0,
     "a selected market without a story, or one whose first three words hold our name, we, our or an offering",
     "The story for {name} starts with us.", "A buyer listens as long as it is about the buyer.",
     "Start with the buyer's day", storyMissing},
    {"quantity-vague", "Word in place of a number", W, none, 1, Share, Text, Listed, Strategy, 0,
     "a vague word without a digit in the sentence, where a number is due: aspiration, assumptions, measurements, "
     "expected conversion, conditions of satisfaction",
     "\"{word}\": how much, by when?", "Two people can agree on the word and mean different numbers.",
     "A number, or a range", quantityVague},
    {"placeholder", "Placeholder in print", W, none, 1, Share, Text, Any, Strategy, 0,
     "a placeholder in a printed field", "\"{word}\" would be printed.",
     "A gap in print makes the rest look unfinished.", "Fill it, or make it an open question with a date", placeholder},
    {"defined-elsewhere", "Meaning in another document", W, none, 1, Share, Text, Listed, Strategy, 0,
     "a text that does not say something once links and \"see ...\", \"defined in ...\" are taken out",
     "The meaning lies in another document.", "Who reads this on a plane cannot follow it.", "Bring the sentence here",
     definedElsewhere},
    {"word-undefined", "Word not explained", H, none, 1, Share, Text, Listed, Strategy, 0,
     "two to six capitals, neither known, spelled out nor in the glossary", "Will a new seller know \"{word}\"?",
     "Nobody asks about it in the meeting.", "Add it to the words", wordUndefined},
    {"assumption-none", "No assumption", W, none, 1, Share, Existence, Any, Strategy, 0, "there is no assumption",
     "What must be true for this to work?", "A strategy rests on a few things that can turn out otherwise.",
     "Write three", assumptionNone},
    {"assumption-untested", "Assumption without a test", W, none, 2, Share, State, Any, Strategy, 0,
     "an assumption without test, owner or review date, or past it",
     "{statement}: how will we notice if this stops being true?",
     "What nobody looks at stays true until it is expensive.", "A test, a person, a day", assumptionUntested},
    {"question-blocking", "Blocking question open", B, none, 2, All, State, Any, Strategy, 0,
     "a blocking question is unanswered (gate: that of the market or offering it is about)",
     "{asker} cannot start before this is answered: {question}", "Work waits for it, or goes on without it.",
     "Answer, or agree a date and lift the block", questionBlocking},
    {"horizon-unclear", "Horizon unclear", W, none, 1, Share, State, Any, Strategy, 36,
     "there is no horizon, it has ended, or it is longer than the threshold in months", "Until when does this hold?",
     "Sales plans in quarters and needs to know how many.", "A date that Sales can plan with", horizonUnclear},
    {"room-none", "No room for Sales", W, none, 1, Share, Existence, Any, Strategy, 0,
     "no guardrail says what Sales may decide", "What may Sales decide alone?",
     "Without it every small case waits for an answer.", "One thing is enough", roomNone},

    {"claim-companywide", "One claim for everything", H, none, 0, Free, State, Any, Strategy, 0,
     "a core offering has only company-wide differentiators", "What is said for {name} is said for everything we sell.",
     "A buyer of {name} asks what is special about {name}.", "One difference that is its own", claimCompanywide},
    {"sentence-long", "Long sentence", H, none, 0, Free, Text, Any, Strategy, 35,
     "a sentence of more words than the threshold", "This sentence is long to say in one breath.",
     "A long sentence is repeated in part.", "Make two of it", sentenceLong},
    {"promise-ownerless", "Promise without a name", H, none, 0, Free, Text, Listed, Strategy, 0,
     "\"will be\" or \"must be\" released, delivered, built ... in a sentence that names nobody",
     "\"{word}\": by whom?", "A promise that nobody made is kept by nobody.", "Name the person and the day",
     promiseOwnerless},

    {"goal-off-strategy", "Goal off the strategy", W, none, 0, Free, State, Any, Plan, 0,
     "a goal of this fiscal year or later stands on a market that is not selected, an offering that is retired, or one "
     "that is \"no\" there",
     "{goals} on {place}.", "The plan would pay for what the strategy leaves out.",
     "Move the number, or change the decision", goalOffStrategy},
    {"goal-unplaced", "Goals without a market", H, none, 0, Free, State, Any, Plan, 0,
     "the goals of a metric carry no market", "The goals for {metric} say how much, but not in which market.",
     "A number without a market is made wherever it is easiest.", "Spread it over the selected markets", goalUnplaced},
    {"market-no-goal", "Market without a goal", W, none, 0, Free, Existence, Any, Plan, 0,
     "a selected market without a goal, while others have one", "{name} is selected, and nobody has a goal there.",
     "What is not asked for is done last.", "Place a goal on it, or ask whether it is really selected", marketNoGoal},
    {"market-uncovered", "Market without people", W, none, 0, Free, State, Any, Plan, 0,
     "nobody is assigned to a selected market, while others have somebody", "Nobody is assigned to {name}.",
     "A market without a name beside it belongs to no one.", "Name a person and a share of their time",
     marketUncovered},
    {"market-unworked", "Market not worked", W, none, 0, Free, State, Any, Records, 90,
     "no opportunity, activity or booking in a selected market for as many days as the threshold",
     "Nothing was recorded in {name} for {days} days.", "Either nobody works there, or it is not written down.",
     "Ask what keeps people from it before asking for more", marketUnworked},
    {"pipeline-off-strategy", "Pipeline off the strategy", W, none, 0, Free, State, Any, Records, 20,
     "more of the open value than the threshold in % is outside the strategy",
     "{percent} % of the open pipeline, {off} of {total}, is outside the strategy.",
     "What people work on is the strategy they understood.",
     "Look at the largest ones: do they belong in the strategy, or not on the table?", pipelineOffStrategy},
    {"records-unplaced", "Records without a market", W, none, 0, Free, State, Any, Records, 20,
     "more of the value than the threshold in % has no market",
     "{percent} % of the {records} cannot be placed in a market.",
     "It is the mapping, not the people: no share of them can be told.",
     "Complete the markets' match rules, or map the names", recordsUnplaced},
    {"exclusion-run-over", "Outside what we decided", W, none, 0, Free, State, Any, Records, 0,
     "records or goals under an exclusion in force, after its grace date, without an exception with an approver",
     "{what} was left out, and {records} stand in it since.",
     "Either the decision is not known, or it is no longer right.",
     "An exception with an approver, or a changed decision", exclusionRunOver},
    {"money-against-rank", "Goals against the ranks", H, none, 0, Free, State, Any, Records, 10,
     "a lower rank carries more of the goal than a higher one, by more points than the threshold",
     "{a} carries {p} % of the goal, {b} above it {q} %.", "People follow the number rather than the rank.",
     "Move the number, or the rank", moneyAgainstRank},
    {"goal-before-people", "Most people below goal", W, none, 0, Free, State, Any, Records, 80,
     "in four full periods or more at least the threshold in % of owners were below goal",
     "In {n} of {of} full periods at least {percent} % of the owners were below goal.",
     "When nearly everyone misses, the reason is seldom the people.", "Look at the goal first", goalBeforePeople},
    {"goal-without-amount", "Goal without a number", W, none, 0, Free, State, Any, Plan, 0,
     "a goal without an amount, and no open question about it with an owner and a date",
     "A goal for {metric} is announced, and nobody is named who brings the number.",
     "Until it comes, people plan with last year's.", "Ask a question about it with an owner and a date",
     goalWithoutAmount},
    {"measure-unclear", "Goals read two ways", W, none, 0, Free, State, Any, Plan, 0,
     "three values or more of a metric rise in every period of a fiscal year and were entered as \"in the period\"",
     "The goals for {metric} rise in every period.",
     "Read one way they are totals, read the other they add up to far more.",
     "Is each one for its period, or since the start of the year?", measureUnclear},
    {"weapon-past-date", "Sales tool past its date", W, none, 0, Free, State, Any, Plan, 0,
     "a sales tool that is owed and past its date", "{name} was due on {date}.",
     "Somebody counts on it in a conversation this week.", "Ask {owner} for a new day, or take it off the list",
     weaponPastDate},
    {"play-without-weapon", "Play without a sales tool", H, none, 0, Free, State, Any, Plan, 0,
     "a play without a sales tool", "{name} is played without a sales tool.", "Each seller will make their own.",
     "Link the one that is used, or ask for it", playWithoutWeapon},
    {"one-sided", "Promises from one side", W, none, 0, Free, State, Any, Records, 0,
     "Sales owes goals, and leadership has promised nothing",
     "Sales owes {goals}, and leadership has promised nothing.",
     "Results are asked of those who run; the track is laid by others.", "What does Sales need to reach this?",
     oneSided},
    {"version-twice", "Two versions, one number", W, none, 0, Free, State, Any, Records, 0,
     "two versions that were published in two copies under one number, and neither is recalled",
     "There are two versions of one number, {first} and {later}.",
     "They were published in two copies that did not know of each other; people who signed one have not read the "
     "other.",
     "Recall one of the two, with the reason", versionTwice},
};

} // namespace

std::span<const Rule> rules() {
  return everyRule;
}

const Rule* findRule(std::string_view id) {
  const auto found = std::ranges::find(everyRule, id, &Rule::id);
  return found == std::end(everyRule) ? nullptr : &*found;
}

namespace {

/// "This market" where a sentence begins with what has no name yet; a name stays as it is written.
std::string capitalised(std::string words) {
  if (words.starts_with("this "))
    words.front() = 'T';
  return words;
}

} // namespace

std::string filled(std::string_view text, const Fill& fill) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos)
      return out.append(text.substr(at));
    out.append(text.substr(at, open - at));
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto word = std::ranges::find(fill, name, [](const auto& pair) { return pair.first; });
    if (word != fill.end())
      out.append(out.empty() ? capitalised(word->second) : word->second);
    // "Brightspoke Parts's" reads badly.
    if (out.ends_with('s') && text.substr(close + 1).starts_with("'s")) {
      out += '\'';
      at = close + 3;
      continue;
    }
    at = close + 1;
  }
  return out;
}

} // namespace baton::clarity
