// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/choice.h"
#include "core/basics/date.h"
#include "core/basics/id.h"
#include "core/basics/value.h"

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// An entity is described once: its kind and its fields, each with its name (in JSON, in the journal, as a column), its
// label on screen and what it is. Everything that works on "any element" (JSON, tables, journal, diff, forms, search)
// runs over these descriptions and Value; only reading and writing a struct's member is a template.
//
//   struct Market { Id<Market> id; std::string position, name; MarketStatus status = MarketStatus::Candidate; ... };
//   const Kind& describe(Tag<Market>);     // found by argument-dependent look-up, defined with describeKind<Market>

namespace baton::basics {

enum class FieldType {
  Text,       ///< UTF-8
  Texts,      ///< list of text, one cell; with a target, ids in an order that somebody gave them
  Integer,    ///< whole number
  Number,     ///< Amount: at most four decimals; in JSON a number
  Money,      ///< cents; in JSON "12.50"
  Quantity,   ///< Amount whose unit another element decides (a goal's metric): in JSON money or a number
  YesNo,      ///< 0 or 1; in JSON true or false
  Date,       ///< "2017-07-01"
  Instant,    ///< "2026-01-31T09:30:00Z"
  Choice,     ///< one of the words
  Reference,  ///< the id of one element
  References, ///< a set of ids; one journal cell a member
  Position    ///< a text key that orders the elements of a kind
};

enum class Ownership { RefersTo, PartOf };

/// What a described field may say about itself beyond name, label and type.
struct FieldTraits {
  bool title = false;     ///< names the element where it is listed
  bool prose = false;     ///< several sentences
  bool printed = true;    ///< appears in documents (false: only works inside Baton)
  bool key = false;       ///< part of the natural key; never changes
  bool numberToo = false; ///< a text that is taken from a JSON number as well
  bool acyclic = false;   ///< a reference that never leads back to where it began
  Ownership ownership = Ownership::RefersTo;
  std::int64_t least = std::numeric_limits<std::int64_t>::min(); ///< for Integer
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

struct Field {
  std::string_view name;
  std::string_view label;
  FieldType type = FieldType::Text;
  FieldTraits traits;
  std::span<const std::string_view> words; ///< of a Choice
  bool mayBeEmpty = true;                  ///< false for a Choice that always has one of its words
  std::string_view target;                 ///< kind a reference names; empty: any
  Value (*read)(const void* element) = nullptr;
  void (*write)(void* element, const Value& value) = nullptr;

  bool isSet() const { return type == FieldType::References; }
  bool isReference() const { return type == FieldType::Reference || isSet(); }
  /// Ids of elements in order, kept as one text: what is gone meanwhile is passed over by whoever reads it.
  bool isRanking() const { return type == FieldType::Texts && !target.empty(); }
};

struct Kind {
  std::string_view name;   ///< "buyer_role": in JSON, as table
  std::string_view label;  ///< "Buyer"
  std::string_view plural; ///< "Buyers"
  std::vector<Field> fields;
  RowId singleton = 0; ///< the fixed id of the only row, or 0
  bool isPrivate = false;
  bool writtenOnce = false;
  bool latestStands = false; ///< made twice in two copies from one source: what they say of it apart is no conflict
  std::shared_ptr<void> (*make)() = nullptr;
  std::shared_ptr<void> (*copy)(const void* element) = nullptr;
  RowId (*idOf)(const void* element) = nullptr;
  void (*setId)(void* element, RowId id) = nullptr;

  const Field* field(std::string_view fieldName) const;
  const Field* position() const;
  /// The first field that is a title, else the first text.
  const Field* title() const;
  bool hasKey() const;
  /// The id that follows from the natural key of an element.
  RowId keyId(const void* element) const;
};

/// The ids of a ranking in their order, each once; what is no id is passed over.
std::vector<RowId> rankedRows(const std::vector<std::string>& texts);

template <class T> struct Tag {};

namespace detail {

template <class T> struct MemberTraits;

template <> struct MemberTraits<std::string> {
  static constexpr FieldType type = FieldType::Text;
  static Value read(const std::string& text) { return text.empty() ? Value() : Value(text); }
  static void write(std::string& text, const Value& value) {
    const auto* held = std::get_if<std::string>(&value);
    text = held ? *held : std::string();
  }
};

template <> struct MemberTraits<std::vector<std::string>> {
  static constexpr FieldType type = FieldType::Texts;
  static Value read(const std::vector<std::string>& texts);
  static void write(std::vector<std::string>& texts, const Value& value);
};

template <> struct MemberTraits<bool> {
  static constexpr FieldType type = FieldType::YesNo;
  static Value read(bool yes) { return std::int64_t{yes}; }
  static void write(bool& yes, const Value& value) {
    const auto* held = std::get_if<std::int64_t>(&value);
    yes = held && *held != 0;
  }
};

// A number that no Baton writes, which a damaged file can hold, is none: nothing is reckoned with it, and verifying the
// file finds it.
template <> struct MemberTraits<std::optional<int>> {
  static constexpr FieldType type = FieldType::Integer;
  static Value read(std::optional<int> number) { return number ? Value(std::int64_t{*number}) : Value(); }
  static void write(std::optional<int>& number, const Value& value) {
    const auto* held = std::get_if<std::int64_t>(&value);
    number = held && std::in_range<int>(*held) ? std::optional<int>(int(*held)) : std::nullopt;
  }
};

template <> struct MemberTraits<std::optional<Amount>> {
  static constexpr FieldType type = FieldType::Number;
  static Value read(std::optional<Amount> number) { return number ? Value(number->tenThousandths()) : Value(); }
  static void write(std::optional<Amount>& number, const Value& value) {
    const auto* held = std::get_if<std::int64_t>(&value);
    number = held && Amount::holds(*held) ? std::optional(Amount::ofTenThousandths(*held)) : std::nullopt;
  }
};

template <> struct MemberTraits<std::optional<Money>> {
  static constexpr FieldType type = FieldType::Money;
  static Value read(std::optional<Money> money) { return money ? Value(money->cents()) : Value(); }
  static void write(std::optional<Money>& money, const Value& value) {
    const auto* held = std::get_if<std::int64_t>(&value);
    money = held && Money::holds(*held) ? std::optional(Money::ofCents(*held)) : std::nullopt;
  }
};

template <class T> struct ParsedTraits {
  static Value read(const std::optional<T>& parsed) { return parsed ? Value(parsed->iso()) : Value(); }
  static void write(std::optional<T>& parsed, const Value& value) {
    parsed.reset();
    if (const auto* held = std::get_if<std::string>(&value))
      if (const auto read = T::parse(*held))
        parsed = *read;
  }
};

template <> struct MemberTraits<std::optional<Date>> : ParsedTraits<Date> {
  static constexpr FieldType type = FieldType::Date;
};

template <> struct MemberTraits<std::optional<Instant>> : ParsedTraits<Instant> {
  static constexpr FieldType type = FieldType::Instant;
};

template <class T> struct MemberTraits<Id<T>> {
  static constexpr FieldType type = FieldType::Reference;
  static Value read(Id<T> id) { return id ? Value(id.value()) : Value(); }
  static void write(Id<T>& id, const Value& value) {
    const auto* held = std::get_if<std::int64_t>(&value);
    id = Id<T>(held ? *held : 0);
  }
};

template <class T> struct MemberTraits<std::vector<Id<T>>> {
  static constexpr FieldType type = FieldType::References;
  static Value read(const std::vector<Id<T>>& ids) {
    std::vector<RowId> rows;
    rows.reserve(ids.size());
    for (Id<T> id : ids)
      rows.push_back(id.value());
    return rows;
  }
  static void write(std::vector<Id<T>>& ids, const Value& value) {
    ids.clear();
    if (const auto* held = std::get_if<std::vector<RowId>>(&value))
      for (RowId row : *held)
        ids.push_back(Id<T>(row));
  }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct MemberTraits<Enum> {
  static constexpr FieldType type = FieldType::Choice;
  static constexpr bool mayBeEmpty = false;
  static constexpr auto& words = wordsOf<Enum>;
  static Value read(Enum choice) { return std::string(wordOf(choice)); }
  static void write(Enum& choice, const Value& value) {
    const auto* held = std::get_if<std::string>(&value);
    choice = held ? choiceOf<Enum>(*held).value_or(Enum{}) : Enum{};
  }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct MemberTraits<std::optional<Enum>> {
  static constexpr FieldType type = FieldType::Choice;
  static constexpr bool mayBeEmpty = true;
  static constexpr auto& words = wordsOf<Enum>;
  static Value read(std::optional<Enum> choice) { return choice ? Value(std::string(wordOf(*choice))) : Value(); }
  static void write(std::optional<Enum>& choice, const Value& value) {
    const auto* held = std::get_if<std::string>(&value);
    choice = held ? choiceOf<Enum>(*held) : std::nullopt;
  }
};

template <class M> struct MemberOf;
template <class C, class T> struct MemberOf<T C::*> {
  using Class = C;
  using Type = T;
};

template <auto Member> Value readMember(const void* element) {
  using Of = MemberOf<decltype(Member)>;
  return MemberTraits<typename Of::Type>::read(static_cast<const typename Of::Class*>(element)->*Member);
}

template <auto Member> void writeMember(void* element, const Value& value) {
  using Of = MemberOf<decltype(Member)>;
  MemberTraits<typename Of::Type>::write(static_cast<typename Of::Class*>(element)->*Member, value);
}

} // namespace detail

/// Builds the description of T, one line a field.
template <class T> class DescribeKind {
public:
  DescribeKind(std::string_view name, std::string_view label, std::string_view plural) {
    m_kind.name = name;
    m_kind.label = label;
    m_kind.plural = plural;
    m_kind.make = [] { return std::static_pointer_cast<void>(std::make_shared<T>()); };
    m_kind.copy = [](const void* element) {
      return std::static_pointer_cast<void>(std::make_shared<T>(*static_cast<const T*>(element)));
    };
    m_kind.idOf = [](const void* element) { return static_cast<const T*>(element)->id.value(); };
    m_kind.setId = [](void* element, RowId id) { static_cast<T*>(element)->id = Id<T>(id); };
  }

  /// A field that is not a reference.
  template <auto Member> DescribeKind& field(std::string_view name, std::string_view label, FieldTraits traits = {}) {
    return add<Member>(name, label, "", traits);
  }
  /// A reference, or a set of them, to a kind; an empty kind means any.
  template <auto Member>
  DescribeKind& reference(std::string_view name, std::string_view label, std::string_view target,
                          FieldTraits traits = {}) {
    return add<Member>(name, label, target, traits);
  }
  /// The element that this one is part of: deleted with it.
  template <auto Member>
  DescribeKind& partOf(std::string_view name, std::string_view label, std::string_view target,
                       FieldTraits traits = {}) {
    traits.printed = false;
    traits.ownership = Ownership::PartOf;
    return add<Member>(name, label, target, traits);
  }
  /// An amount whose unit another element decides.
  template <auto Member> DescribeKind& quantity(std::string_view name, std::string_view label) {
    add<Member>(name, label, "", {});
    m_kind.fields.back().type = FieldType::Quantity;
    return *this;
  }
  /// Keeps elements of this kind in an order that people choose.
  DescribeKind& ordered() {
    add<&T::position>("position", "Position", "", {.printed = false});
    m_kind.fields.back().type = FieldType::Position;
    return *this;
  }
  DescribeKind& singleton(RowId id) {
    m_kind.singleton = id;
    return *this;
  }
  DescribeKind& isPrivate() {
    m_kind.isPrivate = true;
    return *this;
  }
  DescribeKind& writtenOnce() {
    m_kind.writtenOnce = true;
    return *this;
  }
  DescribeKind& latestStands() {
    m_kind.latestStands = true;
    return *this;
  }
  Kind done() { return std::move(m_kind); }

private:
  template <auto Member>
  DescribeKind& add(std::string_view name, std::string_view label, std::string_view target, FieldTraits traits) {
    using Traits = detail::MemberTraits<typename detail::MemberOf<decltype(Member)>::Type>;
    Field field;
    field.name = name;
    field.label = label;
    field.type = Traits::type;
    field.traits = traits;
    field.target = target;
    if constexpr (Traits::type == FieldType::Choice) {
      field.words = Traits::words;
      field.mayBeEmpty = Traits::mayBeEmpty;
    }
    field.read = &detail::readMember<Member>;
    field.write = &detail::writeMember<Member>;
    m_kind.fields.push_back(field);
    return *this;
  }

  Kind m_kind;
};

} // namespace baton::basics
