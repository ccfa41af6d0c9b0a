// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/findings.h"

#include "ui/inspector/words.h"
#include "ui/session/words.h"

#include <algorithm>

namespace baton::inspector {
namespace {

using basics::RowId;
using clarity::Finding, clarity::Severity;

widgets::Severity shownSeverity(Severity severity) {
  return severity == Severity::Blocker   ? widgets::Severity::Blocker
         : severity == Severity::Warning ? widgets::Severity::Warning
                                         : widgets::Severity::Hint;
}

int unitsUpTo(std::string_view utf8, std::size_t bytes) {
  return int(text(utf8.substr(0, std::min(bytes, utf8.size()))).size());
}

std::string heldText(const basics::Elements& elements, const Finding& finding) {
  const basics::ElementRef ref = elements.locate(finding.id);
  return ref ? textOf(elements, ref, finding.field).toStdString() : std::string();
}

} // namespace

void FindingTally::add(Severity severity) {
  ++count;
  blockers += severity == Severity::Blocker ? 1 : 0;
  worst = worst ? std::min(*worst, severity) : severity; // blocker is the first
}

Findings& Findings::of(session::Session& session) {
  if (auto* made = session.findChild<Findings*>(QString(), Qt::FindDirectChildrenOnly))
    return *made;
  return *new Findings(session);
}

Findings::Findings(session::Session& session)
    : QObject(&session), m_session(session), m_live(session::LiveCheck::of(session)) {
  connect(&m_live, &session::LiveCheck::checked, this, &Findings::sort);
  sort();
}

const std::vector<Finding>& Findings::all() const {
  static const std::vector<Finding> none;
  return m_live.check() ? m_live.check()->findings : none;
}

void Findings::sort() {
  m_total = {};
  m_byElement.clear();
  m_byKind.clear();
  for (const Finding& finding : all()) {
    if (finding.settled || finding.aside || !finding.follows.empty()) // what follows is mended with what it follows
      continue;
    m_total.add(finding.severity);
    m_byKind[std::string(finding.kind)].add(finding.severity);
    if (finding.id != 0)
      m_byElement[finding.id].add(finding.severity);
  }
  emit changed();
}

FindingTally Findings::of(RowId element) const {
  const auto found = m_byElement.find(element);
  return found == m_byElement.end() ? FindingTally() : found->second;
}

FindingTally Findings::ofKind(std::string_view kind) const {
  const auto found = m_byKind.find(std::string(kind));
  return found == m_byKind.end() ? FindingTally() : found->second;
}

FindingTally Findings::tallyAt(RowId element, std::string_view field) const {
  FindingTally tally;
  if (!m_byElement.contains(element))
    return tally;
  for (const Finding& finding : all())
    if (finding.id == element && finding.field == field && !finding.aside && !finding.settled)
      tally.add(finding.severity);
  return tally;
}

widgets::FieldFinding Findings::shown(const Finding& finding, std::string_view held) {
  widgets::FieldFinding shown;
  shown.rule = text(finding.rule);
  shown.severity = shownSeverity(finding.severity);
  shown.what = session::word(finding.text);
  shown.why = session::word(finding.why);
  shown.mend = session::word(finding.remedy);
  for (const clarity::Range& range : finding.ranges) {
    const int start = unitsUpTo(held, range.begin), end = unitsUpTo(held, range.end);
    if (end > start)
      shown.faults.append({start, end - start, finding.severity == Severity::Blocker});
  }
  return shown;
}

QVector<widgets::FieldFinding> Findings::at(RowId element, std::string_view field) const {
  QVector<widgets::FieldFinding> found;
  for (const Finding& finding : all())
    if (finding.id == element && finding.field == field && !finding.aside)
      found.append(shown(finding, heldText(m_session.elements(), finding)));
  return found;
}

std::vector<Finding> Findings::about(const basics::Elements& elements, RowId element) const {
  clarity::Check draft = clarity::check(elements, m_live.options(elements));
  std::erase_if(draft.findings, [element](const Finding& one) { return one.id != element || one.aside; });
  return std::move(draft.findings);
}

} // namespace baton::inspector
