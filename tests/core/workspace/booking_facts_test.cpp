// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/clarity/exclusion_bounds.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/checking.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <tuple>

// Bookings are added up by the million, so what is known of one is used for the next. What comes out is what each of
// them says by itself: here they are looked at one by one, whole, by the words of the definitions.
namespace baton::workspace {
namespace {

using basics::Amount, basics::Date, basics::Id, basics::RowId;
using records::CurrentBooking;
using strategy::Exclusion, strategy::Market, strategy::Offering;

const Date theFirstOfMarch = *Date::of(2026, 3, 1);

std::vector<CurrentBooking> bookingsOf(const Workspace& workspace) {
  std::vector<CurrentBooking> all;
  records::visitBookings(workspace.database(), workspace.elements(),
                         precedenceOf(workspace, records::RecordKind::Bookings),
                         [&all](const CurrentBooking& booking) { all.push_back(booking); });
  return all;
}

/// What one exclusion rules out.
struct Over {
  std::int64_t cases = 0;
  Amount value;
  std::set<std::string> accounts;
  std::set<std::pair<std::string, Date>> orders;
  std::int64_t ordersOfNobody = 0;
};

/// The bookings up to today, each judged by itself.
class OneByOne {
public:
  OneByOne(const Workspace& workspace, Date today) : m_elements(workspace.elements()) {
    for (const CurrentBooking& booking : bookingsOf(workspace))
      if (booking.booking.date <= today)
        add(booking);
  }

  clarity::RecordShare booked;
  std::map<RowId, Over> over;
  std::map<RowId, Date> lastWork;

private:
  void add(const CurrentBooking& current) {
    const records::Booking& booking = current.booking;
    if (current.market.id != 0)
      lastWork[current.market.id] = std::max(lastWork[current.market.id], booking.date);
    const clarity::Placed placed{booking.date, current.market.id, current.offering.id, booking.account};
    bool isRuledOut = false, isExcepted = false;
    for (const Exclusion& exclusion : m_elements.all<Exclusion>()) {
      isExcepted = isExcepted || clarity::isExcepted(m_elements, exclusion, placed);
      if (!clarity::isRuledOut(m_elements, exclusion, placed))
        continue;
      isRuledOut = true;
      note(over[exclusion.id.value()], booking);
    }
    const Market* market = m_elements.find(Id<Market>(current.market.id));
    ++booked.cases;
    booked.total += booking.revenue;
    if (!market)
      booked.unplaced += booking.revenue;
    if (!isRuledOut && (isExcepted || (market && isAsDecided(*market, current.offering.id))))
      booked.on += booking.revenue;
  }
  static void note(Over& over, const records::Booking& booking) {
    ++over.cases;
    over.value += booking.revenue;
    over.ordersOfNobody += booking.account.empty();
    if (booking.account.empty())
      return;
    over.accounts.insert(basics::nameKey(booking.account));
    over.orders.insert({basics::nameKey(booking.account), booking.date});
  }
  bool isAsDecided(const Market& market, RowId offeringId) const {
    const Offering* offering = m_elements.find(Id<Offering>(offeringId));
    if (market.status != strategy::MarketStatus::Selected)
      return false;
    for (const strategy::Fit& fit : m_elements.all<strategy::Fit>())
      if (offering && fit.level == strategy::FitLevel::No && fit.market == market.id && fit.offering == offering->id)
        return false;
    return !offering || offering->status != strategy::OfferingStatus::Retired;
  }

  const basics::Elements& m_elements;
};

void expectTheSame(const Workspace& workspace, Date today) {
  const OneByOne one(workspace, today);
  const clarity::RecordFacts facts = readRecords(workspace, today).facts;
  ASSERT_TRUE(facts.booked);
  EXPECT_EQ(facts.booked->cases, one.booked.cases);
  EXPECT_EQ(facts.booked->total, one.booked.total);
  EXPECT_EQ(facts.booked->unplaced, one.booked.unplaced);
  EXPECT_EQ(facts.booked->on, one.booked.on);
  std::map<RowId, clarity::RunOver> over;
  for (const clarity::RunOver& found : facts.runOver)
    if (found.records == "bookings")
      over.emplace(found.element, found);
  EXPECT_EQ(over.size(), one.over.size());
  for (const auto& [exclusion, expected] : one.over) {
    const clarity::RunOver& found = over[exclusion];
    EXPECT_EQ(found.cases, expected.cases);
    EXPECT_EQ(found.value, expected.value);
    EXPECT_EQ(found.accounts, std::int64_t(expected.accounts.size()));
    EXPECT_EQ(found.orders, std::int64_t(expected.orders.size()) + expected.ordersOfNobody);
  }
  for (const clarity::MarketWork& work : facts.marketWork) {
    const auto last = one.lastWork.find(work.market.value());
    if (last != one.lastWork.end())
      EXPECT_GE(work.last, last->second) << "opportunities and activities are work as well";
  }
}

using Place = std::tuple<Date, RowId, RowId, RowId, std::string>;

/// Revenue by month, person, market, offering and class of business; what is unknown falls together here.
std::map<Place, std::pair<Amount, std::int64_t>> revenueOneByOne(const Workspace& workspace) {
  std::map<Place, std::pair<Amount, std::int64_t>> sums;
  for (const CurrentBooking& one : bookingsOf(workspace)) {
    auto& [value, count] = sums[{one.booking.date.firstOfMonth(), one.person.id, one.market.id, one.offering.id,
                                 basics::nameKey(one.booking.business)}];
    value += one.booking.revenue;
    ++count;
  }
  return sums;
}

std::map<Place, std::pair<Amount, std::int64_t>> revenueAddedUp(const records::Actuals& actuals) {
  const auto idAt = [](const std::vector<records::Named>& names, int place) {
    return place < 0 ? RowId(0) : names[std::size_t(place)].id;
  };
  std::map<Place, std::pair<Amount, std::int64_t>> sums;
  for (const records::Fact& fact : actuals.facts) {
    if (fact.metric != 101)
      continue;
    const std::string business =
        fact.business < 0 ? "" : basics::nameKey(actuals.businesses[std::size_t(fact.business)]);
    auto& [value, count] = sums[{fact.month, idAt(actuals.people, fact.person), idAt(actuals.markets, fact.market),
                                 idAt(actuals.offerings, fact.offering), business}];
    value += fact.value;
    count += fact.count;
  }
  return sums;
}

class BookingFactsOf : public testing::Test {
protected:
  BookingFactsOf() {
    apply(R"({"op":"put","kind":"person","id":"11","fields":{"name":"Ada Brandt","side":"leadership"}},
             {"op":"put","kind":"person","id":"12","fields":{"name":"Ben Okoye","side":"sales"}},
             {"op":"put","kind":"market","id":"21","fields":{"name":"Bavaria","status":"selected","rank":1}},
             {"op":"put","kind":"market","id":"22","fields":{"name":"Tyrol","status":"selected","rank":2,
               "match":["Region = Tirol or Innsbruck"]}},
             {"op":"put","kind":"market","id":"23","fields":{"name":"Pools","status":"rejected"}},
             {"op":"put","kind":"offering","id":"31","fields":{"name":"Pump","status":"live"}},
             {"op":"put","kind":"offering","id":"32","fields":{"name":"Hose","status":"retired"}},
             {"op":"put","kind":"offering","id":"33","fields":{"name":"Filter","status":"live"}},
             {"op":"put","kind":"fit","fields":{"market":"21","offering":"33","level":"no"}},
             {"op":"put","kind":"target_account","id":"61","fields":{"market":"21","name":"Aqua"}})");
  }
  void apply(const std::string& changes) {
    const Applied done = applyJson(m_workspace, "{\"changes\":[" + changes + "]}", {.label = "apply"}, Earnest::Change);
    ASSERT_FALSE(done.fault) << done.json().dump();
  }
  void book(const std::string& file, const std::string& rows) {
    const auto columns = records::ColumnMapping::parse(
        R"({"kind":"bookings","columns":{"external_id":"Id","date":"Date","owner":"Seller","account":"Account",
            "market":"Market","offering":"Offering","business":"Class","revenue":"Revenue"},"dates":"yyyy-MM-dd",
            "decimal":".","unmatched":{"owner":"keep","market":"keep","offering":"keep"}})");
    ASSERT_TRUE(columns);
    const std::string header = "Id,Date,Seller,Account,Market,Offering,Class,Region,Revenue\n";
    const auto plan = importFile(m_workspace, {file, header + rows, *columns, {}, theFirstOfMarch, "Ben Okoye", {}});
    ASSERT_TRUE(plan) << plan.refusal().cause;
    ASSERT_TRUE(plan->rejected.empty());
  }
  /// Half of the first file is corrected by the second, a third by the third, each with another mix of names.
  void bookALot() {
    const std::array sellers{"Ben Okoye", "ben okoye", "Cem", ""};
    const std::array accounts{"Aqua", "AQUA ", "Blue", "", "Cyan", "Dune", "\"  \""};
    const std::array markets{"Bavaria", "Pools", "", "Nowhere", "bavaria", "nowhere", "Tyrol"};
    const std::array offerings{"Pump", "Hose", "Filter", "", "Ladder"};
    const std::array regions{"Tirol", "Wien", "", "innsbruck"};
    const std::array classes{"new", "", "NEW", "renewal"};
    std::uint32_t dice = 1;
    const auto number = [&dice](std::size_t below) {
      dice = dice * 1664525 + 1013904223;
      return (dice >> 16) % below;
    };
    const auto any = [&number](const auto& of) { return of[number(of.size())]; };
    for (int file = 0; file < 3; ++file) {
      std::string rows;
      for (int n = 0; n < 900; n += file + 1) {
        const Date day = Date::of(2025, 4, 1)->plusDays(int(number(400)));
        const auto cents = number(100'000);
        rows += fmt::format("{},{},{},{},{},{},{},{},{}.{:02}\n", n, day.iso(), any(sellers), any(accounts),
                            any(markets), any(offerings), any(classes), any(regions), cents / 100, cents % 100);
      }
      book(fmt::format("bookings-{}.csv", file), rows);
    }
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world = basics::Surroundings::fixed(*basics::Instant::parse("2026-03-01T08:00:00Z"), 5);
  Workspace m_workspace = Workspace::create(m_folder / "pumps.baton", {"Norvik Pumps", "EUR", 1}, m_world);
};

TEST_F(BookingFactsOf, AreTheSumsOfWhatEachOfThemSays) {
  bookALot();
  EXPECT_EQ(revenueAddedUp(actualsOf(m_workspace)), revenueOneByOne(m_workspace));
  expectTheSame(m_workspace, theFirstOfMarch);
  EXPECT_TRUE(readRecords(m_workspace, theFirstOfMarch).facts.runOver.empty()) << "nothing was left out yet";
}

TEST_F(BookingFactsOf, AreTheSumsOfWhatEachOfThemSaysUnderExclusionsAndExceptions) {
  bookALot();
  apply(R"({"op":"put","kind":"exclusion","id":"41","fields":{"what":"No pools","markets":["23"],"from":"2025-06-01"}},
           {"op":"put","kind":"exclusion","id":"42","fields":{"what":"Not these two","accounts":["aqua","Blue"],
             "from":"2025-07-01","until":"2025-12-31"}},
           {"op":"put","kind":"exclusion","id":"43","fields":{"what":"No filters for them in Tyrol","markets":["22"],
             "offerings":["33","31"],"accounts":["Cyan","Dune"],"deals_in_flight_until":"2025-08-15"}},
           {"op":"put","kind":"exclusion","id":"44","fields":{"what":"Nothing that can be told of a booking"}},
           {"op":"put","kind":"exclusion","id":"45","fields":{"what":"No hoses","offerings":["32"]}},
           {"op":"put","kind":"exception","fields":{"exclusion":"41","about":"61","approver":"11","reason":"Agreed",
             "until":"2025-11-30"}},
           {"op":"put","kind":"exception","fields":{"exclusion":"41","about":"61","approver":"11","reason":"Longer",
             "until":"2025-12-31"}},
           {"op":"put","kind":"exception","fields":{"exclusion":"42","about":"31","approver":"11","reason":"Pumps"}},
           {"op":"put","kind":"exception","fields":{"exclusion":"43","approver":"11","reason":"Two months",
             "until":"2025-10-15"}},
           {"op":"put","kind":"exception","fields":{"exclusion":"45","reason":"Nobody has approved it"}})");
  expectTheSame(m_workspace, theFirstOfMarch);
  const auto facts = readRecords(m_workspace, theFirstOfMarch).facts;
  EXPECT_EQ(facts.runOver.size(), 4u) << "one of the five can be told of no booking";
}

// A file that is taken in names each record once, but a dump may come from anywhere.
TEST_F(BookingFactsOf, CountTheFirstOfTwoThatADumpPutsUnderOneIdInOneFile) {
  book("bookings.csv", "first,2026-02-01,Ben Okoye,Aqua,Bavaria,Pump,new,,100\n"
                       "other,2026-02-02,Ben Okoye,Aqua,Bavaria,Pump,new,,20\n");
  std::string dump = dumpOf(m_workspace, {.records = true});
  const auto other = dump.find("\"other\"");
  ASSERT_NE(other, std::string::npos);
  dump.replace(other, 7, "\"first\"");
  const auto path = m_folder / "loaded.baton";
  ASSERT_TRUE(loadDump(path, dump, {.label = "load"}, m_world));
  const auto facts = readRecords(Workspace::openForReading(path, m_world), theFirstOfMarch).facts;
  EXPECT_EQ(facts.booked->total, Amount::of(100));
  EXPECT_EQ(facts.booked->cases, 1);
}

TEST_F(BookingFactsOf, AreTheSumsOfWhatEachOfThemSaysInTheExample) {
  const auto path = m_folder / "example.baton";
  ASSERT_TRUE(newFromTemplate(path, "example", {"Test", "USD", 1}, m_world));
  const Workspace cycles = Workspace::openForReading(path, m_world);
  EXPECT_EQ(revenueAddedUp(records::actualsOf(cycles.database(), cycles.elements(),
                                              {precedenceOf(cycles, records::RecordKind::Bookings), {}})),
            revenueOneByOne(cycles));
  expectTheSame(cycles, *Date::of(2020, 6, 15));
}

} // namespace
} // namespace baton::workspace
