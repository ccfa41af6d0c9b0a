// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/comparison.h"

#include "ui/session/words.h"

#include "core/handoff/impact.h"
#include "core/workspace/answered_signals.h"
#include "core/workspace/publishing.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::handoff_page {
namespace {

struct ComparisonWords {
  Q_DECLARE_TR_FUNCTIONS(baton::handoff_page::Comparison)
};

using basics::Id;
using people::Person;
using workspace::Workspace;

/// How it stands with one thing that refers to what the version changed.
class Holdings {
public:
  Holdings(const Workspace& workspace, Id<handoff::Handoff> to, const handoff::VersionSteps& known)
      : m_workspace(workspace), m_to(to),
        m_steps(handoff::versionSteps(workspace.elements(), workspace::publicationOrder(workspace), known)) {
    for (const auto& flag : handoff::toReconfirm(workspace.elements(), m_steps, workspace::writtenSince(workspace)))
      m_flagged.push_back(flag.element.id);
  }

  void fill(StandingRow& row) const {
    const basics::RowId id = row.element.id;
    if (!m_to)
      row.holding = Holding::Draft;
    else if (const auto* said = handoff::reconfirmedFor(m_workspace.elements(), id, m_to, m_steps)) {
      row.holding = Holding::Holds;
      row.said = personName(m_workspace.elements(), said->by);
      if (said->at)
        row.said += QStringLiteral(", ") + dayText(said->at->date());
    } else if (std::ranges::find(m_flagged, id) != m_flagged.end())
      row.holding = Holding::Open;
    else
      row.holding = workspace::writtenSince(m_workspace)(id, m_to) ? Holding::Changed : Holding::Over;
  }

private:
  const Workspace& m_workspace;
  Id<handoff::Handoff> m_to;
  handoff::VersionSteps m_steps;
  std::vector<basics::RowId> m_flagged;
};

QString namesOf(const basics::Elements& elements, const std::vector<Id<Person>>& people) {
  constexpr std::size_t named = 2;
  QStringList names;
  for (std::size_t i = 0; i < std::min(named, people.size()); ++i)
    names += personName(elements, people[i]);
  const QString all = names.join(QStringLiteral(", "));
  return people.size() <= named ? all : ComparisonWords::tr("%1 and %2 more").arg(all).arg(people.size() - named);
}

QString joined(const std::vector<std::string>& names) {
  QStringList all;
  for (const std::string& name : names)
    all += shortText(name, 80);
  return all.join(QStringLiteral("; "));
}

std::vector<StandingRow> rowsOf(const basics::Elements& elements, const std::vector<handoff::Impact>& impacts,
                                Id<Person> me, const Holdings& holdings) {
  std::vector<StandingRow> rows;
  for (const handoff::Impact& impact : impacts) {
    StandingRow row;
    row.element = impact.element;
    row.title = ComparisonWords::tr("%1: %2").arg(session::word(impact.element.kind->label), shortText(impact.name));
    row.because = joined(impact.because);
    const auto owners = handoff::ownersOf(elements, impact.element);
    row.whose = namesOf(elements, owners);
    row.mine = me && std::ranges::find(owners, me) != owners.end();
    holdings.fill(row);
    rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, {}, [](const StandingRow& row) { return std::pair(!row.mine, int(row.holding)); });
  return rows;
}

} // namespace

int Comparison::count(Holding holding, bool mineOnly) const {
  return int(std::ranges::count_if(
      standing, [=](const StandingRow& row) { return row.holding == holding && (row.mine || !mineOnly); }));
}

basics::Outcome<Comparison> comparisonOf(const Workspace& workspace, const std::string& from, const std::string& to,
                                         Id<Person> me, const handoff::VersionSteps& known) {
  const auto before = elementsOf(workspace, from), now = elementsOf(workspace, to);
  if (before.refused() || now.refused())
    return (before.refused() ? before : now).refusal();
  const basics::Elements& elements = workspace.elements();
  Comparison made;
  made.difference = handoff::difference(*before, *now, elements);
  if (!to.empty())
    made.to = (*handoff::versionNamed(elements, to, workspace::publicationOrder(workspace)))->id;
  made.standing = rowsOf(elements, handoff::standingOn(made.difference, *before, *now, elements), me,
                         Holdings(workspace, made.to, known));
  made.answered = workspace::signalsAnswered(workspace, from, to);
  return made;
}

} // namespace baton::handoff_page
