// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/words.h"

#include "core/basics/amount.h"
#include "core/records/record.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace baton::records {
namespace {

using widgets::ChipKind;

QString tr(const char* text, int n = -1) {
  return QCoreApplication::translate("Import", text, nullptr, n);
}

QString count(std::size_t number) {
  return widgets::whole(std::int64_t(number));
}

CheckWord datesWord(const ColumnCheck& check) {
  if (check.unread > 0)
    return {ChipKind::Warn,
            check.unread == 1 ? tr("1 value is no date") : tr("%1 values are no date").arg(count(check.unread))};
  if (!check.earliest)
    return {ChipKind::None, tr("Empty")};
  const QString from = monthText(*check.earliest), to = monthText(*check.latest);
  return {ChipKind::Ok, from == to ? from : tr("%1 to %2").arg(from, to)};
}

CheckWord amountsWord(const ColumnCheck& check, const std::vector<ColumnCheck>& checks) {
  if (check.unread > 0)
    return {ChipKind::Warn,
            check.unread == 1 ? tr("1 value is no number") : tr("%1 values are no number").arg(count(check.unread))};
  if (!check.sum)
    return {ChipKind::None, tr("Empty")};
  if (check.target == "probability")
    return {ChipKind::Ok,
            tr("%1 to %2").arg(QLocale().toString(check.least->number()), QLocale().toString(check.most->number()))};
  if (check.target == "count")
    return {ChipKind::Ok, tr("Sum %1").arg(QLocale().toString(check.sum->number()))};
  const auto revenue = std::ranges::find(checks, "revenue", &ColumnCheck::target);
  if (check.target == "cost" && revenue != checks.end() && revenue->sum)
    if (const auto margin = basics::ratio(*revenue->sum - *check.sum, *revenue->sum))
      return {ChipKind::Ok, tr("Margin %1").arg(widgets::percent(*margin, 2))};
  return {ChipKind::Ok, tr("Sum %1").arg(widgets::exactCents(check.sum->cents()))};
}

CheckWord namesWord(const ColumnCheck& check) {
  if (check.unknown == 0)
    return {ChipKind::Ok, tr("%1 of %1 known").arg(count(check.known))};
  return {ChipKind::Warn,
          tr("%1 (%2)").arg(widgets::counted(check.unknown, tr("1 name is unknown"), tr("%1 names are unknown")),
                            widgets::counted(check.rowsUnknown, tr("1 row"), tr("%1 rows")))};
}

} // namespace

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString kindWord(RecordKind kind) {
  switch (kind) {
  case RecordKind::Opportunities:
    return tr("Opportunities");
  case RecordKind::Bookings:
    return tr("Bookings");
  case RecordKind::Activities:
    return tr("Activities");
  case RecordKind::Goals:
    return tr("Goals");
  case RecordKind::People:
    return tr("People");
  case RecordKind::Accounts:
    return tr("Accounts");
  }
  return {};
}

QString kindInSentence(RecordKind kind) {
  switch (kind) {
  case RecordKind::Opportunities:
    return tr("opportunities");
  case RecordKind::Bookings:
    return tr("bookings");
  case RecordKind::Activities:
    return tr("activities");
  case RecordKind::Goals:
    return tr("goals");
  case RecordKind::People:
    return tr("people");
  case RecordKind::Accounts:
    return tr("accounts");
  }
  return {};
}

QString targetWord(const std::string& target) {
  if (target.starts_with("month:"))
    return QLocale().standaloneMonthName(std::stoi(target.substr(6)));
  static const std::map<std::string, const char*> words = {
      {"external_id", QT_TRANSLATE_NOOP("Import", "External id")},
      {"date", QT_TRANSLATE_NOOP("Import", "Date")},
      {"owner", QT_TRANSLATE_NOOP("Import", "Person")},
      {"account", QT_TRANSLATE_NOOP("Import", "Account")},
      {"market", QT_TRANSLATE_NOOP("Import", "Market")},
      {"offering", QT_TRANSLATE_NOOP("Import", "Offering")},
      {"revenue", QT_TRANSLATE_NOOP("Import", "Revenue")},
      {"cost", QT_TRANSLATE_NOOP("Import", "Cost")},
      {"margin", QT_TRANSLATE_NOOP("Import", "Margin")},
      {"business", QT_TRANSLATE_NOOP("Import", "New or existing business")},
      {"currency", QT_TRANSLATE_NOOP("Import", "Currency")},
      {"metric", QT_TRANSLATE_NOOP("Import", "Metric")},
      {"basis", QT_TRANSLATE_NOOP("Import", "Basis")},
      {"from", QT_TRANSLATE_NOOP("Import", "First day")},
      {"grain", QT_TRANSLATE_NOOP("Import", "Month, quarter or year")},
      {"amount", QT_TRANSLATE_NOOP("Import", "Amount")},
      {"measure", QT_TRANSLATE_NOOP("Import", "How it is measured")},
      {"scope", QT_TRANSLATE_NOOP("Import", "Own or team")},
      {"role", QT_TRANSLATE_NOOP("Import", "Role")},
      {"year", QT_TRANSLATE_NOOP("Import", "Calendar year")},
      {"month", QT_TRANSLATE_NOOP("Import", "Month")},
      {"name", QT_TRANSLATE_NOOP("Import", "Name")},
      {"title", QT_TRANSLATE_NOOP("Import", "Title")},
      {"manager", QT_TRANSLATE_NOOP("Import", "Reports to")},
      {"employee_id", QT_TRANSLATE_NOOP("Import", "Employee number")},
      {"email", QT_TRANSLATE_NOOP("Import", "E-mail")},
      {"started", QT_TRANSLATE_NOOP("Import", "Started")},
      {"left", QT_TRANSLATE_NOOP("Import", "Left")},
      {"side", QT_TRANSLATE_NOOP("Import", "Side")},
      {"team", QT_TRANSLATE_NOOP("Import", "Team")},
      {"ramp_months", QT_TRANSLATE_NOOP("Import", "Months until full speed")},
      {"full_productivity", QT_TRANSLATE_NOOP("Import", "Revenue a month at full speed")},
      {"stage", QT_TRANSLATE_NOOP("Import", "Stage")},
      {"state", QT_TRANSLATE_NOOP("Import", "Open, won or lost")},
      {"created", QT_TRANSLATE_NOOP("Import", "Created")},
      {"closed", QT_TRANSLATE_NOOP("Import", "Closed")},
      {"expected_close", QT_TRANSLATE_NOOP("Import", "Expected close")},
      {"probability", QT_TRANSLATE_NOOP("Import", "Probability")},
      {"forecast_category", QT_TRANSLATE_NOOP("Import", "Forecast category")},
      {"lost_reason", QT_TRANSLATE_NOOP("Import", "Why it was lost")},
      {"source", QT_TRANSLATE_NOOP("Import", "Who brought it")},
      {"count", QT_TRANSLATE_NOOP("Import", "How many")},
      {"sector", QT_TRANSLATE_NOOP("Import", "Sector")},
      {"tier", QT_TRANSLATE_NOOP("Import", "Tier")},
      {"relation", QT_TRANSLATE_NOOP("Import", "Relation")},
      {"potential", QT_TRANSLATE_NOOP("Import", "Potential")}};
  const auto word = words.find(target);
  return word == words.end() ? QString::fromStdString(target) : tr(word->second);
}

QString stateWord(const std::string& state) {
  return state == "won" ? tr("Won") : state == "lost" ? tr("Lost") : tr("Open");
}

QString categoryWord(const std::string& category) {
  static const std::map<std::string, const char*> words = {{"pipeline", QT_TRANSLATE_NOOP("Import", "Pipeline")},
                                                           {"best case", QT_TRANSLATE_NOOP("Import", "Best case")},
                                                           {"commit", QT_TRANSLATE_NOOP("Import", "Commit")},
                                                           {"closed", QT_TRANSLATE_NOOP("Import", "Closed")},
                                                           {"omitted", QT_TRANSLATE_NOOP("Import", "Omitted")}};
  const auto word = words.find(category);
  return word == words.end() ? QString::fromStdString(category) : tr(word->second);
}

QString missingSentence(RecordKind kind, std::size_t number) {
  if (number == 1)
    return kind == RecordKind::Opportunities ? tr("1 opportunity of earlier files is not in this one.")
           : kind == RecordKind::Activities  ? tr("1 activity of earlier files is not in this one.")
                                             : tr("1 booking of earlier files is not in this one.");
  return tr("%1 %2 of earlier files are not in this one.").arg(count(number), kindInSentence(kind));
}

std::vector<std::pair<std::string, QString>> becomesChoices(RecordKind kind) {
  std::vector<std::pair<std::string, QString>> choices;
  choices.emplace_back("", hasRecords(kind) ? tr("Nothing, kept with the row") : tr("Nothing"));
  for (const std::string& target : targetsOf(kind))
    choices.emplace_back(target, targetWord(target));
  if (kind == RecordKind::Goals) {
    choices.emplace_back("year", targetWord("year"));
    for (int month = 1; month <= 12; ++month)
      choices.emplace_back("month:" + std::to_string(month),
                           tr("Amount of %1").arg(targetWord("month:" + std::to_string(month))));
  }
  return choices;
}

QString delimiterWord(char delimiter) {
  switch (delimiter) {
  case ';':
    return tr("semicolon");
  case '\t':
    return tr("tab");
  case '|':
    return tr("bar");
  default:
    return tr("comma");
  }
}

QString patternWord(const std::string& pattern) {
  if (pattern == "serial")
    return tr("days counted as in a spreadsheet");
  std::vector<std::pair<std::size_t, QString>> parts = {
      {pattern.find('y'), tr("year")}, {pattern.find('M'), tr("month")}, {pattern.find('d'), tr("day")}};
  std::ranges::sort(parts, {}, &std::pair<std::size_t, QString>::first);
  return tr("%1, %2, %3").arg(parts[0].second, parts[1].second, parts[2].second);
}

QString monthText(basics::Date date) {
  return QLocale().standaloneMonthName(date.month()) + QLatin1Char(' ') + QString::number(date.year());
}

CheckWord checkWord(const ColumnCheck& check, const std::vector<ColumnCheck>& checks, std::size_t rows, bool asked,
                    RecordKind kind) {
  if (check.target.empty())
    return {ChipKind::Plain, hasRecords(kind) ? tr("Kept with the row") : tr("Not read"), false};
  if (asked)
    return {ChipKind::Warn, tr("Two readings fit: decide above")};
  if (check.filled == 0)
    return {ChipKind::None, tr("Empty")};
  if (check.target == "external_id")
    return check.distinct == rows
               ? CheckWord{ChipKind::Ok, tr("Unique in all rows")}
               : CheckWord{ChipKind::Info, tr("%1 different in %2 rows").arg(count(check.distinct), count(rows))};
  if (holdsDate(check.target))
    return datesWord(check);
  if (holdsAmount(check.target) || check.target == "month")
    return amountsWord(check, checks);
  if (check.known + check.unknown > 0)
    return namesWord(check);
  return {ChipKind::Ok, tr("%1 different").arg(count(check.distinct))};
}

} // namespace baton::records
