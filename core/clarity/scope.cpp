// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/scope.h"

#include "core/basics/text.h"
#include "core/people/person.h"
#include "core/strategy/term.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>

namespace baton::clarity {

using namespace strategy;
using basics::RowId;

namespace {

template <class T> const std::vector<const T*>& thoseOf(const auto& lists, RowId id) {
  static const std::vector<const T*> nothing;
  const auto found = lists.find(id);
  return found == lists.end() ? nothing : found->second;
}

} // namespace

Scope::Scope(const basics::Elements& elements, const CheckOptions& options, KnownTexts* known)
    : m_elements(elements), m_options(options), m_known(known ? *known : m_ownTexts) {
  m_elements.noteReads(&m_madeOf);
  m_settings = RuleSettings(m_elements);
  sortMarkets();
  sortOfferings();
  sortParts();
  findCore();
  readTexts();
  m_elements.noteReads(nullptr);
}

const RecordFacts* Scope::facts() const {
  if (m_looks)
    m_looks->facts = true;
  return m_options.facts;
}

bool Scope::isAsGoodFor(const basics::Elements& elements, const CheckOptions& options) const {
  return options.today == m_options.today && options.published == m_options.published &&
         m_madeOf.areSame(m_elements, elements);
}

void Scope::renew(const basics::Elements& elements, const CheckOptions& options) {
  m_elements = elements;
  m_options = options;
}

void Scope::noteLooks(LookedAt* looks) {
  m_looks = looks;
  m_elements.noteReads(looks ? &looks->kinds : nullptr);
}

void Scope::sortMarkets() {
  m_markets = m_elements.inOrder<Market>();
  for (const Market* market : m_markets) {
    if (market->status == MarketStatus::Selected)
      m_selected.push_back(market);
    else if (market->status == MarketStatus::Candidate)
      m_candidates.push_back(market);
  }
}

void Scope::sortOfferings() {
  m_offerings = m_elements.inOrder<Offering>();
  for (const Offering* offering : m_offerings)
    if (offering->status == OfferingStatus::Live)
      m_live.push_back(offering);
  for (const Fit& fit : m_elements.all<Fit>())
    if (fit.level)
      m_fits[fit.market.value()][fit.offering.value()] = *fit.level;
}

void Scope::sortParts() {
  m_differentiators = m_elements.inOrder<Differentiator>();
  for (const Competitor* competitor : m_elements.inOrder<Competitor>())
    if (!basics::trimmed(competitor->name).empty())
      m_competitors.push_back(competitor);
  for (const Proof& proof : m_elements.all<Proof>())
    m_proofs[proof.differentiator.value()].push_back(&proof);
  for (const Advantage& advantage : m_elements.all<Advantage>())
    m_advantages[advantage.competitor.value()].push_back(&advantage);
  for (const BuyerRole& role : m_elements.all<BuyerRole>())
    m_roles[role.market.value()].push_back(&role);
  for (const BuyerIssue& issue : m_elements.all<BuyerIssue>())
    m_issues[issue.market.value()].push_back(&issue);
  for (const TargetAccount& account : m_elements.all<TargetAccount>()) {
    const bool added = !account.added || *account.added <= today();
    const bool dropped = account.dropped && *account.dropped <= today();
    if (account.tier && added && !dropped)
      ++m_targets[account.market.value()];
  }
}

bool Scope::canBeSold(const Offering& offering) const {
  if (offering.status == OfferingStatus::Live)
    return true;
  const auto& horizon = strategy().horizonTo;
  return offering.status == OfferingStatus::Planned && offering.availableFrom &&
         (!horizon || *offering.availableFrom <= *horizon);
}

void Scope::findCore() {
  for (const Offering* offering : m_offerings) {
    if (!canBeSold(*offering))
      continue;
    const std::size_t before = m_pairs.size();
    for (const Market* market : scopeMarkets())
      if (fit(market->id, offering->id) == FitLevel::Core)
        m_pairs.push_back({market, offering});
    if (m_pairs.size() > before)
      m_core.push_back(offering);
  }
  if (m_core.empty())
    m_core = m_live;
}

std::optional<FitLevel> Scope::fit(basics::Id<Market> market, basics::Id<Offering> offering) const {
  const auto row = m_fits.find(market.value());
  if (row == m_fits.end())
    return std::nullopt;
  const auto cell = row->second.find(offering.value());
  return cell == row->second.end() ? std::nullopt : std::optional(cell->second);
}

const Scope::Those<Proof>& Scope::proofs(basics::Id<Differentiator> id) const {
  return thoseOf<Proof>(m_proofs, id.value());
}
const Scope::Those<Advantage>& Scope::advantages(basics::Id<Competitor> id) const {
  return thoseOf<Advantage>(m_advantages, id.value());
}
const Scope::Those<BuyerRole>& Scope::roles(basics::Id<Market> id) const {
  return thoseOf<BuyerRole>(m_roles, id.value());
}
const Scope::Those<BuyerIssue>& Scope::issues(basics::Id<Market> id) const {
  return thoseOf<BuyerIssue>(m_issues, id.value());
}
int Scope::activeTargets(basics::Id<Market> id) const {
  const auto found = m_targets.find(id.value());
  return found == m_targets.end() ? 0 : found->second;
}

bool Scope::isIn(const Competitor& competitor, const Market& market) {
  return competitor.markets.empty() || std::ranges::find(competitor.markets, market.id) != competitor.markets.end();
}

Names Scope::names() const {
  Names names;
  names.ours = {m_elements.only<WorkspaceSettings>().name};
  for (const Offering* offering : m_offerings)
    names.offerings.push_back(offering->name);
  for (const Competitor* competitor : m_competitors)
    names.competitors.push_back(competitor->name);
  for (const TargetAccount& account : m_elements.all<TargetAccount>())
    names.accounts.push_back(account.name);
  for (const Exclusion& exclusion : m_elements.all<Exclusion>())
    names.accounts.insert(names.accounts.end(), exclusion.accounts.begin(), exclusion.accounts.end());
  for (const people::Person& person : m_elements.all<people::Person>())
    names.persons.push_back(person.name);
  for (const Term& term : m_elements.all<Term>())
    names.terms.push_back(term.word);
  return names;
}

void Scope::readTexts() {
  const std::vector<PrintedText> printed = printedTexts(m_elements);
  const std::string& code = m_elements.only<WorkspaceSettings>().language;
  m_language = languageOf(code);
  if (code.empty()) {
    std::vector<std::string_view> sample;
    for (const PrintedText& text : printed)
      if (text.role == TextRole::Sentences && sample.size() < 40)
        sample.push_back(*text.text);
    m_language = detectLanguage(sample);
  }
  m_known.begin(m_language, names());
  m_texts.reserve(printed.size());
  m_byText.reserve(printed.size() * 2);
  for (const PrintedText& text : printed) {
    const KnownText& known = m_known.know(*text.text);
    m_byText.emplace(text.text, &known);
    m_texts.push_back({text, &known});
  }
}

const KnownText& Scope::know(const std::string& text) const {
  const auto printed = m_byText.find(&text);
  return printed == m_byText.end() ? m_known.know(text) : *printed->second;
}

bool Scope::unwritten(const std::string& text) const {
  const KnownText& known = know(text);
  return known.reading().blank() || !known.placeholders().empty();
}

bool Scope::genericAt(const std::string& text, RowId id, std::string_view field) const {
  return !m_settings.isOff("claim-generic") && !know(text).genericClaim().empty() &&
         !m_settings.aside("claim-generic", id, field);
}

namespace {

/// The sentence around it has a full stop of its own.
std::string inASentence(const std::string& name) {
  std::string_view text = basics::trimmed(name);
  if (text.ends_with('.') && !text.ends_with(".."))
    text.remove_suffix(1);
  return basics::shortened(text, 80);
}

} // namespace

std::string named(const std::string& name, std::string_view otherwise) {
  std::string text = inASentence(name);
  return text.empty() ? std::string(otherwise) : text;
}

std::string named(const Market& market) {
  return named(market.name, "this market");
}

std::string named(const Offering& offering) {
  return named(offering.name, "this offering");
}

std::string quoted(const std::string& statement, std::string_view otherwise) {
  const std::string text = inASentence(statement);
  return text.empty() ? std::string(otherwise) : "\"" + text + "\"";
}

std::string quoted(const Differentiator& differentiator) {
  return quoted(differentiator.statement, "this difference");
}

} // namespace baton::clarity
