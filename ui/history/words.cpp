// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/words.h"

#include "core/people/person.h"
#include "core/strategy/kinds.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

namespace baton::history_page {

using basics::Elements, basics::Field, basics::Kind, basics::Value;
using workspace::Act, workspace::HistoryRow;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(baton::history_page)
};

constexpr int shortValue = 40; ///< characters that a detail shows of a value

QDateTime localTime(basics::Instant at) {
  return QDateTime::fromSecsSinceEpoch(at.seconds()).toLocalTime();
}

QString capitalised(QString sentence) {
  if (!sentence.isEmpty())
    sentence[0] = sentence[0].toUpper();
  return sentence;
}

QString shortened(const QString& value) {
  return value.size() <= shortValue ? value : value.left(shortValue - 1).trimmed() + QStringLiteral("…");
}

QString oneValue(const HistoryRow& row, const Elements& named, const Field& field) {
  QString name = fieldName(&field).toLower();
  const auto line = [&](const Value& value) {
    return shortened(inspector::valueLine(named, *row.element.kind, field, value));
  };
  const QString before = line(row.before), after = line(row.after);
  if (field.isSet())
    return after.isEmpty() ? Words::tr("%1: without %2").arg(name, before) : Words::tr("%1: with %2").arg(name, after);
  if (field.traits.prose)
    return name;
  if (before.isEmpty())
    return after.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, after);
  return after.isEmpty() ? Words::tr("%1: %2 taken out").arg(name, before)
                         : Words::tr("%1: %2 to %3").arg(name, before, after);
}

QString mergeDetail(const HistoryRow& row) {
  QString detail = counted(row.cells, Words::tr("1 change"), Words::tr("%1 changes"));
  if (row.conflicts > 0)
    detail += QStringLiteral(", ") + counted(row.conflicts, Words::tr("1 conflict"), Words::tr("%1 conflicts"));
  return detail;
}

} // namespace

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString iconOf(Act act) {
  switch (act) {
  case Act::Create:
    return QStringLiteral("plus");
  case Act::Edit:
    return QStringLiteral("pencil");
  case Act::Remove:
    return QStringLiteral("trash-2");
  case Act::Undo:
    return QStringLiteral("undo-2");
  case Act::Redo:
    return QStringLiteral("redo-2");
  case Act::Settle:
    return QStringLiteral("scale");
  case Act::Merge:
    return QStringLiteral("git-merge");
  case Act::Import:
    return QStringLiteral("download");
  case Act::Publish:
    return QStringLiteral("send");
  case Act::Acknowledge:
    return QStringLiteral("badge-check");
  case Act::Comment:
    return QStringLiteral("message-square");
  case Act::Name:
    return QStringLiteral("flag");
  case Act::Setting:
    return QStringLiteral("settings");
  }
  return {};
}

QString sentenceOf(const HistoryRow& row) {
  switch (row.act) {
  case Act::Merge:
    return row.copyOf.empty() ? Words::tr("Merge copy %1").arg(text(row.label))
                              : Words::tr("Merge copy of %1").arg(text(row.copyOf));
  case Act::Undo:
    return Words::tr("Undo: %1").arg(session::word(row.label));
  case Act::Redo:
    return Words::tr("Redo: %1").arg(session::word(row.label));
  default:
    return capitalised(session::word(row.label));
  }
}

QString detailOf(const HistoryRow& row, const Elements& named) {
  if (row.act == Act::Merge)
    return mergeDetail(row);
  if (!row.element || row.act == Act::Create || row.act == Act::Import || row.act == Act::Publish)
    return row.elements > 1 ? Words::tr("%1 elements").arg(widgets::whole(row.elements)) : QString();
  const Field* field = row.element.kind->field(row.field);
  if (!field)
    return row.field.empty() && row.cells > 1 ? Words::tr("%1 fields").arg(widgets::whole(row.cells)) : QString();
  if (field->type == basics::FieldType::Position)
    return Words::tr("its place in the list");
  return row.cells == 1 ? oneValue(row, named, *field) : fieldName(field).toLower();
}

QString copyOf(const std::string& person) {
  if (person.empty())
    return Words::tr("another copy");
  return (person.back() == 's' ? Words::tr("%1’ copy") : Words::tr("%1’s copy")).arg(text(person));
}

QString originOf(const HistoryRow& row) {
  return row.elsewhere ? copyOf(row.copyOf) : Words::tr("this laptop");
}

QDate localDay(const std::optional<basics::Instant>& at) {
  return at ? localTime(*at).date() : QDate();
}

QString dayOf(const std::optional<basics::Instant>& at, basics::Date today) {
  if (!at)
    return Words::tr("Without a day");
  const QDate day = localDay(at), now(today.year(), today.month(), today.day());
  const QString date = QLocale().toString(day, QStringLiteral("d MMMM yyyy"));
  if (day == now)
    return Words::tr("Today, %1").arg(date);
  if (day == now.addDays(-1))
    return Words::tr("Yesterday, %1").arg(date);
  return QLocale().dayName(day.dayOfWeek()) + QStringLiteral(", ") + date;
}

QString timeOf(const std::optional<basics::Instant>& at) {
  return at ? QLocale().toString(localTime(*at).time(), QStringLiteral("HH:mm")) : QString();
}

QString momentOf(const std::optional<basics::Instant>& at) {
  return at ? QLocale().toString(localDay(at), QStringLiteral("d MMM yyyy")) + QStringLiteral(", ") + timeOf(at)
            : Words::tr("nobody said when");
}

QString placeOf(const Elements& named, basics::ElementRef element) {
  return QStringLiteral("%1: %2").arg(capitalised(inspector::noun(*element.kind)), inspector::titleOf(named, element));
}

QString fieldName(const Field* field) {
  return field ? session::word(field->label) : Words::tr("Whether it stays");
}

QString valueOf(const Elements& named, basics::ElementRef element, const Field* field, const Value& value) {
  if (!field)
    return value == Value(std::int64_t{1}) ? Words::tr("there") : Words::tr("not there");
  if (field->type == basics::FieldType::Text)
    if (const auto* words = std::get_if<std::string>(&value))
      return text(*words);
  const QString line = inspector::valueLine(named, *element.kind, *field, value);
  return line.isEmpty() ? Words::tr("nothing") : line;
}

QString pageOf(const Kind& kind) {
  static const std::pair<std::string_view, const char*> pages[] = {
      {"handoff", "handoff"},   {"acknowledgement", "handoff"}, {"comment", "handoff"},  {"reconfirmation", "handoff"},
      {"goal", "numbers"},      {"metric", "numbers"},          {"import", "numbers"},   {"rule_setting", "clarity"},
      {"put_aside", "clarity"}, {"signal", "signals"},          {"matter", "signals"},   {"person", "people"},
      {"session", "workshop"},  {"card", "workshop"},           {"decision", "workshop"}};
  for (const auto& [name, page] : pages)
    if (kind.name == name)
      return QLatin1String(page);
  const auto ofStrategy = strategy::kinds();
  return std::ranges::find(ofStrategy, &kind) == ofStrategy.end() ? QString() : QStringLiteral("strategy");
}

QString personName(const std::string& author) {
  return author.empty() || author == "unnamed" ? Words::tr("Unnamed") : text(author);
}

widgets::Side sideOf(const Elements& elements, const std::string& author) {
  for (const people::Person& person : elements.all<people::Person>())
    if (person.name == author)
      return person.side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales;
  return widgets::Side::Neither;
}

} // namespace baton::history_page
