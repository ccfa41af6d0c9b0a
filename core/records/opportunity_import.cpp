// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/opportunity_import.h"

#include "core/strategy/workspace_settings.h"

namespace baton::records {
namespace {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal;

class OpportunityReading {
public:
  OpportunityReading(RecordImport<Opportunity>& import, const SourceTable& source, ImportPlan& plan)
      : m_import(import), m_source(source), m_mapping(source.mapping()), m_plan(plan) {
    if (!m_mapping.probabilityScale)
      findProbabilityScale();
  }

  Outcome<Done> read(const SourceTable::Row& row, Opportunity& deal) {
    for (const auto& [target, into] :
         std::initializer_list<std::pair<const char*, std::string*>>{{"name", &deal.name},
                                                                     {"owner", &deal.owner},
                                                                     {"account", &deal.account},
                                                                     {"market", &deal.market},
                                                                     {"offering", &deal.offering},
                                                                     {"business", &deal.business},
                                                                     {"lost_reason", &deal.lostReason}})
      *into = m_source.text(row, target);
    if (auto done = readStage(row, deal); done.refused())
      return done;
    if (auto done = readWord(row, "source", opportunitySources(), deal.source); done.refused())
      return done;
    if (auto done = readWord(row, "forecast_category", forecastCategories(), deal.category); done.refused())
      return done;
    if (auto done = readDates(row, deal); done.refused())
      return done;
    return readNumbers(row, deal);
  }

private:
  using Words = std::vector<std::string>;
  Refusal at(const std::string& target, std::string cause, std::string remedy = "") const {
    return {std::move(cause), std::move(remedy), {"", 0, m_source.headerOf(target)}};
  }
  void warn(const SourceTable::Row& row, const std::string& target, std::string text) {
    m_plan.warnings.push_back({row.number, m_source.headerOf(target), std::move(text)});
  }

  /// A column of its own says the state, or the stage does.
  Outcome<Done> readStage(const SourceTable::Row& row, Opportunity& deal) {
    const std::string target = m_mapping.has("state") ? "state" : "stage";
    const std::string word = m_source.text(row, target);
    deal.stage = m_source.text(row, "stage");
    if (deal.stage.empty())
      deal.stage = word;
    if (word.empty())
      return at(target, target == "stage" ? "There is no stage" : "Nothing says whether it is open, won or lost");
    const std::string* state = m_mapping.stateOf(word);
    if (!state)
      return at(target, fmt::format("The mapping does not say whether \"{}\" is open, won or lost", word),
                "Add it to \"stages\"");
    deal.state = *state;
    return Done{};
  }

  Outcome<Done> readWord(const SourceTable::Row& row, const std::string& target, const Words& words,
                         std::string& into) const {
    std::string word = basics::nameKey(m_source.text(row, target));
    std::ranges::replace(word, '_', ' ');
    if (!word.empty() && std::ranges::find(words, word) == words.end())
      return at(
          target, fmt::format("\"{}\" is none of {}", m_source.text(row, target), fmt::join(words, ", ")),
          fmt::format("Say under \"aliases\" what it means, or leave the column {} out", m_source.headerOf(target)));
    into = word;
    return Done{};
  }

  Outcome<Done> readDates(const SourceTable::Row& row, Opportunity& deal) {
    const auto created = m_source.date(row, "created"), closed = m_source.date(row, "closed"),
               expected = m_source.date(row, "expected_close");
    for (const auto* date : {&created, &closed, &expected})
      if (date->refused())
        return date->refusal();
    deal.created = *created;
    if (deal.state == "open") {
      deal.expected = *expected ? *expected : *closed;
      return Done{};
    }
    deal.closed = *closed ? *closed : *expected;
    deal.expected = *expected;
    if (!deal.closed)
      warn(row, "closed", fmt::format("It is {} and says no day of closing: it counts in no period", deal.state));
    else if (deal.created && *deal.closed < *deal.created)
      warn(row, "closed", "It closed before it was created: it stands outside the cycle figures");
    return Done{};
  }

  Outcome<Done> readNumbers(const SourceTable::Row& row, Opportunity& deal) {
    const auto amount = m_import.amount(row, "amount"), margin = m_import.amount(row, "margin");
    if (!amount || !margin)
      return (amount ? margin : amount).refusal();
    deal.amount = *amount;
    deal.margin = *margin;
    bool rounded = false;
    const auto probability = m_source.number(row, "probability", &rounded);
    if (!probability)
      return probability.refusal();
    if (!*probability)
      return Done{};
    const std::int64_t scale = m_mapping.probabilityScale.value_or(m_foundScale);
    const std::int64_t parts = (*probability)->tenThousandths();
    if (parts < 0 || parts > scale * Amount::unit)
      return at("probability", fmt::format("{} is no probability of {}", (*probability)->plain(), scale));
    deal.probability = Amount::ofTenThousandths((parts + scale / 2) / scale);
    return Done{};
  }

  /// Percentages, where any of the column exceeds 1.
  void findProbabilityScale() {
    for (const auto& row : m_source.rows()) {
      if (row.tooLong)
        continue;
      bool rounded = false;
      const auto probability = m_source.number(row, "probability", &rounded);
      if (probability && *probability && **probability > Amount::of(1))
        m_foundScale = 100;
    }
  }

  RecordImport<Opportunity>& m_import;
  const SourceTable& m_source;
  const ColumnMapping& m_mapping;
  ImportPlan& m_plan;
  std::int64_t m_foundScale = 1;
};

} // namespace

Outcome<ImportPlan> planOpportunities(const basics::Elements& elements, const Known<Opportunity>& known,
                                      const ImportRequest& request) {
  if (!request.mapping.has("stage") && !request.mapping.has("state"))
    return Refusal{"The mapping says of no column that it is the stage",
                   "Opportunities need a stage, which says whether they are open, won or lost"};
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source = SourceTable::open(request, {"created", "closed", "expected_close"}, {"amount", "margin", "probability"},
                                  elements.only<strategy::WorkspaceSettings>().currency, plan);
  if (!source)
    return source.refusal();
  if (!plan.ask.empty())
    return plan;
  RecordImport<Opportunity> import(elements, known, *source, plan);
  OpportunityReading reading(import, *source, plan);
  import.run([&reading](const SourceTable::Row& row, Opportunity& deal) { return reading.read(row, deal);
});
return plan;
} // namespace baton::records

} // namespace baton::records
