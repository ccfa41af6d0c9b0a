// SPDX-License-Identifier: GPL-3.0-or-later
// Headers as the vendors' exports have them; the rows are ours.
#include "core/records/crm_mappings.h"

#include "core/records/mapping_suggestion.h"
#include "core/records/opportunity_import.h"

#include "tests/core/records/held_records.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

using Columns = std::map<std::string, std::string>;

struct Export {
  std::string_view crm;
  std::string csv;
};

const Export salesforceApi{"Salesforce",
                           "Id,Name,Type,StageName,Amount,LeadSource,OwnerId,AccountId,Probability,ExpectedRevenue,"
                           "CloseDate,FiscalQuarter,FiscalYear,Fit__c\n"
                           "006A,Frames,New Business,Closed Won,1200.50,Web,005A,001A,100,1200.50,2025-03-31,1,2025,x\n"
                           "006B,Wheels,,Needs Analysis,800,Web,005A,,20,160,2025-09-30,3,2025,\n"};
const Export salesforceReport{"Salesforce",
                              "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,"
                              "Probability (%),Age,Close Date,Created Date\n"
                              "Ada,Acme,Frames,Closed Lost,Q1-2025,500,0,12,2025-03-31,2025-01-15\n"};
const Export hubspot{"HubSpot", "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,"
                                "Last Activity Date\n"
                                "1,Frames,closedwon,1500,ada@example.org,2025-03-31,2025-01-15,2025-03-30\n"
                                "2,Wheels,qualifiedtobuy,250k,ada@example.org,2025-09-30,2025-02-15,2025-03-30\n"
                                "3,Bells,contractsent,,ada@example.org,2025-09-30,2025-02-16,2025-03-30\n"};
const Export pipedrive{"Pipedrive", "Deal - ID,Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - Owner,"
                                    "Organization - Name,Deal - Expected close date,Deal - Won time\n"
                                    "7,Frames,100.0,Proposal Made,Won,Ada,Acme,45631.0,45640.0\n"
                                    "8,Wheels,200.0,Contact Made,Open,Ada,,45700.0,\n"};
const Export dynamics{"Dynamics 365",
                      "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,"
                      "Account,Status,Status Reason,Pipeline Phase,Rating,Est. revenue,Actual Revenue,Probability,"
                      "Close Date\n"
                      "{a},x,45600,Frames,Acme,Won,Won,4-Close,Hot,900,900,100,45631\n"
                      "{b},y,45600,Wheels,Acme,Lost,Canceled,2-Develop,Cold,100,0,0,45632\n"};

ColumnMapping mappingFor(const Export& file) {
  const auto table = exchange::readCsv(file.csv);
  EXPECT_TRUE(table);
  EXPECT_EQ(recognised(table->header), file.crm);
  auto mapping = builtInMapping(file.crm, *table);
  EXPECT_TRUE(mapping) << mapping.refusal().cause;
  return *mapping;
}

ImportPlan taken(const Export& file) {
  ImportRequest request;
  request.fileName = "export.csv";
  request.bytes = file.csv;
  request.mapping = mappingFor(file);
  request.today = *Date::of(2025, 6, 1);
  auto plan = planOpportunities({}, {}, request);
  EXPECT_TRUE(plan) << plan.refusal().cause;
  return *plan;
}

RecordPile<Opportunity> dealsIn(const ImportPlan& plan) {
  return heldRecords<Opportunity>(plan);
}

TEST(CrmMappings, SalesforceIsKnownByItsNamesForProgramsAndForPeople) {
  EXPECT_EQ(mappingFor(salesforceApi).columns, (Columns{{"name", "Name"},
                                                        {"owner", "OwnerId"},
                                                        {"account", "AccountId"},
                                                        {"stage", "StageName"},
                                                        {"closed", "CloseDate"},
                                                        {"amount", "Amount"},
                                                        {"probability", "Probability"},
                                                        {"business", "Type"}}))
      << "a lead source that is none of our words stays with the row";
  const auto deals = dealsIn(taken(salesforceApi));
  ASSERT_EQ(deals.size(), 2u);
  EXPECT_EQ(deals[0].state, "won");
  EXPECT_EQ(deals[0].business, "new");
  EXPECT_EQ(deals[1].state, "open");
  EXPECT_EQ(deals[1].probability, basics::Amount::ofTenThousandths(2000)) << "20 of 100";
  EXPECT_EQ(mappingFor(salesforceReport).columns.at("owner"), "Opportunity Owner");
  EXPECT_EQ(dealsIn(taken(salesforceReport)).at(0).state, "lost");
}

TEST(CrmMappings, HubSpotHasStagesByTheirInternalIdsAndAnAmountThatIsNoneCostsItsRow) {
  EXPECT_EQ(mappingFor(hubspot).columns.at("owner"), "Deal owner");
  const auto plan = taken(hubspot);
  ASSERT_EQ(plan.rejected.size(), 1u);
  EXPECT_EQ(plan.rejected[0].row, 3);
  EXPECT_NE(plan.rejected[0].reason.find("250k"), std::string::npos);
  const auto deals = dealsIn(plan);
  ASSERT_EQ(deals.size(), 2u);
  EXPECT_EQ(deals[0].state, "won");
  EXPECT_EQ(deals[1].state, "open");
  EXPECT_FALSE(deals[1].amount);
}

// 45631 is the fifth of December 2024, 45640 the fourteenth.
TEST(CrmMappings, PipedriveSaysInAColumnOfItsOwnWhoWasWonAndCountsDays) {
  const auto deals = dealsIn(taken(pipedrive));
  ASSERT_EQ(deals.size(), 2u);
  EXPECT_EQ(deals[0].stage, "Proposal Made");
  EXPECT_EQ(deals[0].state, "won");
  EXPECT_EQ(deals[0].closed, Date::of(2024, 12, 14));
  EXPECT_EQ(deals[0].account, "Acme");
  EXPECT_EQ(deals[1].state, "open");
  EXPECT_EQ(deals[1].expected, Date::of(2025, 2, 12));
}

TEST(CrmMappings, DynamicsIsKnownByWhatMustNotBeModified) {
  const auto plan = taken(dynamics);
  const auto deals = dealsIn(plan);
  ASSERT_EQ(deals.size(), 2u) << plan.rejected.size();
  EXPECT_EQ(deals[0].externalId, "{a}");
  EXPECT_EQ(deals[0].stage, "4-Close");
  EXPECT_EQ(deals[0].closed, Date::of(2024, 12, 5));
  EXPECT_EQ(deals[1].state, "lost");
}

// A pipeline of stages under the labels of HubSpot: "Contract sent" is contractsent.
TEST(CrmMappings, TheOrderOfTheStagesIsWrittenAsTheFileHasThem) {
  const auto mapping =
      mappingFor({"HubSpot", "Deal Name,Deal Stage\nA,Contract sent\nB,Appointment scheduled\nC,Legal\n"});
  EXPECT_EQ(mapping.stageOrder.front(), "Appointment scheduled");
  EXPECT_EQ(mapping.stageOrder.back(), "Contract sent");
  EXPECT_EQ(*mapping.stateOf("CONTRACT SENT"), "open");
  EXPECT_EQ(mapping.stateOf("Legal"), nullptr) << "a stage of one's own has to be said";
}

// Every day of it is two days.
TEST(CrmMappings, DaysThatCanBeTwoAreAskedAllTheSame) {
  const Export file{"Salesforce",
                    "Name,AccountId,Type,CloseDate,Stage,Amount\nA,,,04/01/2021,Ganada,10\nB,,,12/01/2021,Open,20\n"};
  const auto plan = taken(file);
  ASSERT_EQ(plan.ask.size(), 1u);
  EXPECT_EQ(plan.ask[0].column, "CloseDate");
}

TEST(CrmMappings, AFileOfAnotherKindIsNobodysExport) {
  EXPECT_EQ(recognised({"Id", "Date", "Revenue"}), "");
  EXPECT_EQ(recognised({"opportunity_id", "sales_agent", "deal_stage", "close_value"}), "");
  const auto table = exchange::readCsv("Id,Date\n1,2\n");
  EXPECT_TRUE(builtInMapping("HubSpot", *table).refused());
  EXPECT_TRUE(builtInMapping("Nobody's CRM", *table).refused());
}

TEST(CrmMappings, AreOfferedAfterThoseThatSomebodySaved) {
  const auto known = knownMappings({}, *exchange::readCsv(hubspot.csv));
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].name, "HubSpot");
  EXPECT_TRUE(known[0].builtIn);
}

} // namespace
} // namespace baton::records
