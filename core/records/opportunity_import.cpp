// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/opportunity_import.h"

#include "core/strategy/workspace_settings.h"

namespace baton::records {
namespace {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal;

class OpportunityReading {
public:
  explicit OpportunityReading(RecordReader<Opportunity>& reader)
      : m_reader(reader), m_source(reader.source()), m_mapping(m_source.mapping()),
        m_created(m_source.target("created")), m_closed(m_source.target("closed")),
        m_expected(m_source.target("expected_close")), m_amount(m_source.target("amount")),
        m_margin(m_source.target("margin")), m_probability(m_source.target("probability")) {
    for (const auto& [target, member] : std::initializer_list<std::pair<const char*, std::string Opportunity::*>>{
             {"name", &Opportunity::name},
             {"owner", &Opportunity::owner},
             {"account", &Opportunity::account},
             {"market", &Opportunity::market},
             {"offering", &Opportunity::offering},
             {"business", &Opportunity::business},
             {"lost_reason", &Opportunity::lostReason}})
      m_texts.emplace_back(m_source.target(target), member);
  }

  /// Percentages, where any of the column exceeds 1 that does not say itself what it is. Refused where the file cannot
  /// be read.
  Outcome<Done> findProbabilityScale() {
    if (m_mapping.probabilityScale || m_source.target("probability").column < 0)
      return Done{};
    const auto seen = m_source.eachRow(
        [this](const SourceTable::Row& row) {
          bool rounded = false;
          const auto probability = m_source.number(row, "probability", &rounded);
          if (!row.tooLong && probability && *probability && **probability > Amount::of(1) && !saysPercent(row))
            m_foundScale = 100;
          return m_foundScale == 1;
        },
        false);
    return seen ? Outcome<Done>(Done{}) : seen.refusal();
  }

  Outcome<Done> read(const SourceTable::Row& row, Opportunity& deal) {
    for (const auto& [target, member] : m_texts)
      deal.*member = m_source.textAt(row, target);
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
    m_reader.warn(row, target, std::move(text));
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
    const auto created = m_source.date(row, m_created), closed = m_source.date(row, m_closed),
               expected = m_source.date(row, m_expected);
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

  /// "50 %" is half, whatever the rest of its column is.
  bool saysPercent(const SourceTable::Row& row) const { return m_source.textAt(row, m_probability).ends_with('%'); }

  Outcome<Done> readNumbers(const SourceTable::Row& row, Opportunity& deal) {
    const auto amount = m_reader.amount(row, m_amount), margin = m_reader.amount(row, m_margin);
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
    const std::int64_t scale = saysPercent(row) ? 100 : m_mapping.probabilityScale.value_or(m_foundScale);
    const std::int64_t parts = (*probability)->tenThousandths();
    if (parts < 0 || parts > scale * Amount::unit)
      return at("probability", fmt::format("{} is no probability of {}", (*probability)->plain(), scale));
    deal.probability = Amount::ofTenThousandths((parts + scale / 2) / scale);
    return Done{};
  }

  RecordReader<Opportunity>& m_reader;
  const SourceTable& m_source;
  const ColumnMapping& m_mapping;
  SourceTable::Target m_created, m_closed, m_expected, m_amount, m_margin, m_probability;
  std::vector<std::pair<SourceTable::Target, std::string Opportunity::*>> m_texts;
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
  auto source =
      SourceTable::open(request, {"created", "closed", "expected_close"}, {"amount", "margin", "probability"},
                        elements.only<strategy::WorkspaceSettings>().currency, plan, SourceTable::Rows::OneByOne);
  if (!source)
    return source.refusal();
  if (!plan.ask.empty() || plan.stopped)
    return plan;
  return planRecords<Opportunity>(elements, known, std::move(*source), std::move(plan),
                                  [](RecordReader<Opportunity>& reader) {
                                    auto reading = std::make_shared<OpportunityReading>(reader);
                                    using Read = RecordReader<Opportunity>::Read;
                                    if (const auto found = reading->findProbabilityScale(); found.refused())
                                      return Outcome<Read>(found.refusal());
                                    return Outcome<Read>([reading](const SourceTable::Row& row, Opportunity& deal) {
                                      return reading->read(row, deal);
                                    });
                                  });
}

} // namespace baton::records
