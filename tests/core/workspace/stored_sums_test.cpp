// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stored_sums.h"

#include "core/strategy/market.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

// What bookings come to is kept from one sitting to the next. It is never anything else than what reading them says.
namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Date;

class StoredSums : public testing::Test {
protected:
  StoredSums() {
    m_world.dataFolder = m_folder / "data";
    make("company.baton");
  }
  void make(const std::string& name) {
    m_open.emplace(Workspace::create(m_folder / name, {"Company", "USD", 7}, m_world));
    apply(R"({"op":"put","kind":"person","id":"12","fields":{"name":"Ben Okoye","side":"sales"}},
             {"op":"put","kind":"market","id":"21","fields":{"name":"Bavaria","status":"selected","rank":1}},
             {"op":"put","kind":"market","id":"22","fields":{"name":"Tyrol","status":"selected","rank":2}},
             {"op":"put","kind":"offering","id":"31","fields":{"name":"Pump","status":"live"}},
             {"op":"put","kind":"exclusion","id":"41","fields":{"what":"No pumps in Tyrol","markets":["22"],
               "from":"2025-10-01"}})");
  }
  void apply(const std::string& changes) {
    const Applied done = applyJson(*m_open, "{\"changes\":[" + changes + "]}", {.label = "apply"}, Earnest::Change);
    ASSERT_FALSE(done.fault) << done.json().dump();
  }
  /// So many bookings of 12.34 each from July 2025 on, the last of them on the day that is named.
  void book(int count, const std::string& lastDay = "2026-02-28") {
    std::string rows = "Id,Date,Seller,Market,Offering,Revenue\n";
    for (int n = 0; n < count; ++n)
      rows += fmt::format("{},{},{},{},Pump,12.34\n", n,
                          n + 1 < count ? Date::of(2025, 7, 1)->plusDays(n % 200).iso() : lastDay,
                          n % 3 == 0 ? "Ben Okoye" : "Cem", n % 5 == 0 ? "Tyrol" : "Bavaria");
    const auto columns = records::ColumnMapping::parse(
        R"({"kind":"bookings","columns":{"external_id":"Id","date":"Date","owner":"Seller","market":"Market",
            "offering":"Offering","revenue":"Revenue"},"dates":"yyyy-MM-dd","decimal":".",
            "unmatched":{"owner":"keep"}})");
    const auto plan = importFile(*m_open, {"bookings.csv", rows, *columns, {}, theFirstOfMarch, "Ben Okoye", {}});
    ASSERT_TRUE(plan) << plan.refusal().cause;
    ASSERT_EQ(plan->stored, count);
  }
  void reopen() {
    const fs::path path = m_open->path();
    m_open->close();
    m_open.reset();
    m_open.emplace(Workspace::openForWriting(path, m_world));
  }
  bool store(Date today = theFirstOfMarch) { return storeSums(*m_open, readBookings(*m_open, today)); }
  /// All that it says, the actuals too.
  static std::string textOf(BookingReading reading) {
    const std::string booked = packedSums(reading, "state");
    reading.booked = reading.actuals;
    return booked + packedSums(reading, "state");
  }
  /// There is something, and it is what reading the bookings says.
  testing::AssertionResult isTakenUp(Date today = theFirstOfMarch) {
    const auto stored = storedSums(*m_open, today);
    if (!stored)
      return testing::AssertionFailure() << "nothing was taken up";
    const BookingReading fresh = readBookings(*m_open, today);
    return textOf(*stored) == textOf(fresh) ? testing::AssertionSuccess()
                                            : testing::AssertionFailure() << "what was kept is not what is read";
  }
  fs::path kept() const { return m_world.dataFolder / "sums" / std::to_string(m_open->journal().workspaceId()); }

  static inline const Date theFirstOfMarch = *Date::of(2026, 3, 1);
  tests::TemporaryFolder m_folder{tests::inMemory()};
  basics::Surroundings m_world = basics::Surroundings::fixed({}, 4);
  std::optional<Workspace> m_open;
};

TEST_F(StoredSums, AreTakenUpInTheNextSitting) {
  book(30'000);
  EXPECT_FALSE(storedSums(*m_open, theFirstOfMarch)) << "there was no sitting before";
  ASSERT_TRUE(store());
  reopen();
  ASSERT_TRUE(isTakenUp());
  const auto stored = storedSums(*m_open, theFirstOfMarch);
  EXPECT_EQ(stored->facts.booked->total.money(), "370200.00") << "30,000 times 12.34";
  EXPECT_EQ(stored->facts.booked->cases, 30'000);
  ASSERT_EQ(stored->facts.runOver.size(), 1u) << "pumps in Tyrol since October";
  EXPECT_EQ(stored->facts.runOver[0].records, "bookings");
  EXPECT_EQ(stored->actuals.people.size(), 2u) << "also one whom nobody knows";
}

TEST_F(StoredSums, GoWithWhatOpportunitiesSay) {
  book(30'000);
  records::ImportRequest deals;
  deals.fileName = "deals.csv";
  deals.bytes = "No,Seller,Stage,Opened,Closed,Sum\n1,Ben Okoye,Talking,2025-07-01,2026-09-01,10\n"
                "2,Ben Okoye,Won,2025-06-01,2026-02-02,20\n";
  deals.mapping = *records::ColumnMapping::parse(
      R"({"kind":"opportunities","columns":{"external_id":"No","owner":"Seller","stage":"Stage","created":"Opened",
          "closed":"Closed","amount":"Sum"},"stages":{"Talking":"open","Won":"won"}})");
  deals.today = theFirstOfMarch;
  ASSERT_TRUE(importFile(*m_open, deals));
  ASSERT_TRUE(store());
  reopen();
  EXPECT_TRUE(isTakenUp());
  const auto stored = storedSums(*m_open, theFirstOfMarch);
  EXPECT_GT(stored->actuals.facts.all().size(), stored->booked.facts.all().size())
      << "the open pipeline, and deals won";
}

TEST_F(StoredSums, HoldUntilTheDayOfABookingThatWasStillToCome) {
  book(30'000, "2026-03-05");
  ASSERT_TRUE(store());
  EXPECT_TRUE(isTakenUp());
  EXPECT_TRUE(isTakenUp(*Date::of(2026, 3, 4)));
  EXPECT_FALSE(storedSums(*m_open, *Date::of(2026, 3, 5)));
  EXPECT_TRUE(isTakenUp(*Date::of(2026, 1, 16))) << "the last booking before it is of this day";
  EXPECT_FALSE(storedSums(*m_open, *Date::of(2026, 1, 15)));
  ASSERT_TRUE(store(*Date::of(2026, 3, 5)));
  EXPECT_TRUE(isTakenUp(*Date::of(2030, 1, 1))) << "nothing is still to come";
}

TEST_F(StoredSums, OfAnotherStateOfTheWorkspaceAreNotTaken) {
  book(30'000);
  ASSERT_TRUE(store());
  apply(R"({"op":"put","kind":"market","id":"22","fields":{"status":"rejected"}})");
  EXPECT_FALSE(storedSums(*m_open, theFirstOfMarch));
  ASSERT_TRUE(m_open->undo("Ben Okoye"));
  EXPECT_FALSE(storedSums(*m_open, theFirstOfMarch)) << "an undone change is one more entry";
  ASSERT_TRUE(store());
  EXPECT_TRUE(isTakenUp());
}

TEST_F(StoredSums, OfAnotherWorkspaceUnderItsNameAreNotTaken) {
  book(30'000);
  ASSERT_TRUE(store());
  const fs::path ofFirst = kept();
  make("other.baton");
  book(30'000);
  fs::copy_file(ofFirst, kept());
  EXPECT_FALSE(storedSums(*m_open, theFirstOfMarch));
}

TEST_F(StoredSums, ACopyOfTheFileHasTheSame) {
  book(30'000);
  ASSERT_TRUE(store());
  const fs::path path = m_open->path();
  m_open->close();
  m_open.reset();
  fs::copy_file(path, m_folder / "sent.baton");
  m_open.emplace(Workspace::openForReading(m_folder / "sent.baton", m_world));
  EXPECT_TRUE(isTakenUp());
}

TEST_F(StoredSums, DamageIsSeenAndNothingIsTaken) {
  book(30'000);
  ASSERT_TRUE(store());
  std::ifstream in(kept(), std::ios::binary);
  const std::string whole{std::istreambuf_iterator(in), {}};
  in.close();
  const auto isTakenFrom = [this](const std::string& bytes) {
    std::ofstream(kept(), std::ios::binary | std::ios::trunc) << bytes;
    return storedSums(*m_open, theFirstOfMarch).has_value();
  };
  ASSERT_TRUE(isTakenFrom(whole));
  for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 100) {
    std::string flipped = whole;
    flipped[at] = char(flipped[at] ^ (1 << at % 8));
    EXPECT_FALSE(isTakenFrom(flipped)) << at;
    EXPECT_FALSE(isTakenFrom(whole.substr(0, at))) << at;
  }
  EXPECT_FALSE(isTakenFrom(whole + '\0'));
  fs::remove(kept());
  fs::create_directories(kept() / "a folder");
  EXPECT_FALSE(storedSums(*m_open, theFirstOfMarch));
}

TEST_F(StoredSums, AreForThisUserOnly) {
  book(30'000);
  ASSERT_TRUE(store());
  EXPECT_EQ(fs::status(kept()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(kept().parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(std::distance(fs::directory_iterator(kept().parent_path()), {}), 1) << "nothing half made beside it";
}

TEST_F(StoredSums, AFewBookingsAreAddedUpEachTime) {
  book(500);
  EXPECT_FALSE(store());
  EXPECT_FALSE(fs::exists(kept()));
}

TEST_F(StoredSums, WhereTheyCannotBeKeptNothingIsSaid) {
  book(30'000);
  std::ofstream(m_world.dataFolder) << "a file where the folder should be";
  EXPECT_FALSE(store());
  EXPECT_FALSE(storedSums(*m_open, theFirstOfMarch));
}

TEST_F(StoredSums, OfManyWorkspacesTheLatestStay) {
  fs::create_directories(m_world.dataFolder / "sums");
  const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(24 * 400);
  for (int n = 1; n <= 25; ++n) {
    const fs::path old = m_world.dataFolder / "sums" / std::to_string(n);
    std::ofstream(old) << n;
    fs::last_write_time(old, longAgo + std::chrono::hours(n));
  }
  book(30'000);
  ASSERT_TRUE(store());
  EXPECT_TRUE(fs::exists(kept()));
  EXPECT_FALSE(fs::exists(m_world.dataFolder / "sums" / "6"));
  EXPECT_TRUE(fs::exists(m_world.dataFolder / "sums" / "7")) << "19 others";
}

} // namespace
} // namespace baton::workspace
