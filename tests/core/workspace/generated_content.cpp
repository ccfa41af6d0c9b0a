// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/generated_content.h"

#include "core/basics/text.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>

namespace baton::tests {
namespace {

using basics::Edits, basics::Field, basics::FieldType, basics::Kind, basics::RowId, basics::Value;

class Generator {
public:
  explicit Generator(std::uint64_t seed) : m_random(seed) {
    m_ids["metric"] = {101, 102, 103, 104, 105, 106};
    m_ids["workspace"] = {1};
    m_ids["strategy"] = {2};
  }

  Edits run() {
    auto kinds = workspace::allKinds();
    std::erase_if(kinds, [](const Kind* kind) { return kind->isPrivate; });
    // What has a natural key comes first: its id is known only then, and others refer to it.
    std::stable_partition(kinds.begin(), kinds.end(), [](const Kind* kind) { return kind->hasKey(); });
    for (const Kind* kind : kinds)
      if (!kind->hasKey() && kind->singleton == 0)
        for (int i = 0; i < 3; ++i)
          m_ids[kind->name].push_back(id());
    for (const Kind* kind : kinds)
      if (kind->singleton != 0)
        fill(*kind, kind->singleton);
      else if (kind->hasKey())
        addKeyed(*kind);
      else
        for (RowId id : std::vector<RowId>(m_ids[kind->name]))
          fill(*kind, id);
    return std::move(m_edits);
  }

private:
  std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }
  bool chance(unsigned percent) { return below(100) < percent; }
  RowId id() { return chance(10) ? RowId(INT64_MAX - RowId(below(1000000))) : RowId((m_random() >> 1) | 4096); }

  void fill(const Kind& kind, RowId id) {
    m_edits.create(kind, id);
    for (const Field& field : kind.fields)
      m_edits.set(kind, id, field, valueOf(kind, field, id));
  }

  void addKeyed(const Kind& kind) {
    for (int i = 0; i < 4; ++i) {
      const auto element = kind.make();
      for (const Field& field : kind.fields)
        field.write(element.get(), valueOf(kind, field, 0));
      const RowId id = kind.keyId(element.get());
      m_edits.create(kind, id);
      for (const Field& field : kind.fields)
        m_edits.set(kind, id, field, field.read(element.get()));
      m_ids[kind.name].push_back(id);
    }
  }

  Value valueOf(const Kind& kind, const Field& field, RowId id) {
    if (kind.name == "goal")
      if (const auto ruled = ofAGoal(field))
        return *ruled;
    if (kind.name == "forecast_call" && field.name == "person")
      return Value(one(m_ids["person"]));
    if (kind.name == "forecast_call" && field.name == "from")
      return Value(std::string("2025-07-01"));
    if (kind.name == "rule_setting" || kind.name == "put_aside")
      if (const auto ruled = ofAChangedRule(field))
        return *ruled;
    if (kind.name == "session" && field.name == "dots")
      return Value(); // votes by lot would be more
    if (kind.name == "session" && field.name == "anonymous")
      return std::int64_t{0}; // answers by lot bear names
    if (kind.name == "workspace" && field.name == "fiscal_year_start")
      return std::int64_t{7};
    if (kind.name == "workspace" && field.name == "currency")
      return Value(std::string("EUR"));
    if ((kind.name == "coverage" && field.name == "share") || (kind.name == "offering" && field.name != "name"))
      if (field.type == FieldType::Number || field.type == FieldType::Money)
        return Value(std::int64_t(below(1000001))); // at most 100 %
    if (kind.name == "person" && field.name == "manager")
      return before(m_ids["person"], id);
    if (kind.name == "handoff" && field.name == "snapshot")
      return Value(std::string("{}"));
    if (kind.name == "handoff" && field.name == "sha256") // of it: a version is what was published
      return Value(std::string("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
    if (field.type == FieldType::Choice && !field.mayBeEmpty)
      return std::string(field.words[below(field.words.size())]);
    return chance(25) ? Value() : filled(field);
  }

  /// Every metric there is may be money, so amounts stay whole cents.
  std::optional<Value> ofAGoal(const Field& field) {
    if (field.name == "metric")
      return Value(one(m_ids["metric"]));
    if (field.name == "from")
      return Value(std::string("2025-07-01"));
    if (field.name == "scope")
      return Value(std::string("team"));
    if (field.name == "role")
      return Value();
    if (field.name == "amount")
      return Value(std::int64_t(below(1000000)) * 100);
    return std::nullopt;
  }

  /// One that may be changed and put aside, with a reason.
  std::optional<Value> ofAChangedRule(const Field& field) {
    static constexpr std::array rules = {"market-unbounded", "rank-tied", "proof-stale", "claim-generic",
                                         "placeholder"};
    if (field.name == "rule")
      return Value(std::string(rules[m_rules++ % rules.size()]));
    if (field.name == "reason")
      return Value("Known: " + text());
    if (field.name == "threshold")
      return Value(std::int64_t(below(1000000)));
    return std::nullopt;
  }

  Value filled(const Field& field) {
    switch (field.type) {
    case FieldType::Text:
      return text();
    case FieldType::Texts:
      return basics::packTexts({text(), "", text()});
    case FieldType::Integer: {
      const auto least = std::max<std::int64_t>(field.traits.least, INT32_MIN);
      const auto most = std::min<std::int64_t>(field.traits.most, INT32_MAX);
      return chance(20) ? least : chance(20) ? most : least + std::int64_t(below(std::uint64_t(most - least + 1)));
    }
    case FieldType::Number:
    case FieldType::Money:
      return number();
    case FieldType::Quantity:
      return number() / 100 * 100;
    case FieldType::YesNo:
      return std::int64_t(below(2));
    case FieldType::Date:
      return basics::Date::fromDays(std::int32_t(below(20000))).iso();
    case FieldType::Instant:
      return basics::Instant::fromSeconds(std::int64_t(below(2000000000))).iso();
    case FieldType::Choice:
      return std::string(field.words[below(field.words.size())]);
    case FieldType::Reference:
      return Value(one(targets(field)));
    case FieldType::References: {
      std::vector<RowId> ids{one(targets(field)), one(targets(field))};
      std::ranges::sort(ids);
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
      return ids;
    }
    case FieldType::Position:
      return std::string(1 + below(3), char('A' + below(26)));
    }
    return {};
  }

  std::int64_t number() {
    constexpr std::int64_t largest = 89'999'999'999'999;
    return chance(10) ? largest : chance(10) ? -largest : std::int64_t(below(2000000)) - 1000000;
  }

  std::string text() {
    static const std::vector<std::string> texts{"Retail",     "Ken Sánchez",       "\"quoted\" \\ and / slashed",
                                                "two\nlines", "tab\tand\x01odd",   "<b>&amp;</b>",
                                                "=1+1",       "日本語 \U0001F6B2", "$name",
                                                "@market:x",  " outer blanks ",    std::string(5000, 'x')};
    return texts[below(texts.size())] + (chance(50) ? std::to_string(below(1000)) : "");
  }

  const std::vector<RowId>& targets(const Field& field) {
    static const std::vector<std::string_view> any{"market", "play", "person", "strategy", "metric"};
    return m_ids[field.target.empty() ? any[below(any.size())] : field.target];
  }
  RowId one(const std::vector<RowId>& ids) { return ids[below(ids.size())]; }
  Value before(const std::vector<RowId>& ids, RowId id) {
    const auto own = std::ranges::find(ids, id);
    return own == ids.begin() ? Value() : Value(*(own - 1));
  }

  std::size_t m_rules = 0; ///< in turn, for a rule has one setting
  std::mt19937_64 m_random;
  std::map<std::string_view, std::vector<RowId>> m_ids;
  Edits m_edits;
};

} // namespace

basics::Edits generatedContent(std::uint64_t seed) {
  return Generator(seed).run();
}

} // namespace baton::tests
