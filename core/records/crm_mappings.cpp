// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/crm_mappings.h"

#include "core/basics/text.h"
#include "core/records/header_words.h"
#include "core/records/own_mapping.h"
#include "core/records/stages.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::records {
namespace {

using exchange::CsvTable;
using Keys = std::vector<std::string_view>; ///< of headers, as headerKey has them

struct Crm {
  std::string_view name;
  /// A file is an export of it where it has every header of one of these.
  std::vector<Keys> signs;
  /// Of each target the headers that it may have, the surest first.
  std::vector<std::pair<std::string_view, Keys>> columns;
  std::vector<std::string> stageOrder;                                    ///< as it is delivered
  std::map<std::string, std::map<std::string, std::string>> aliases = {}; ///< by target
};

const std::map<std::string, std::string> businessAliases{{"New Business", "new"},
                                                         {"newbusiness", "new"},
                                                         {"Existing Business", "existing"},
                                                         {"existingbusiness", "existing"}};

const std::vector<Crm>& crms() {
  static const std::vector<Crm> all{
      {"Salesforce",
       {{"stagename", "closedate"}, {"opportunityname", "stage", "closedate"}, {"accountid", "stage", "closedate"}},
       {{"external_id", {"opportunityid", "id"}},
        {"name", {"opportunityname", "name"}},
        {"owner", {"opportunityowner", "ownername", "owner", "ownerid"}},
        {"account", {"accountname", "account", "accountid"}},
        {"stage", {"stagename", "stage"}},
        {"created", {"createddate", "createdate"}},
        {"closed", {"closedate"}},
        {"amount", {"amount"}},
        {"probability", {"probability"}},
        {"forecast_category", {"forecastcategoryname", "forecastcategory"}},
        {"lost_reason", {"lossreason", "lostreason"}},
        {"source", {"leadsource"}},
        {"business", {"type"}},
        {"currency", {"opportunitycurrency", "amountcurrency", "currencyisocode"}}},
       {"Prospecting", "Qualification", "Needs Analysis", "Value Proposition", "Id. Decision Makers",
        "Perception Analysis", "Proposal/Price Quote", "Negotiation/Review"},
       {{"forecast_category", {{"BestCase", "best case"}, {"Forecast", "commit"}}}, {"business", businessAliases}}},
      {"HubSpot",
       {{"dealname", "dealstage"}},
       {{"external_id", {"recordid", "dealid"}},
        {"name", {"dealname"}},
        {"owner", {"dealowner"}},
        {"account", {"associatedcompany", "associatedcompanyprimary", "companyname"}},
        {"stage", {"dealstage"}},
        {"created", {"createdate"}},
        {"closed", {"closedate"}},
        {"amount", {"amount"}},
        {"probability", {"dealprobability"}},
        {"forecast_category", {"forecastcategory"}},
        {"lost_reason", {"closedlostreason"}},
        {"business", {"dealtype"}},
        {"currency", {"currency", "dealcurrencycode"}}},
       {"appointmentscheduled", "qualifiedtobuy", "presentationscheduled", "decisionmakerboughtin", "contractsent"},
       {{"business", businessAliases}}},
      {"Pipedrive",
       {{"dealtitle", "dealvalue"},
        {"dealtitle", "dealstage"},
        {"title", "status", "wontime", "losttime"},
        {"pipedrivesystemid", "title"}},
       {{"external_id", {"dealid", "pipedrivesystemid", "dealpipedrivesystemid", "id"}},
        {"name", {"dealtitle", "title"}},
        {"owner", {"dealowner", "owner"}},
        {"account", {"organizationname", "dealorganization", "organization"}},
        {"state", {"dealstatus", "status"}},
        {"stage", {"dealstage", "stage"}},
        {"created", {"dealdealcreated", "dealcreationdate", "dealcreated", "creationdate", "dealadddate"}},
        {"closed", {"dealclosedon", "dealdealclosedon", "closedon", "dealwontime", "wontime"}},
        {"expected_close", {"dealexpectedclosedate", "expectedclosedate"}},
        {"amount", {"dealvalue", "value"}},
        {"probability", {"dealprobability", "probability"}},
        {"lost_reason", {"deallostreason", "lostreason"}},
        {"currency", {"dealcurrency", "dealcurrencyofvalue", "currencyofvalue", "currency"}}},
       {"Qualified", "Contact Made", "Demo Scheduled", "Proposal Made", "Negotiations Started"}},
      {"Dynamics 365",
       {{"donotmodifyopportunity"}},
       {{"external_id", {"donotmodifyopportunity"}},
        {"name", {"topic"}},
        {"owner", {"owner"}},
        {"account", {"account", "potentialcustomer"}},
        {"state", {"status"}},
        {"stage", {"pipelinephase", "statusreason"}},
        {"created", {"createdon"}},
        {"closed", {"actualclosedate", "closedate"}},
        {"expected_close", {"estclosedate", "estimatedclosedate"}},
        {"amount", {"estrevenue", "estimatedrevenue"}},
        {"probability", {"probability"}},
        {"currency", {"currency"}}},
       {"1-Qualify", "2-Develop", "3-Propose", "4-Close"}}};
  return all;
}

bool looksLike(const Crm& crm, const std::set<std::string, std::less<>>& keys) {
  return std::ranges::any_of(crm.signs, [&](const Keys& sign) {
    return std::ranges::all_of(sign, [&](std::string_view key) { return keys.contains(key); });
  });
}

std::set<std::string, std::less<>> keysOf(const std::vector<std::string>& header) {
  std::set<std::string, std::less<>> keys;
  for (const std::string& one : header)
    keys.insert(headerKey(one));
  return keys;
}

/// A mapping that is made of a CRM's headers for one file.
class MappingOfCrm {
public:
  MappingOfCrm(const Crm& crm, const CsvTable& table) : m_crm(crm), m_table(table) {}

  ColumnMapping made() {
    m_mapping.kind = RecordKind::Opportunities;
    m_mapping.aliases = m_crm.aliases;
    for (const auto& [target, keys] : m_crm.columns)
      take(std::string(target), keys);
    if (!m_mapping.columns.contains("stage"))
      useStateAsStage();
    std::erase_if(m_mapping.aliases, [this](const auto& one) { return !m_mapping.columns.contains(one.first); });
    for (const std::string& stage : m_crm.stageOrder)
      setState(m_mapping, stage, "open");
    m_mapping.stageOrder = m_crm.stageOrder;
    for (const char* word : {"Closed Won", "closedwon"})
      setState(m_mapping, word, "won");
    for (const char* word : {"Closed Lost", "closedlost"})
      setState(m_mapping, word, "lost");
    fillStages(m_mapping, m_table);
    orderAsWritten();
    m_mapping.seal();
    return m_mapping;
  }

private:
  void take(const std::string& target, const Keys& keys) {
    for (const std::string_view key : keys)
      for (std::size_t i = 0; i < m_table.header.size(); ++i)
        if (headerKey(m_table.header[i]) == key && !m_taken.contains(i) && valuesFit(target, i)) {
          m_taken.insert(i);
          if (target == "external_id")
            m_mapping.externalId = {m_table.header[i]};
          else
            m_mapping.columns[target] = m_table.header[i];
          return;
        }
  }

  /// A column of fixed words is read where each of its words is one; else it stays with the row.
  bool valuesFit(const std::string& target, std::size_t column) const {
    const auto* words = target == "source"              ? &opportunitySources()
                        : target == "forecast_category" ? &forecastCategories()
                                                        : nullptr;
    return !words || std::ranges::all_of(m_table.rows, [&](const CsvTable::Row& row) {
      std::string word = basics::nameKey(m_mapping.alias(target, std::string(basics::trimmed(row.cells[column]))));
      std::ranges::replace(word, '_', ' ');
      return word.empty() || std::ranges::find(*words, word) != words->end();
    });
  }

  void useStateAsStage() {
    if (const auto state = m_mapping.columns.extract("state"); !state.empty())
      m_mapping.columns["stage"] = state.mapped();
  }

  /// The file may have the stages by their labels where the CRM has names of its own for them: "Contract sent".
  void orderAsWritten() {
    for (const StageFound& found : stagesIn(m_table, m_mapping))
      for (std::string& stage : m_mapping.stageOrder)
        if (headerKey(stage) == headerKey(found.name))
          stage = found.name;
  }

  const Crm& m_crm;
  const CsvTable& m_table;
  ColumnMapping m_mapping;
  std::set<std::size_t> m_taken;
};

const Crm* crmCalled(std::string_view name) {
  const auto crm = std::ranges::find_if(crms(), [name](const Crm& one) { return basics::sameName(one.name, name); });
  return crm == crms().end() ? nullptr : &*crm;
}

} // namespace

const std::vector<BuiltInMapping>& builtInMappings() {
  static const std::vector<BuiltInMapping> all = [] {
    std::vector<BuiltInMapping> made;
    for (const Crm& crm : crms())
      made.push_back({crm.name, RecordKind::Opportunities});
    for (const RecordKind kind : ownKinds())
      made.push_back({ownMappingName, kind});
    return made;
  }();
  return all;
}

std::string_view recognised(const std::vector<std::string>& header) {
  if (ownKind(header))
    return ownMappingName;
  const auto keys = keysOf(header);
  // The one with signs of its own goes before those whose headers are anybody's words.
  for (const char* name : {"Dynamics 365", "Pipedrive", "HubSpot", "Salesforce"})
    if (const Crm* crm = crmCalled(name); crm && looksLike(*crm, keys))
      return crm->name;
  return {};
}

basics::Outcome<ColumnMapping> builtInMapping(std::string_view name, const CsvTable& table) {
  if (basics::sameName(name, ownMappingName)) {
    if (const auto kind = ownKind(table.header))
      return ownMapping(*kind);
    return basics::Refusal{
        "The columns are not those of a file that Baton wrote",
        fmt::format("Its columns are {}; the heads stay as they were exported", fmt::join(table.header, ", "))};
  }
  const Crm* crm = crmCalled(name);
  if (!crm)
    return basics::Refusal{fmt::format("No mapping is called {}", name), "mappings lists those there are"};
  if (!looksLike(*crm, keysOf(table.header)))
    return basics::Refusal{
        fmt::format("The columns are not those of an export from {}", crm->name),
        fmt::format("Its columns are {}; say in a mapping what each of them means", fmt::join(table.header, ", "))};
  return MappingOfCrm(*crm, table).made();
}

} // namespace baton::records
