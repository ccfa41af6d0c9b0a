// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/rules_page.h"

#include "core/clarity/focus.h"
#include "core/clarity/rule.h"

#include <fmt/format.h>

namespace baton::clarity {

namespace {

constexpr std::string_view head =
    R"(# The rules of the clarity check

Made from the rule table in `core/clarity/rules.cpp`; a test compares the two. Write it anew with
`BATON_WRITE_DOCS=1 build/bin/baton_tests_core_clarity --gtest_filter='RulesPage.*'`.

Severities: a *blocker* is to be settled before the handoff, a *warning* is worth a look, a *hint* is polish. Points add up
to 100. A blocker that fires costs all its points, a warning or hint its points times the share of the elements concerned.
Rules that are switched off, or silent in the language of the strategy, leave the sum, and the rest is scaled to 100. While a
gate is closed, clarity is held at 84 at most. A rule marked * reads only languages with word lists, English and German.
Words in braces are filled in.

What a rule is about decides whether its findings can be put aside. *Existence*: never. *Text*: yes, and then it closes no
gate. *State*: yes, but its gate waits. Points stay lost until a receiver says "clear to me".
)";

std::string_view natureOf(const Rule& rule) {
  switch (rule.nature) {
  case Nature::Existence:
    return "existence";
  case Nature::Text:
    return "text";
  case Nature::State:
    break;
  }
  return "state";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string pointsOf(const Rule& rule) {
  if (rule.points == 0)
    return "-";
  return fmt::format("{}{}", rule.points, rule.counting == Counting::Share ? ", by share" : "");
}

std::string rowOf(const Rule& rule) {
  const std::string threshold = rule.threshold == 0 ? "" : fmt::format(" (threshold {:g})", rule.threshold);
  return fmt::format("| `{}`{} | {} | {} | {} | {} | {}{} | {} | {} | {} |\n", rule.id,
                     rule.reads == Reads::Listed ? "*" : "", rule.label, basics::wordOf(rule.severity), pointsOf(rule),
                     natureOf(rule), escaped(rule.fires), threshold, escaped(rule.what), escaped(rule.why),
                     escaped(rule.remedy));
}

template <class Belongs> std::string section(std::string_view title, std::string_view text, Belongs belongs) {
  std::string out = fmt::format("\n## {}\n\n{}\n\n", title, text);
  out += "| rule | name | severity | points | about | fires when | says | why it matters | what to do |\n";
  out += "|---|---|---|---|---|---|---|---|---|\n";
  for (const Rule& rule : rules())
    if (belongs(rule))
      out += rowOf(rule);
  return out;
}

std::string thresholds() {
  std::string out =
      "\n## Thresholds of the focus index\n\nSet like those of the rules, with a reason that is printed.\n\n"
      "| name | value | means |\n|---|---|---|\n";
  for (const FocusThreshold& threshold : focusThresholds())
    out += fmt::format("| `{}` | {:g} | {} |\n", threshold.name, threshold.value, threshold.means);
  return out;
}

} // namespace

std::string rulesPage() {
  const auto ofGate = [](Gate gate) { return [gate](const Rule& rule) { return rule.gate == gate; }; };
  std::string page(head);
  page += section("Gate: markets",
                  "Open when one market is selected, each selected one has a reason that can be checked, an ideal "
                  "customer with a border, a buyer, an issue and a list, something was turned down, and no candidate "
                  "and no blocking question about a market is left open.",
                  ofGate(Gate::Markets));
  page +=
      section("Gate: offerings",
              "Open when there is a core offering, every market has one, each is described and priced, no exclusion "
              "rules one out, and no blocking question about an offering is left open.",
              ofGate(Gate::Offerings));
  page += section("Gate: differentiators", "Open when for each core offering at least one difference stands.",
                  ofGate(Gate::Differentiators));
  page +=
      section("Gate: advantages",
              "Open when every market has a named competitor, and for each of them one advantage says what we have, "
              "what they have, and how we win.",
              ofGate(Gate::Advantages));
  page += section("Without a gate", "They close nothing; with points, they lower the index.",
                  [](const Rule& rule) { return !rule.gate && rule.source == Source::Strategy; });
  page += section("Goals, sales tools and records",
                  "They look at what is planned and done, and cost no points: a version's clarity never changes.",
                  [](const Rule& rule) { return rule.source != Source::Strategy; });
  return page + thresholds();
}

} // namespace baton::clarity
