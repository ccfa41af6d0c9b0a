// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions beside each other: which two, and what a person who signed one has to see.
#include "core/handoff/acknowledging.h"
#include "core/plan/goal.h"
#include "ui/handoff/handoff_page.h"
#include "ui/handoff/version_list.h"
#include "ui/session/live_check.h"
#include "ui/session/places.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedWidget>
#include <map>

namespace baton::handoff_page {

using handoff::Standing;

bool HandoffPage::openView(const QString& view) {
  static const std::map<QString, Part> places{
      {"document", DocumentPart}, {"versions", VersionsPart}, {"answers", AnswersPart}};
  static const std::map<QString, ComparePane::Part> comparisons{
      {"compare", ComparePane::Differs}, {"standing", ComparePane::Stands}, {"answered", ComparePane::Answered}};
  const auto comparison = comparisons.find(view);
  const bool since = view == QLatin1String("since");
  if ((since || comparison != comparisons.end()) && m_view.versions.size() < 2)
    emit m_surrounding.say(tr("There is only the draft so far"), false);
  else if (since && !signedKey().empty())
    compareSigned();
  else if (since)
    compareShown();
  else if (comparison != comparisons.end())
    compareShown(comparison->second);
  else if (const auto place = places.find(view); place != places.end())
    openPart(place->second);
  else
    return false;
  return true;
}

/// Beside a comparison the answers have no place.
void HandoffPage::openPart(Part part) {
  if (part != VersionsPart)
    closeComparison();
  m_parts->setCurrent(part);
  if (part == VersionsPart)
    m_versions->setFocus(Qt::OtherFocusReason);
}

void HandoffPage::closeComparison() {
  m_middle->setCurrentIndex(0);
  arrange();
  m_pane->canvas().setFocus(Qt::OtherFocusReason);
}

/// What is shown with what came before it; the first version with the draft.
void HandoffPage::compareShown(ComparePane::Part part) {
  const auto& lines = m_view.versions; // the newest first
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].key == m_choice.version)
      return i + 1 < lines.size() ? compare(lines[i + 1].key, lines[i].key, part) : compare(lines[i].key, {}, part);
}

std::string HandoffPage::keyOf(basics::RowId version) const {
  for (const VersionLine& line : m_view.versions)
    if (!line.isDraft() && line.id.value() == version)
      return line.key;
  return {};
}

std::string HandoffPage::signedKey() const {
  const auto* last =
      handoff::lastSigned(m_session.elements(), m_session.me(), session::LiveCheck::of(m_session).news().order());
  return last ? keyOf(last->id.value()) : std::string();
}

/// Up to the newest version; who has signed that one sees what the draft will change.
void HandoffPage::compareSigned() {
  const std::string from = signedKey(), newest = newestVersion();
  if (!newest.empty())
    compare(from, newest == from ? std::string() : newest);
}

std::string HandoffPage::newestVersion() const {
  for (const VersionLine& line : m_view.versions)
    if (!line.isDraft() && line.standing != Standing::Recalled)
      return line.key;
  return {};
}

/// What changed since they signed, or what of theirs stands on what a version changed.
void HandoffPage::openSince(basics::RowId version, const QString& field) {
  const std::string to = keyOf(version);
  if (to.empty())
    return;
  const bool standing = field == QLatin1String("reconfirm");
  std::string from = standing ? std::string() : signedKey(), newest = to;
  if (const auto* step = handoff::stepTo(m_view.steps, basics::Id<handoff::Handoff>(version)); step && from.empty())
    from = keyOf(step->before.value());
  if (standing && !m_view.steps.empty())
    newest = keyOf(m_view.steps.back()->version.value());
  if (from.empty())
    return showVersion(to);
  m_choice.version = to;
  compare(from, newest, standing ? ComparePane::Stands : ComparePane::Differs);
}

void HandoffPage::openElement(basics::RowId element) {
  const auto ref = m_session.elements().locate(element);
  const QString page = ref ? session::pageShowing(ref.kind->name, m_surrounding) : QString();
  const QString plan = m_surrounding.hasPage("plan") ? QStringLiteral("plan") : QStringLiteral("numbers");
  const bool goal = m_session.elements().find(basics::Id<plan::Goal>(element));
  emit m_surrounding.openPage(goal ? plan : page.isEmpty() ? QStringLiteral("strategy") : page, element, {});
}

void HandoffPage::compare(const std::string& from, const std::string& to, ComparePane::Part part) {
  if (m_view.versions.size() < 2)
    return;
  m_middle->setCurrentIndex(1);
  m_comparing->compare(from, to, part);
  m_parts->setCurrent(DocumentPart);
  arrange();
  m_comparing->takeFocus();
}

} // namespace baton::handoff_page
