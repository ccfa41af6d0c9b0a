// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/field_edits.h"

#include "core/strategy/market.h"
#include "core/strategy/market_rank.h"
#include "core/strategy/open_question.h"
#include "ui/inspector/words.h"

#include <QCoreApplication>

namespace baton::inspector {
namespace {

struct ChangeLabel {
  Q_DECLARE_TR_FUNCTIONS(baton::inspector::ChangeLabel)
};

using basics::Edits, basics::ElementRef, basics::Elements, basics::Field, basics::Id, basics::Kind, basics::Value;
using strategy::Market, strategy::OpenQuestion;

std::string wordOf(const Value& value) {
  const auto* held = std::get_if<std::string>(&value);
  return held ? *held : std::string();
}

void addRank(Edits& edits, const Elements& elements, Id<Market> id, const std::string& status) {
  const Market* market = elements.find(id);
  if (!market)
    return;
  if (status == "selected" && !market->rank)
    edits.set<Market>(id, "rank", std::int64_t{strategy::nextRank(elements)});
  else if (status != "selected" && market->rank)
    edits.set<Market>(id, "rank", Value());
}

void addAnswerDay(Edits& edits, const Elements& elements, Id<OpenQuestion> id, bool given, basics::Date today) {
  const OpenQuestion* question = elements.find(id);
  if (question && given && !question->answered)
    edits.set<OpenQuestion>(id, "answered", today.iso());
  else if (question && !given && question->answered)
    edits.set<OpenQuestion>(id, "answered", Value());
}

QString fieldNoun(const Field& field) {
  return text(field.name).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString marketVerb(const std::string& status) {
  if (status == "selected")
    return ChangeLabel::tr("select market %1");
  if (status == "rejected")
    return ChangeLabel::tr("turn down market %1");
  return status == "deferred" ? ChangeLabel::tr("defer market %1") : ChangeLabel::tr("make market %1 a candidate");
}

/// "market Retail", and "a market" as long as it has no name.
QString kindAndName(const Elements& elements, ElementRef ref) {
  return isNamed(elements, ref) ? ChangeLabel::tr("%1 %2").arg(noun(*ref.kind), shortTitle(elements, ref))
                                : ChangeLabel::tr("unnamed %1").arg(noun(*ref.kind));
}

} // namespace

Edits editsFor(const Elements& elements, ElementRef ref, const Field& field, const Value& value, basics::Date today) {
  Edits edits;
  edits.set(*ref.kind, ref.id, field, value);
  if (ref.kind->name == "market" && field.name == "status")
    addRank(edits, elements, Id<Market>(ref.id), wordOf(value));
  if (ref.kind->name == "open_question" && field.name == "answer")
    addAnswerDay(edits, elements, Id<OpenQuestion>(ref.id), !wordOf(value).empty(), today);
  return edits;
}

QString editLabel(const Elements& elements, ElementRef ref, const Field& field, const Value& value) {
  if (ref.kind->name == "market" && field.name == "status")
    return marketVerb(wordOf(value)).arg(shortTitle(elements, ref));
  if (ref.kind->singleton != 0)
    return ChangeLabel::tr("edit %1").arg(fieldNoun(field));
  if (field.traits.title && !field.traits.prose)
    return isNamed(elements, ref) ? ChangeLabel::tr("rename %1").arg(kindAndName(elements, ref))
                                  : ChangeLabel::tr("name %1 %2").arg(noun(*ref.kind), text(wordOf(value)).left(48));
  return ChangeLabel::tr("edit %1 of %2").arg(fieldNoun(field), kindAndName(elements, ref));
}

QString addLabel(const Kind& kind) {
  return ChangeLabel::tr("add %1").arg(noun(kind));
}

QString deleteLabel(const Elements& elements, ElementRef ref) {
  return ChangeLabel::tr("delete %1").arg(kindAndName(elements, ref));
}

QString moveLabel(const Elements& elements, ElementRef ref, bool up) {
  return (up ? ChangeLabel::tr("move %1 up") : ChangeLabel::tr("move %1 down")).arg(kindAndName(elements, ref));
}

} // namespace baton::inspector
