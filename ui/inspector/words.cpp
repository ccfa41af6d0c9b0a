// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/words.h"

#include "core/basics/text.h"
#include "ui/inspector/value_text.h"
#include "ui/session/words.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>
#include <algorithm>

namespace baton::inspector {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(baton::inspector::Words)
};

using basics::Elements, basics::ElementRef, basics::Field, basics::FieldType, basics::Kind, basics::RowId,
    basics::Value, widgets::ChipKind;

/// "In work" for "in_work".
QString capitalised(std::string_view word) {
  std::string plain(word);
  std::ranges::replace(plain, '_', ' ');
  QString shown = session::word(plain);
  if (!shown.isEmpty())
    shown[0] = shown[0].toUpper();
  return shown;
}

/// The words whose meaning on screen is not their own.
QString specialWord(std::string_view kind, std::string_view word) {
  if (kind == "market" && word == "rejected")
    return Words::tr("Turned down");
  if (kind == "person" && word == "leadership")
    return Words::tr("Leadership and support");
  if (kind == "signal" && word == "competitor_move")
    return Words::tr("Competitor’s move");
  return {};
}

QStringList referredTo(const Elements& elements, const Kind& kind, const void* element) {
  QStringList names;
  for (const Field& field : kind.fields)
    if (field.type == FieldType::Reference) {
      const Value value = field.read(element);
      if (const auto* id = std::get_if<std::int64_t>(&value))
        if (const QString name = text(elements.titleOf(*id)); !name.isEmpty())
          names += name;
    }
  return names;
}

QString ownTitle(const Kind& kind, const void* element) {
  const Field* title = nullptr;
  for (const Field& field : kind.fields)
    if (field.traits.title)
      title = &field;
  if (!title)
    return {};
  const Value value = title->read(element);
  const auto* held = std::get_if<std::string>(&value);
  return held ? text(*held).simplified() : QString();
}

QString written(const Elements& elements, ElementRef ref) {
  const void* element = ref ? elements.find(*ref.kind, ref.id) : nullptr;
  if (!element)
    return {};
  const QString title = ownTitle(*ref.kind, element);
  return title.isEmpty() ? referredTo(elements, *ref.kind, element).mid(0, 2).join(QStringLiteral(", ")) : title;
}

QString referenceLine(const Elements& elements, const Value& value) {
  QStringList names;
  if (const auto* one = std::get_if<std::int64_t>(&value))
    names += titleOf(elements, elements.locate(*one));
  else if (const auto* set = std::get_if<std::vector<RowId>>(&value))
    for (RowId id : *set)
      names += titleOf(elements, elements.locate(id));
  return names.join(QStringLiteral(", "));
}

} // namespace

QString noun(const Kind& kind) {
  const QString label = session::word(kind.label);
  return label.isEmpty() ? label : label.at(0).toLower() + label.mid(1);
}

QString titleOf(const Elements& elements, ElementRef ref) {
  if (!ref)
    return {};
  const QString name = written(elements, ref);
  return name.isEmpty() ? Words::tr("Unnamed %1").arg(noun(*ref.kind)) : name;
}

QString shortTitle(const Elements& elements, ElementRef ref, int characters) {
  const QString title = titleOf(elements, ref);
  return title.size() <= characters ? title : title.left(characters - 1).trimmed() + QChar(0x2026);
}

bool isNamed(const Elements& elements, ElementRef ref) {
  return !written(elements, ref).isEmpty();
}

QString choiceWord(const Kind& kind, const Field& field, std::string_view word) {
  if (word.empty())
    return nothingChosen(field);
  const QString special = specialWord(kind.name, word);
  return special.isEmpty() ? capitalised(word) : special;
}

QString nothingChosen(const Field& field) {
  if (field.name == "recurs") // what does not recur is done once
    return Words::tr("Once");
  return isAnswer(field) ? Words::tr("Not answered") : Words::tr("Not said");
}

ChipKind severityChip(basics::Severity severity) {
  return severity == basics::Severity::Blocker   ? ChipKind::Bad
         : severity == basics::Severity::Warning ? ChipKind::Warn
                                                 : ChipKind::Info;
}

std::optional<ChipKind> choiceChip(const Kind& kind, const Field& field, std::string_view word) {
  static const QMap<QString, ChipKind> states{
      {"market candidate", ChipKind::None},
      {"market selected", ChipKind::Ok},
      {"market deferred", ChipKind::Paused},
      {"market rejected", ChipKind::Rejected},
      {"offering live", ChipKind::Ok},
      {"offering planned", ChipKind::None},
      {"offering retired", ChipKind::Rejected},
      {"weapon idea", ChipKind::None},
      {"weapon in_work", ChipKind::Info},
      {"weapon ready", ChipKind::Ok},
      {"weapon outdated", ChipKind::Warn},
      {"extension proposed", ChipKind::None},
      {"extension accepted", ChipKind::Ok},
      {"extension parked", ChipKind::Paused},
      {"extension declined", ChipKind::Rejected},
      {"person leadership", ChipKind::Leadership},
      {"person sales", ChipKind::Sales},
  };
  if (field.type != FieldType::Choice || word.empty())
    return std::nullopt;
  const auto found = states.find(text(kind.name) + QLatin1Char(' ') + text(word));
  return found == states.end() ? std::nullopt : std::optional(*found);
}

bool isAnswer(const Field& field) {
  return field.type == FieldType::Choice && field.mayBeEmpty && field.words.size() == 2 && field.words[0] == "yes" &&
         field.words[1] == "no";
}

QString valueLine(const Elements& elements, const Kind& kind, const Field& field, const Value& value) {
  if (basics::isNull(value))
    return {};
  switch (field.type) {
  case FieldType::Choice:
    return choiceWord(kind, field, std::get<std::string>(value));
  case FieldType::YesNo:
    return std::get<std::int64_t>(value) != 0 ? Words::tr("Yes") : Words::tr("No");
  case FieldType::Reference:
  case FieldType::References:
    return referenceLine(elements, value);
  case FieldType::Texts: {
    QStringList lines;
    if (const auto texts = basics::unpackTexts(std::get<std::string>(value))) {
      for (const basics::RowId row : field.isRanking() ? basics::rankedRows(*texts) : std::vector<basics::RowId>())
        lines += text(elements.titleOf(row)).simplified();
      for (const std::string& line : field.isRanking() ? std::vector<std::string>() : *texts)
        lines += text(line).simplified();
    }
    return lines.join(QStringLiteral("; "));
  }
  default:
    return typedText(field, value).simplified();
  }
}

Value valueOf(const Elements& elements, ElementRef ref, std::string_view field) {
  const void* element = ref ? elements.find(*ref.kind, ref.id) : nullptr;
  const Field* found = ref ? ref.kind->field(field) : nullptr;
  return element && found ? found->read(element) : Value();
}

QString textOf(const Elements& elements, ElementRef ref, std::string_view field) {
  const Value value = valueOf(elements, ref, field);
  const auto* held = std::get_if<std::string>(&value);
  return held ? text(*held) : QString();
}

} // namespace baton::inspector
