// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/batch_json.h"

#include "core/basics/json_fields.h"

#include <fmt/format.h>
#include <functional>

namespace baton::records {
namespace {

using basics::Amount, basics::Outcome, basics::Refusal;
using nlohmann::json;

/// Money with its cents; the rare finer amount in full.
std::string amountText(Amount amount) {
  return amount.isWholeCents() ? amount.money() : amount.plain();
}

void put(json& record, std::string_view key, const std::string& text) {
  if (!text.empty())
    record[key] = text;
}
void put(json& record, std::string_view key, Date date) {
  record[key] = date.iso();
}
void put(json& record, std::string_view key, Amount amount) {
  record[key] = amountText(amount);
}
template <class T> void put(json& record, std::string_view key, const std::optional<T>& cell) {
  if (cell)
    put(record, key, *cell);
}

template <class R> json recordJson(const R& one) {
  json record = {{"row", one.row}};
  put(record, "external_id", one.externalId);
  for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
    std::visit([&](auto member) { put(record, field.name, one.*member); }, field.member);
  if (!one.extra.empty())
    record["extra"] = one.extra;
  return record;
}

/// Reads one object of a list; the first thing wrong stays.
class ObjectReader {
public:
  ObjectReader(const json& object, std::string place) : m_object(object), m_place(std::move(place)) {
    if (!object.is_object())
      refuse("", "is not an object");
  }

  std::string text(std::string_view key) {
    const json* found = at(key);
    if (!found)
      return {};
    if (!found->is_string() || found->get_ref<const std::string&>().find('\0') != std::string::npos)
      return refuse(key, "is not a text"), std::string();
    return found->get<std::string>();
  }
  /// Rows of a file come in its order, and each of them once.
  int rowAfter(int& last) {
    const json* found = at("row");
    if (!found || !found->is_number_integer() || *found < 1 || *found > INT32_MAX)
      return refuse("row", "is not the number of a row"), 0;
    if (*found <= last)
      return refuse("row", "does not come after the row before it"), 0;
    return last = found->get<int>();
  }
  /// One cell of a record; what has no "optional" must be there.
  void read(std::string_view key, std::string& into) { into = text(key); }
  void read(std::string_view key, Date& into) {
    const auto parsed = Date::parse(text(key));
    if (parsed)
      into = *parsed;
    else
      refuse(key, "is not a date");
  }
  void read(std::string_view key, Amount& into) {
    needs(key);
    const auto parsed = at(key) ? Amount::parse(text(key)) : basics::Outcome<Amount>(Amount());
    if (parsed)
      into = *parsed;
    else
      refuse(key, "is not money as text");
  }
  template <class T> void read(std::string_view key, std::optional<T>& into) {
    if (at(key))
      read(key, into.emplace());
  }
  basics::RowId id() {
    const json* found = at("id");
    const auto parsed = found ? basics::idFrom(*found) : Outcome<basics::RowId>(Refusal{});
    return parsed ? *parsed : (refuse("id", "is not an id"), basics::RowId(0));
  }
  std::vector<std::string> list(std::string_view key) {
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
  void needs(std::string_view key) {
    if (!at(key))
      refuse(key, "is missing");
  }
  void refuse(std::string_view key, const char* what) {
    if (!m_refusal)
      m_refusal = Refusal{fmt::format("{} {} {}", m_place, key, what), "Write it as dump does"};
  }
  const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
  const json* at(std::string_view key) const {
    const auto found = m_object.is_object() ? m_object.find(key) : m_object.end();
    return found == m_object.end() ? nullptr : &*found;
  }

  const json& m_object;
  std::string m_place;
  std::optional<Refusal> m_refusal;
};

template <class R> R recordFrom(ObjectReader& reader, int& lastRow) {
  R record;
  record.row = reader.rowAfter(lastRow);
  record.externalId = reader.text("external_id");
  for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
    std::visit([&](auto member) { reader.read(field.name, record.*member); }, field.member);
  record.extra = reader.list("extra");
  return record;
}

template <class Read> std::optional<Refusal> readList(const json& batch, std::string_view key, Read read) {
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
  std::visit(
      [&batch](const auto& records) {
        for (const auto& record : records)
          batch["records"].push_back(recordJson(record));
      },
      content.records);
  return batch;
}

Outcome<BatchContent> contentFrom(const json& batch, RecordKind kind) {
  BatchContent content;
  int lastRecord = 0, lastReject = 0;
  std::function<void(ObjectReader&)> readRecord = [](ObjectReader& one) {
    one.refuse("", "is of a kind without records");
  };
  forEachRecordType([&]<class R>(basics::Tag<R> tag) {
    if (tableOf(tag).kind != kind)
      return;
    content.records = RecordPile<R>();
    readRecord = [&records = std::get<RecordPile<R>>(content.records), &lastRecord](ObjectReader& one) {
      records.push_back(recordFrom<R>(one, lastRecord));
    };
  });
  const auto refusals = {
      readList(batch, "columns",
               [&](ObjectReader& one) { content.columns.emplace_back(one.text("header"), one.text("target")); }),
      readList(batch, "matches",
               [&](ObjectReader& one) {
                 content.matches[{one.text("role"), one.text("name")}] = one.id();
               }),
      readList(batch, "rejects",
               [&](ObjectReader& one) { content.rejects.emplace_back(one.rowAfter(lastReject), one.text("reason")); }),
      readList(batch, "records", readRecord)};
  for (const auto& refusal : refusals)
    if (refusal)
      return *refusal;
  if (content.columns.empty())
    return Refusal{"columns is empty, so that nobody knows what the records are", "Write it as dump --records does"};
  return content;
}

} // namespace baton::records
