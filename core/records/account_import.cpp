// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/account_import.h"

#include "core/basics/text.h"
#include "core/people/person.h"
#include "core/records/name_match.h"
#include "core/records/source_table.h"
#include "core/strategy/market.h"
#include "core/strategy/target_account.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::records {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;
using strategy::Market, strategy::TargetAccount;

class AccountImport {
public:
  AccountImport(const basics::Elements& elements, const SourceTable& source, ImportPlan& plan)
      : m_elements(elements), m_source(source), m_plan(plan), m_people(NameMatch::people(elements)),
        m_markets(NameMatch::markets(elements)) {
    for (const TargetAccount& account : elements.all<TargetAccount>())
      m_known[basics::nameKey(account.name)].push_back(&account);
  }

  void run() {
    takeRows(m_source, m_plan, [this](const SourceTable::Row& row) { return take(row); });
  }

private:
  Outcome<Done> take(const SourceTable::Row& row) {
    if (row.tooLong)
      return Refusal{"The row has more cells than there are columns", ""};
    const std::string name = m_source.text(row, "name");
    if (name.empty())
      return at("name", "There is no name");
    const Id<Market> market(match(row, "market", m_markets));
    auto known = find(name, market);
    if (!known)
      return known.refusal();
    TargetAccount account;
    if (*known)
      account = **known;
    else
      account.id =
          Id<TargetAccount>(idMadeBy(m_plan.batch.id, "target_account", fmt::format("{}\n{}", name, market.value())));
    account.name = name;
    if (market)
      account.market = market;
    if (!*known)
      account.added = m_source.mapping().asOf;
    if (auto done = fill(account, row); done.refused())
      return done;
    if (!m_taken.insert(account.id).second)
      return at("name", fmt::format("{} stands in this file twice", name));
    count(*known, account);
    return Done{};
  }

  Refusal at(const std::string& target, std::string cause, std::string remedy = "") const {
    return {std::move(cause), std::move(remedy), {"", 0, m_source.headerOf(target)}};
  }

  Outcome<const TargetAccount*> find(const std::string& name, Id<Market> market) const {
    const auto known = m_known.find(basics::nameKey(name));
    if (known == m_known.end())
      return nullptr;
    std::vector<const TargetAccount*> fitting;
    std::ranges::copy_if(known->second, std::back_inserter(fitting), [market](const TargetAccount* account) {
      return !market || !account->market || account->market == market;
    });
    if (fitting.size() > 1)
      return at("name", fmt::format("More than one account is called {}", name), "Give the file a column of markets");
    return fitting.empty() ? nullptr : fitting.front();
  }

  Outcome<Done> fill(TargetAccount& account, const SourceTable::Row& row) {
    if (const std::string sector = m_source.text(row, "sector"); !sector.empty())
      account.sector = sector;
    if (const std::string tier = m_source.text(row, "tier"); !tier.empty()) {
      const auto word = wordIn<strategy::Tier>(tier);
      if (!word)
        return at("tier", fmt::format("\"{}\" is not a tier", tier), "Write A, B or C");
      account.tier = *word;
    }
    if (const std::string relation = m_source.text(row, "relation"); !relation.empty()) {
      const auto word = wordIn<strategy::Relation>(relation);
      if (!word)
        return at("relation", fmt::format("\"{}\" is not a relation", relation), "Write prospect, customer or former");
      account.relation = *word;
    }
    bool rounded = false;
    const auto potential = m_source.amount(row, "potential", &rounded);
    if (!potential)
      return potential.refusal();
    if (*potential)
      account.potential = basics::Money::ofCents((*potential)->cents());
    if (const Id<people::Person> owner(match(row, "owner", m_people)); owner)
      account.owner = owner;
    return Done{};
  }

  template <class Enum> static std::optional<Enum> wordIn(const std::string& text) {
    for (std::size_t i = 0; i < basics::wordsOf<Enum>.size(); ++i)
      if (basics::sameName(basics::wordsOf<Enum>[i], text))
        return Enum(i);
    return std::nullopt;
  }

  /// The element that a cell names; 0 where there is none, which is said where a name stands there.
  basics::RowId match(const SourceTable::Row& row, const std::string& target, NameMatch& known) {
    const std::string name = m_source.text(row, target);
    if (name.empty())
      return 0;
    if (const basics::RowId id = known.find(name); id != 0)
      return id;
    if (m_source.makes(target, name)) {
      const basics::RowId id = target == "market" ? make<Market>(target, name) : make<people::Person>("person", name);
      known.add(3, name, id);
      return id;
    }
    if (m_plan.unmatched[target][name]++ == 0)
      m_plan.warnings.push_back({row.number, m_source.headerOf(target), known.whyNot(name)});
    m_plan.doubtful.insert(row.number);
    return 0;
  }

  template <class T> basics::RowId make(const std::string& kind, const std::string& name) {
    T made;
    made.id = Id<T>(idMadeBy(m_plan.batch.id, kind, name));
    made.name = name;
    m_plan.edits.put(made);
    return made.id.value();
  }

  void count(const TargetAccount* before, const TargetAccount& account) {
    const basics::Kind& kind = describe(basics::Tag<TargetAccount>{});
    const bool same = before && std::ranges::all_of(kind.fields, [&](const basics::Field& field) {
                        return field.read(before) == field.read(&account);
                      });
    ++(!before ? m_plan.stored : same ? m_plan.unchanged : m_plan.updated);
    if (!same)
      m_plan.edits.put(account);
  }

  const basics::Elements& m_elements;
  const SourceTable& m_source;
  ImportPlan& m_plan;
  NameMatch m_people, m_markets;
  std::map<std::string, std::vector<const TargetAccount*>> m_known; ///< by name
  std::set<Id<TargetAccount>> m_taken;
};

} // namespace

Outcome<ImportPlan> planAccounts(const basics::Elements& elements, const ImportRequest& request) {
  if (!request.mapping.has("name"))
    return Refusal{"The mapping says of no column that it is the name", "Accounts need a name"};
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source =
      SourceTable::open(request, {}, {"potential"}, elements.only<strategy::WorkspaceSettings>().currency, plan);
  if (!source)
    return source.refusal();
  if (plan.ask.empty())
    AccountImport(elements, *source, plan).run();
  return plan;
}

} // namespace baton::records
