// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/sample_file.h"

#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/publishing.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace baton::tests {
namespace {

using basics::Date, basics::Id;
using workspace::Workspace;

basics::RowId import(Workspace& workspace, const std::string& name, const std::string& bytes,
                     const std::string& mapping) {
  records::ImportRequest request;
  request.fileName = name;
  request.bytes = bytes;
  request.mapping = *records::ColumnMapping::parse(mapping);
  request.today = *Date::of(2026, 1, 15);
  request.by = "Ann";
  const auto plan = importFile(workspace, request);
  EXPECT_TRUE(plan) << (plan ? "" : plan.refusal().cause);
  return plan ? plan->batch.id.value() : 0;
}

void fillStrategy(Workspace& workspace) {
  basics::Edits edits;
  for (const char* name : {"Independent retailers", "Clubs & schools", "Fleets"}) {
    strategy::Market market;
    market.id = workspace.newId<strategy::Market>();
    market.name = name;
    market.status = strategy::MarketStatus::Selected;
    market.reason = std::string(name) + " buy twice a year";
    market.match = {"Region = North or South"};
    market.decideBy = Date::of(2026, 3, 31);
    edits.put(market);
    strategy::BuyerRole buyer;
    buyer.id = workspace.newId<strategy::BuyerRole>();
    buyer.market = market.id;
    buyer.title = "Owner of the shop";
    edits.put(buyer);
  }
  strategy::Offering offering;
  offering.id = workspace.newId<strategy::Offering>();
  offering.name = "Repair kit";
  offering.listPrice = basics::Money::ofCents(12345);
  edits.put(offering);
  EXPECT_TRUE(workspace.change({.label = "draft the strategy", .author = "Ann"}, edits));
}

Id<people::Person> personNamed(const Workspace& workspace, const std::string& name) {
  for (const people::Person& person : workspace.elements().all<people::Person>())
    if (person.name == name)
      return person.id;
  return {};
}

void publishAndAnswer(Workspace& workspace) {
  workspace::PublishAsked asked;
  asked.author = personNamed(workspace, "Ann");
  asked.receivers = {personNamed(workspace, "Bo"), personNamed(workspace, "Cy")};
  asked.reason = "The season begins";
  asked.today = *Date::of(2026, 1, 15);
  const auto version = publish(workspace, asked);
  ASSERT_TRUE(version) << version.refusal().cause;
  workspace::AcknowledgeAsked answer;
  answer.version = version->version.id;
  answer.person = personNamed(workspace, "Bo");
  answer.verdict = handoff::Verdict::NotAccepted;
  answer.note = "Who covers the fleets?";
  answer.today = asked.today;
  ASSERT_TRUE(acknowledge(workspace, answer));
}

constexpr auto peopleFile = "id,name,title,manager\n1,Ann,Head of Sales,\n2,Bo,Seller,Ann\n3,Cy,Seller,Ann\n";
constexpr auto peopleMapping =
    R"({"kind":"people","columns":{"employee_id":"id","name":"name","title":"title","manager":"manager"}})";
constexpr auto bookingMapping =
    R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","account":"Customer","revenue":"Sum","cost":"Cost"},"dates":"yyyy-MM-dd","decimal":".","unmatched":{"owner":"keep","market":"keep","offering":"keep"}})";

std::string bookingFile(int from, int to) {
  std::string text = "No,Day,Seller,Customer,Sum,Cost,Region\n";
  for (int n = from; n < to; ++n)
    text += fmt::format("B{},2025-{:02}-{:02},{},Shop {},{}.{:02},{},{}\n", n, n % 12 + 1, n % 28 + 1,
                        n % 3 ? "Bo" : "Cy", n % 7, n * 37, n % 100, n * 20, n % 2 ? "North" : "South");
  return text + "BX,no day,Bo,Shop 1,1.00,0.50,North\n";
}

} // namespace

basics::Surroundings sampleWorld() {
  return basics::Surroundings::fixed(basics::Instant::at(*Date::of(2026, 1, 15)), 7);
}

void makeSampleFile(const std::filesystem::path& path) {
  basics::Surroundings world = sampleWorld();
  {
    Workspace workspace = Workspace::create(path, {"Company", "USD", 7}, world);
    import(workspace, "people.csv", peopleFile, peopleMapping);
    fillStrategy(workspace);
    import(workspace, "bookings.csv", bookingFile(1, 40), bookingMapping);
    publishAndAnswer(workspace);
    workspace.close();
  }
  Workspace workspace = Workspace::openForWriting(path, world);
  const auto batch = import(workspace, "more.csv", bookingFile(40, 50), bookingMapping);
  EXPECT_TRUE(undoImport(workspace, Id<records::ImportBatch>(batch), "Ann", {}));
  basics::Edits erase;
  erase.erase((*workspace.elements().all<strategy::Market>().begin()).id);
  EXPECT_TRUE(workspace.change({.label = "delete a market", .author = "Bo"}, erase));
  EXPECT_TRUE(workspace.undo("Bo"));
  EXPECT_TRUE(workspace.redo("Bo"));
  EXPECT_TRUE(workspace.verify().empty());
  workspace.close();
}

std::string contentOf(const Workspace& workspace) {
  std::string content = dumpOf(workspace, {.records = true});
  const auto scalar = [](const basics::Scalar& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      return fmt::format("{}", *number);
    if (const auto* text = std::get_if<std::string>(&value))
      return fmt::format("'{}'", *text);
    return std::string("nothing");
  };
  const auto moment = [](const std::optional<basics::Instant>& at) { return at ? at->iso() : std::string("never"); };
  for (const auto& entry : workspace.journal().entries()) {
    content += fmt::format("{} {} {} {} {} {} {}\n", entry.id.text(), entry.lamport, entry.author.value_or("nobody"),
                           moment(entry.at), moment(entry.machineAt), entry.label, entry.undoable);
    for (const auto& range : entry.undoes)
      content += fmt::format("  undoes {} {} {}\n", range.run, range.first, range.last);
    for (const auto& write : workspace.journal().writesOf(entry.id))
      content += fmt::format("  {} {} {} {}: {} -> {} {}\n", write.kind, write.cell.row, write.cell.field,
                             write.cell.member, scalar(write.old), scalar(write.now), write.settles);
  }
  return content;
}

Seen look(const std::filesystem::path& file) {
  Seen seen;
  try {
    const Workspace workspace = Workspace::openForReading(file, sampleWorld());
    seen.content = contentOf(workspace);
    seen.problems = workspace.verify().size();
  } catch (const storage::StorageError& error) {
    seen.refused = error.cause();
    seen.said = error.what();
    EXPECT_FALSE(seen.said.empty());
    EXPECT_FALSE(error.remedy().empty());
  }
  return seen;
}

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void writeBytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace baton::tests
