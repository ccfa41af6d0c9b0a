// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/dependants.h"

#include "core/strategy/kinds.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/planned_change.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace baton::inspector {
namespace {

struct Dependants {
  Q_DECLARE_TR_FUNCTIONS(baton::inspector::Dependants)
};

using basics::ElementRef, basics::Elements, basics::Field, basics::Kind, basics::Ownership, basics::RowId;

QString counted(const Kind& kind, int count) {
  QString plural = session::word(kind.plural);
  if (!plural.isEmpty())
    plural[0] = plural[0].toLower();
  return Dependants::tr("%1 %2").arg(count).arg(count == 1 ? noun(kind) : plural);
}

/// What names an element, in the order of the kinds: its parts, or all else.
std::vector<std::pair<const Kind*, std::set<RowId>>> naming(const Elements& elements, ElementRef ref, bool parts) {
  std::vector<std::pair<const Kind*, std::set<RowId>>> byKind;
  for (const Kind* kind : workspace::allKinds())
    byKind.emplace_back(kind, std::set<RowId>());
  for (const auto& [from, field] : workspace::referencesTo(elements, ref, workspace::allKinds()))
    if ((field->traits.ownership == Ownership::PartOf) == parts)
      std::ranges::find(byKind, from.kind, [](const auto& one) { return one.first; })->second.insert(from.id);
  std::erase_if(byKind, [](const auto& one) { return one.second.empty(); });
  return byKind;
}

QStringList counts(const Elements& elements, ElementRef ref, bool parts) {
  QStringList said;
  for (const auto& [kind, ids] : naming(elements, ref, parts))
    said += counted(*kind, int(ids.size()));
  return said;
}

/// Comments stand at every element of the strategy, questions at all but questions.
bool isSaidAbout(const Kind& part, const Kind& whole) {
  const auto kinds = strategy::kinds();
  const bool ofStrategy = std::ranges::find(kinds, &whole) != kinds.end();
  return ofStrategy && whole.singleton == 0 &&
         (part.name == "comment" || (part.name == "open_question" && &part != &whole));
}

} // namespace

const Field* wholeField(const Kind& part, const Kind& whole) {
  for (const Field& field : part.fields)
    if (field.traits.ownership == Ownership::PartOf && field.target == whole.name)
      return &field;
  return isSaidAbout(part, whole) ? part.field("about") : nullptr;
}

std::vector<const Kind*> partKinds(const Kind& whole) {
  std::vector<const Kind*> parts;
  for (const Kind* kind : workspace::allKinds())
    if (!kind->hasKey() && !kind->writtenOnce && wholeField(*kind, whole))
      parts.push_back(kind);
  std::stable_partition(parts.begin(), parts.end(), [&whole](const Kind* part) { return !isSaidAbout(*part, whole); });
  return parts;
}

std::vector<RowId> partsOf(const Elements& elements, ElementRef whole, const Kind& part) {
  std::vector<RowId> ids;
  const Field* field = wholeField(part, *whole.kind);
  if (!field)
    return ids;
  for (const void* element : elements.inOrder(part)) {
    const auto value = field->read(element);
    const auto* id = std::get_if<std::int64_t>(&value);
    if (id && *id == whole.id)
      ids.push_back(part.idOf(element));
  }
  return ids;
}

QString standsOn(const Elements& elements, ElementRef ref) {
  return counts(elements, ref, false).join(QStringLiteral(" · "));
}

std::vector<ElementRef> standers(const Elements& elements, ElementRef ref) {
  std::vector<ElementRef> all;
  for (const auto& [kind, ids] : naming(elements, ref, false))
    for (const RowId id : ids)
      all.push_back({kind, id});
  return all;
}

QString deletedSentence(const Elements& before, ElementRef ref) {
  QString said = Dependants::tr("%1 %2 deleted").arg(session::word(ref.kind->label), shortTitle(before, ref, 40));
  if (const QStringList parts = counts(before, ref, true); !parts.isEmpty())
    said += Dependants::tr(", with %1").arg(parts.join(QStringLiteral(", ")));
  said += QLatin1Char('.');
  if (const QStringList others = counts(before, ref, false); !others.isEmpty())
    said += QLatin1Char(' ') + Dependants::tr("No longer named by %1.").arg(others.join(QStringLiteral(", ")));
  return said;
}

} // namespace baton::inspector
