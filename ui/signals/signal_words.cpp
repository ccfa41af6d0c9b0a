// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signal_words.h"

#include "ui/widgets/number_text.h"

#include <QDate>
#include <QLocale>

namespace baton::signals_page {

using basics::Elements, basics::Id;
using people::Person;
using widgets::ChipKind;

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString brief(const std::string& utf8, int characters) {
  const QString whole = text(utf8).simplified();
  return whole.size() > characters ? whole.left(characters - 1).trimmed() + QChar(0x2026) : whole;
}

QString kindWord(std::optional<SignalKind> kind) {
  if (!kind)
    return Words::tr("Kind not said");
  switch (*kind) {
  case SignalKind::Objection:
    return Words::tr("Objection");
  case SignalKind::LossReason:
    return Words::tr("Loss reason");
  case SignalKind::CompetitorMove:
    return Words::tr("Competitor’s move");
  case SignalKind::PricePressure:
    return Words::tr("Price pressure");
  case SignalKind::UnmetNeed:
    return Words::tr("Unmet need");
  case SignalKind::RuleChange:
    return Words::tr("Rule change");
  case SignalKind::Obstacle:
    return Words::tr("Obstacle");
  case SignalKind::Praise:
    return Words::tr("Praise");
  }
  return {};
}

QString kindIcon(std::optional<SignalKind> kind) {
  static constexpr const char* icons[] = {"message-circle", "circle-x", "swords", "trending-down",
                                          "puzzle",         "scale",    "wrench", "thumbs-up"};
  return QString::fromLatin1(kind ? icons[int(*kind)] : "circle-question-mark");
}

QString stateWord(SignalState state) {
  switch (state) {
  case SignalState::New:
    return Words::tr("New");
  case SignalState::Acknowledged:
    return Words::tr("Acknowledged");
  case SignalState::Answered:
    return Words::tr("Answered");
  case SignalState::Closed:
    return Words::tr("Closed");
  }
  return {};
}

ChipKind stateChip(SignalState state) {
  return state == SignalState::New            ? ChipKind::None
         : state == SignalState::Acknowledged ? ChipKind::Info
                                              : ChipKind::Ok;
}

QString personName(const Elements& elements, Id<Person> id) {
  const Person* person = elements.find(id);
  return person ? text(person->name).simplified() : QString();
}

widgets::Side personSide(const Elements& elements, Id<Person> id) {
  const Person* person = elements.find(id);
  return !person                                    ? widgets::Side::Neither
         : person->side == people::Side::Leadership ? widgets::Side::Leadership
                                                    : widgets::Side::Sales;
}

QString shortDay(basics::Date day, basics::Date today) {
  const QDate date(day.year(), day.month(), day.day());
  const QLocale locale;
  QString format = locale.dateFormat(QLocale::LongFormat);
  const bool monthFirst = format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
  const QString dayAndMonth = monthFirst ? QStringLiteral("MMM d") : QStringLiteral("d MMM");
  return locale.toString(date, day.year() == today.year() ? dayAndMonth : dayAndMonth + QStringLiteral(" yyyy"));
}

QString daysText(int days) {
  return widgets::counted(days, Words::tr("1 day"), Words::tr("%1 days"));
}

QString heatWord(field::Heat heat) {
  return heat == field::Heat::Red     ? Words::tr("Red")
         : heat == field::Heat::Amber ? Words::tr("Amber")
                                      : Words::tr("Holds");
}

ChipKind heatChip(field::Heat heat) {
  return heat == field::Heat::Red ? ChipKind::Bad : heat == field::Heat::Amber ? ChipKind::Warn : ChipKind::Ok;
}

} // namespace baton::signals_page
