// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/batch_json.h"

#include "core/basics/json_fields.h"

#include <fmt/format.h>

namespace baton::records {
namespace {

using basics::Amount, basics::Outcome, basics::Refusal;
using nlohmann::json;

struct TextPlace {
  const char* key;
  std::string Booking::*member;
};
constexpr std::array<TextPlace, 6> textPlaces{{{"external_id", &Booking::externalId},
                                               {"owner", &Booking::owner},
                                               {"account", &Booking::account},
                                               {"market", &Booking::market},
                                               {"offering", &Booking::offering},
                                               {"business", &Booking::business}}};

/// Money with its cents; the rare finer amount in full.
std::string amountText(Amount amount) {
  return amount.isWholeCents() ? amount.money() : amount.plain();
}

json recordJson(const Booking& booking) {
  json record = {{"row", booking.row}, {"date", booking.date.iso()}, {"revenue", amountText(booking.revenue)}};
  for (const auto& [key, member] : textPlaces)
    if (!(booking.*member).empty())
      record[key] = booking.*member;
  if (booking.margin)
    record["margin"] = amountText(*booking.margin);
  if (!booking.extra.empty())
    record["extra"] = booking.extra;
  return record;
}

/// Reads one object of a list; the first thing wrong stays.
class ObjectReader {
public:
  ObjectReader(const json& object, std::string place) : m_object(object), m_place(std::move(place)) {
    if (!object.is_object())
      refuse("", "is not an object");
  }

  std::string text(const char* key) {
    const json* found = at(key);
    if (!found)
      return {};
    if (!found->is_string() || found->get_ref<const std::string&>().find('\0') != std::string::npos)
      return refuse(key, "is not a text"), std::string();
    return found->get<std::string>();
  }
  int row() {
    const json* found = at("row");
    if (!found || !found->is_number_integer() || *found < 1 || *found > INT32_MAX)
      return refuse("row", "is not the number of a row"), 0;
    return found->get<int>();
  }
  Date date() {
    const auto parsed = Date::parse(text("date"));
    return parsed ? *parsed : (refuse("date", "is not a date"), Date());
  }
  std::optional<Amount> amount(const char* key) {
    if (!at(key))
      return std::nullopt;
    const auto parsed = Amount::parse(text(key));
    if (!parsed)
      return refuse(key, "is not money as text"), std::nullopt;
    return *parsed;
  }
  basics::RowId id() {
    const json* found = at("id");
    const auto parsed = found ? basics::idFrom(*found) : Outcome<basics::RowId>(Refusal{});
    return parsed ? *parsed : (refuse("id", "is not an id"), basics::RowId(0));
  }
  std::vector<std::string> list(const char* key) {
    std::vector<std::string> all;
    const json* found = at(key);
    if (found && !found->is_array())
      refuse(key, "is not a list");
    else if (found)
      for (const json& one : *found)
        all.push_back(one.is_string() ? one.get<std::string>()
                                      : (refuse(key, "is not a list of texts"), std::string()));
    return all;
  }
  void needs(const char* key) {
    if (!at(key))
      refuse(key, "is missing");
  }
  const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
  const json* at(const char* key) const {
    const auto found = m_object.is_object() ? m_object.find(key) : m_object.end();
    return found == m_object.end() ? nullptr : &*found;
  }
  void refuse(const char* key, const char* what) {
    if (!m_refusal)
      m_refusal = Refusal{fmt::format("{} {} {}", m_place, key, what), "Write it as dump does"};
  }

  const json& m_object;
  std::string m_place;
  std::optional<Refusal> m_refusal;
};

Booking bookingFrom(ObjectReader& record) {
  Booking booking;
  booking.row = record.row();
  booking.date = record.date();
  record.needs("revenue");
  booking.revenue = record.amount("revenue").value_or(Amount());
  booking.margin = record.amount("margin");
  for (const auto& [key, member] : textPlaces)
    booking.*member = record.text(key);
  booking.extra = record.list("extra");
  return booking;
}

template <class Read> std::optional<Refusal> readList(const json& batch, const char* key, Read read) {
  const auto list = batch.find(key);
  if (list == batch.end())
    return std::nullopt;
  if (!list->is_array())
    return Refusal{fmt::format("{} is not a list", key), "Write it as dump does"};
  for (std::size_t i = 0; i < list->size(); ++i) {
    ObjectReader reader((*list)[i], fmt::format("{}[{}]", key, i));
    read(reader);
    if (reader.refusal())
      return reader.refusal();
  }
  return std::nullopt;
}

} // namespace

json jsonOf(const BatchContent& content) {
  json batch = {
      {"columns", json::array()}, {"matches", json::array()}, {"rejects", json::array()}, {"records", json::array()}};
  for (const auto& [header, target] : content.columns)
    batch["columns"].push_back({{"header", header}, {"target", target}});
  for (const auto& [key, element] : content.matches)
    batch["matches"].push_back({{"role", key.first}, {"name", key.second}, {"id", std::to_string(element)}});
  for (const auto& [row, reason] : content.rejects)
    batch["rejects"].push_back({{"row", row}, {"reason", reason}});
  for (const Booking& booking : content.bookings)
    batch["records"].push_back(recordJson(booking));
  return batch;
}

Outcome<BatchContent> contentFrom(const json& batch) {
  BatchContent content;
  const auto refusals = {
      readList(batch, "columns",
               [&](ObjectReader& one) { content.columns.emplace_back(one.text("header"), one.text("target")); }),
      readList(batch, "matches",
               [&](ObjectReader& one) {
                 content.matches[{one.text("role"), one.text("name")}] = one.id();
               }),
      readList(batch, "rejects",
               [&](ObjectReader& one) { content.rejects.emplace_back(one.row(), one.text("reason")); }),
      readList(batch, "records", [&](ObjectReader& one) { content.bookings.push_back(bookingFrom(one)); })};
  for (const auto& refusal : refusals)
    if (refusal)
      return *refusal;
  if (content.columns.empty())
    return Refusal{"columns is empty, so that nobody knows what the records are", "Write it as dump --records does"};
  return content;
}

} // namespace baton::records
