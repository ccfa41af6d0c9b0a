// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/stored_sums.h"

#include "core/basics/checksum.h"
#include "core/basics/packed.h"
#include "core/storage/unfinished_file.h"
#include "core/workspace/deals.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <vector>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Amount, basics::Date, basics::packList, basics::packOptional, basics::RowId;
using records::Fact, records::Named;

/// Begins every such file. What is kept, and how it is reckoned, hangs on the version of the program as well, which is
/// part of the state.
constexpr std::string_view mark = "Baton's sums 1\n";

constexpr std::size_t mostWorkspaces = 20, mostBytes = 1U << 30;
/// Adding up so many is done before anybody looks.
constexpr std::int64_t fewBookings = 20'000;

// What is written and read, in this order.

template <class Pack> void pack(Pack& pack, Amount& amount) {
  std::int64_t parts = amount.tenThousandths();
  pack.number(parts);
  amount = Amount::ofTenThousandths(parts);
}

template <class Pack> void pack(Pack& pack, Date& date) {
  static const Date first = *Date::of(1900, 1, 1), last = *Date::of(9999, 12, 31);
  std::int64_t days = date.days();
  pack.number(days);
  pack.demand(first.days() <= days && days <= last.days());
  date = Date::fromDays(std::int32_t(days));
}

/// The place of a name in its list, -1 for none.
template <class Pack> void packIndex(Pack& pack, int& index, std::size_t names) {
  std::int64_t read = index;
  pack.number(read);
  pack.demand(read >= -1 && read < std::int64_t(names));
  index = int(read);
}

template <class Pack> void pack(Pack& pack, Named& named) {
  pack.number(named.id);
  pack.text(named.name);
}

template <class Pack> void pack(Pack& to, std::map<RowId, Date>& dates) {
  std::vector<std::pair<RowId, Date>> list(dates.begin(), dates.end());
  packList(to, list, [](Pack& p, auto& entry) {
    p.number(entry.first);
    pack(p, entry.second);
  });
  dates = {list.begin(), list.end()};
}

template <class Pack> void pack(Pack& to, records::Actuals& actuals) {
  for (auto* names : {&actuals.people, &actuals.markets, &actuals.offerings})
    packList(to, *names, [](Pack& p, Named& named) { pack(p, named); });
  packList(to, actuals.businesses, [](Pack& p, std::string& name) { p.text(name); });
  std::vector<Fact> facts = actuals.facts.all();
  packList(to, facts, [&actuals](Pack& p, Fact& fact) {
    pack(p, fact.month);
    p.number(fact.metric);
    packIndex(p, fact.person, actuals.people.size());
    packIndex(p, fact.market, actuals.markets.size());
    packIndex(p, fact.offering, actuals.offerings.size());
    packIndex(p, fact.business, actuals.businesses.size());
    pack(p, fact.value);
    p.number(fact.count);
  });
  if constexpr (Pack::reads)
    actuals.facts = records::Facts(std::move(facts));
  pack(to, actuals.dataThrough);
  pack(to, actuals.dataFrom);
}

template <class Pack> void pack(Pack& to, clarity::RecordShare& share) {
  pack(to, share.on);
  pack(to, share.total);
  pack(to, share.unplaced);
  to.number(share.cases);
}

template <class Pack> void packDate(Pack& to, std::optional<Date>& date) {
  packOptional(to, date, [](Pack& p, Date& day) { pack(p, day); });
}

/// Those of the facts that bookings have a part in.
template <class Pack> void pack(Pack& to, clarity::RecordFacts& facts) {
  for (auto* share : {&facts.won, &facts.booked})
    packOptional(to, *share, [](Pack& p, clarity::RecordShare& there) { pack(p, there); });
  packDate(to, facts.inForceFrom);
  packList(to, facts.marketWork, [](Pack& p, clarity::MarketWork& work) {
    RowId market = work.market.value();
    p.number(market);
    work.market = basics::Id<strategy::Market>(market);
    packDate(p, work.last);
  });
  packList(to, facts.runOver, [](Pack& p, clarity::RunOver& over) {
    p.number(over.element);
    p.number(over.cases);
    pack(p, over.value);
    p.text(over.records);
    p.number(over.orders);
    p.number(over.accounts);
  });
}

template <class Pack> void pack(Pack& to, BookingReading& reading) {
  pack(to, reading.facts);
  pack(to, reading.booked);
  packDate(to, reading.lastUpToToday);
  packDate(to, reading.firstAfterToday);
}

/// Two files of the same state have the same entries, and so the same elements and records.
std::string stateOf(const Workspace& workspace) {
  basics::PackWriter state;
  state.text(BATON_VERSION);
  state.number(workspace.journal().workspaceId());
  for (const journal::ChainLink::Parent& head : workspace.journal().heads()) {
    state.number(head.entry.run);
    state.number(head.entry.seq);
    state.text({reinterpret_cast<const char*>(head.hash.data()), head.hash.size()});
  }
  return state.bytes();
}

fs::path folderOf(const basics::Surroundings& surroundings) {
  return surroundings.dataFolder / "sums";
}

fs::path fileOf(const Workspace& workspace) {
  return folderOf(workspace.surroundings()) / std::to_string(workspace.journal().workspaceId());
}

bool isWorthKeeping(const BookingReading& reading) {
  const auto& facts = reading.booked.facts;
  return std::accumulate(facts.begin(), facts.end(), std::int64_t{0},
                         [](std::int64_t sum, const Fact& fact) { return sum + fact.count; }) > fewBookings;
}

void letGoOfOld(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  for (const auto& file : fs::directory_iterator(folder))
    files.emplace_back(file.last_write_time(), file.path());
  std::ranges::sort(files, std::greater());
  for (std::size_t n = mostWorkspaces; n < files.size(); ++n)
    fs::remove(files[n].second);
}

/// None where there is no such file, nor where it is too large to be one of ours.
std::string bytesOf(const fs::path& file) {
  std::error_code none;
  const auto size = fs::file_size(file, none);
  std::string bytes(none || size > mostBytes ? 0 : std::size_t(size), '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), std::streamsize(bytes.size()));
  return in ? bytes : std::string();
}

/// One or the other is there at every moment. That the disk confirms it is not waited for: what is half there is seen.
void replace(const fs::path& file, std::string_view bytes) {
  storage::UnfinishedFile fresh(file.string() + ".new");
  std::ofstream out(fresh.path(), std::ios::binary | std::ios::trunc);
  out.exceptions(std::ios::badbit | std::ios::failbit);
  fs::permissions(fresh.path(), fs::perms::owner_read | fs::perms::owner_write);
  out.write(bytes.data(), std::streamsize(bytes.size()));
  out.close();
  fs::rename(fresh.path(), file);
  fresh.keep();
}

} // namespace

std::string packedSums(const BookingReading& reading, std::string_view state) {
  basics::PackWriter writer;
  writer.text(state);
  BookingReading copy = reading;
  pack(writer, copy);
  return sealedSums(writer.bytes());
}

std::string sealedSums(std::string_view packed) {
  return std::string(mark).append(basics::checksum(packed)).append(packed);
}

std::optional<BookingReading> unpackedSums(std::string_view bytes, std::string_view state) {
  const std::size_t begin = sealedSums("").size();
  if (bytes.size() < begin)
    return std::nullopt;
  const std::string_view packed = bytes.substr(begin);
  if (!bytes.starts_with(std::string(mark) + basics::checksum(packed)))
    return std::nullopt;
  basics::PackReader reader(packed);
  std::string of;
  reader.text(of);
  reader.demand(of == state);
  BookingReading reading;
  pack(reader, reading);
  return reader.isDone() ? std::optional(std::move(reading)) : std::nullopt;
}

std::optional<BookingReading> storedSums(const Workspace& workspace, Date today) {
  if (workspace.surroundings().dataFolder.empty())
    return std::nullopt;
  auto reading = unpackedSums(bytesOf(fileOf(workspace)), stateOf(workspace));
  if (!reading || !holdsOn(*reading, workspace, today))
    return std::nullopt;
  reading->actuals = withDeals(workspace, reading->booked);
  return reading;
}

bool storeSums(const Workspace& workspace, const BookingReading& reading) {
  if (workspace.surroundings().dataFolder.empty() || !isWorthKeeping(reading))
    return false;
  try {
    const fs::path folder = folderOf(workspace.surroundings());
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    replace(fileOf(workspace), packedSums(reading, stateOf(workspace)));
    letGoOfOld(folder);
    return true;
  } catch (const std::exception&) { // they are added up again
    return false;
  }
}

} // namespace baton::workspace
