// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/handoff_view.h"

#include "ui/session/words.h"

#include "core/handoff/acknowledging.h"
#include "core/handoff/snapshot.h"
#include "core/handoff/wording.h"
#include "core/people/person.h"
#include "core/strategy/open_question.h"
#include "core/workspace/checking.h"
#include "core/workspace/publishing.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace baton::handoff_page {
namespace {

struct ViewWords {
  Q_DECLARE_TR_FUNCTIONS(baton::handoff_page::HandoffView)
};

using handoff::Standing, handoff::VersionStanding;
using workspace::Workspace;

constexpr int minutesAPoint = 5;

QString standingWord(Standing standing) {
  switch (standing) {
  case Standing::InForce:
    return ViewWords::tr("In force");
  case Standing::Superseded:
    return ViewWords::tr("Superseded");
  case Standing::Recalled:
    return ViewWords::tr("Recalled");
  default:
    return ViewWords::tr("Not yet in force");
  }
}

QString publishedText(const basics::Elements& elements, const handoff::Handoff& version) {
  QString by = personName(elements, version.publishedBy);
  if (!version.at)
    return by;
  const QString day = dayText(version.at->date());
  return by.isEmpty() ? ViewWords::tr("Published %1").arg(day) : ViewWords::tr("Published %1 by %2").arg(day, by);
}

QString answeredText(const handoff::AnswerSummary& answers, Standing standing) {
  if (answers.named == 0)
    return ViewWords::tr("Handed to nobody");
  const bool past = standing == Standing::Superseded || standing == Standing::Recalled;
  return (past ? ViewWords::tr("%1 of %2 had answered") : ViewWords::tr("%1 of %2 have answered"))
      .arg(answers.answered)
      .arg(answers.named);
}

QString answersText(std::size_t count) {
  return count == 1 ? ViewWords::tr("Answers one question") : ViewWords::tr("Answers %1 questions").arg(count);
}

VersionLine lineOf(const Workspace& workspace, const VersionStanding& version, const HandoffView& view,
                   basics::Date today) {
  const basics::Elements& elements = workspace.elements();
  VersionLine line;
  line.id = version.handoff->id;
  line.key = version.name;
  line.name = ViewWords::tr("Version %1").arg(text(version.name));
  line.standing = version.standing;
  line.word = standingWord(version.standing);
  line.facts += publishedText(elements, *version.handoff);
  if (version.standing == Standing::NotYetInForce && version.handoff->inForceFrom)
    line.facts += ViewWords::tr("In force from %1").arg(dayText(*version.handoff->inForceFrom));
  if (version.standing == Standing::Recalled)
    line.facts += ViewWords::tr("Because: %1").arg(shortText(version.handoff->recalled));
  if (const auto* step = handoff::stepTo(view.steps, version.handoff->id))
    line.answers = step->difference.answered;
  if (!line.answers.empty())
    line.facts += answersText(line.answers.size());
  line.facts += answeredText(handoff::answersTo(elements, *version.handoff, today), version.standing);
  return line;
}

/// Of two that were published apart under one number, each names the other until one is recalled.
void addTwins(HandoffView& view, const std::vector<VersionStanding>& published) {
  for (const VersionStanding& one : published)
    for (const VersionStanding& other : published) {
      const bool stand = one.standing != Standing::Recalled && other.standing != Standing::Recalled;
      if (&one == &other || !stand || one.handoff->version != other.handoff->version)
        continue;
      const auto line = std::ranges::find(view.versions, one.name, &VersionLine::key);
      line->facts += ViewWords::tr("Has the number of version %1: recall one of the two").arg(text(other.name));
    }
}

/// When and by whom the draft was last written, as the journal has it.
QString lastChange(const Workspace& workspace, basics::Date today) {
  const auto entries = workspace.journal().entries();
  const auto last = std::find_if(entries.rbegin(), entries.rend(), [](const auto& entry) { return entry.undoable; });
  if (last == entries.rend())
    return {};
  const auto when = last->at ? last->at : last->machineAt;
  const QString moment = when ? momentText(*when, today) : QString();
  const QString by = last->author ? shortText(*last->author, 60) : QString();
  if (moment.isEmpty() || by.isEmpty() || by == QLatin1String("unnamed"))
    return moment.isEmpty() ? QString() : ViewWords::tr("Changed %1").arg(moment);
  return ViewWords::tr("Changed %1 by %2").arg(moment, by);
}

QString gatesAndPoints(const HandoffView& view) {
  const int closed = 4 - view.openGates, points = int(view.toSettle.size());
  QStringList parts;
  if (closed > 0)
    parts += closed == 1 ? ViewWords::tr("1 gate closed") : ViewWords::tr("%1 gates closed").arg(closed);
  if (points > 0)
    parts += ViewWords::tr("%1 to settle before handoff").arg(points);
  return parts.isEmpty() ? ViewWords::tr("All four gates are open") : parts.join(", ");
}

VersionLine draftLine(const Workspace& workspace, const HandoffView& view,
                      std::vector<handoff::AnsweredQuestion> answers, basics::Date today) {
  VersionLine line;
  line.name = view.draftName();
  line.ready = view.ready;
  line.word = view.ready ? ViewWords::tr("Ready") : ViewWords::tr("Not ready");
  if (const QString changed = lastChange(workspace, today); !changed.isEmpty())
    line.facts += changed;
  line.facts += gatesAndPoints(view);
  line.answers = std::move(answers);
  if (!line.answers.empty())
    line.facts += answersText(line.answers.size());
  return line;
}

OpenPoint pointOf(const clarity::Finding& finding) {
  // Goals are not written on the page Strategy; the page Clarity names them with their remedy.
  const bool plan = finding.kind == "goal" || finding.kind == "metric";
  return {session::word(finding.text), session::word(finding.remedy),
          plan ? QStringLiteral("clarity") : QStringLiteral("strategy"), plan ? 0 : finding.id, text(finding.field)};
}

ChangeLine changeLine(const handoff::ElementChange& change) {
  ChangeLine line;
  line.change = change.change;
  const QString kind = session::word(change.kind->label), name = shortText(change.name);
  line.text = change.kind->singleton ? kind : ViewWords::tr("%1: %2").arg(kind, name);
  if (change.change != handoff::Change::Changed || change.fields.empty())
    return line;
  const auto& field = change.fields.front();
  const bool moved = field.field->type == basics::FieldType::Choice && !field.oldText.empty();
  if (moved)
    line.text += ' ' + ViewWords::tr("(%1 to %2)").arg(text(field.oldText), text(field.newText));
  else if (change.fields.size() == 1)
    line.text += ' ' + ViewWords::tr("(%1)").arg(session::word(field.field->label).toLower());
  else
    line.text += ' ' + ViewWords::tr("(%1 fields)").arg(change.fields.size());
  return line;
}

/// Against the last version that stands; yields the questions that the draft answers.
std::vector<handoff::AnsweredQuestion> addChanges(const Workspace& workspace, const handoff::PublicationOrder& order,
                                                  HandoffView& view) {
  const auto* latest = handoff::latestVersion(workspace.elements(), order);
  if (!latest)
    return {};
  view.comparedKey = handoff::nameOfVersion(workspace.elements(), latest->id, order);
  view.comparedWith = ViewWords::tr("Version %1").arg(text(view.comparedKey));
  const auto before = handoff::elementsOf(*latest);
  if (!before)
    return {};
  auto difference = handoff::difference(*before, handoff::frozen(workspace.elements()), workspace.elements());
  for (const auto& change : difference.elements)
    view.changes.push_back(changeLine(change));
  return std::move(difference.answered);
}

} // namespace

QString HandoffView::draftName() const {
  return ViewWords::tr("Draft %1").arg(nextNumber);
}

const VersionLine* HandoffView::line(const std::string& key) const {
  const auto found = std::ranges::find(versions, key, &VersionLine::key);
  return found == versions.end() ? nullptr : &*found;
}

const VersionLine* HandoffView::inForce() const {
  const auto found = std::ranges::find(versions, Standing::InForce, &VersionLine::standing);
  return found == versions.end() ? nullptr : &*found;
}

HandoffView handoffView(const Workspace& workspace, basics::Date today, const handoff::VersionSteps& known) {
  HandoffView view;
  const auto order = workspace::publicationOrder(workspace);
  view.nextNumber = handoff::nextVersionNumber(workspace.elements());
  const auto check = workspace::checkOf(workspace, today);
  view.ready = check.ready;
  view.openGates = check.openGates();
  for (const auto& finding : check.findings)
    if (finding.severity == clarity::Severity::Blocker && !finding.settled)
      view.toSettle.push_back(pointOf(finding));
  view.steps = handoff::versionSteps(workspace.elements(), order, known);
  for (const auto& question : workspace.elements().all<strategy::OpenQuestion>())
    view.stillOpen += question.answer.empty();
  auto answers = addChanges(workspace, order, view);
  view.versions.push_back(draftLine(workspace, view, std::move(answers), today));
  const auto published = handoff::versions(workspace.elements(), today, order);
  for (auto version = published.rbegin(); version != published.rend(); ++version)
    view.versions.push_back(lineOf(workspace, *version, view, today));
  addTwins(view, published);
  return view;
}

QString whyNotReady(const HandoffView& view) {
  const QString gates[] = {ViewWords::tr("None of the four gates is open."),
                           ViewWords::tr("One of four gates is open."), ViewWords::tr("Two of four gates are open."),
                           ViewWords::tr("Three of four gates are open."), ViewWords::tr("All four gates are open.")};
  QString why = gates[std::clamp(view.openGates, 0, 4)];
  if (!view.toSettle.empty())
    why += ' ' + ViewWords::tr("Sales would still ask: %1").arg(view.toSettle.front().what);
  return why;
}

int minutesToSettle(const HandoffView& view) {
  return minutesAPoint * std::max(1, int(view.toSettle.size()));
}

basics::Outcome<basics::Elements> elementsOf(const Workspace& workspace, const std::string& key) {
  if (key.empty())
    return handoff::frozen(workspace.elements());
  const auto version = handoff::versionNamed(workspace.elements(), key, workspace::publicationOrder(workspace));
  if (!version)
    return version.refusal();
  return handoff::elementsOf(**version);
}

QString personName(const basics::Elements& elements, basics::Id<people::Person> id) {
  const people::Person* person = elements.find(id);
  return person ? text(person->name) : QString();
}

QString dayText(basics::Date date) {
  const QLocale locale;
  // The long form without the name of the day: "4 May 2020".
  QString form = locale.dateFormat(QLocale::LongFormat);
  for (const char* day : {"dddd, ", "dddd,", ", dddd", "dddd ", " dddd", "dddd"})
    form.remove(QLatin1String(day));
  return locale.toString(QDate(date.year(), date.month(), date.day()), form.trimmed());
}

QString momentText(const basics::Instant& instant, basics::Date today) {
  if (instant == basics::Instant::at(today)) // kept on the day, without a time
    return ViewWords::tr("today");
  const QDateTime moment = QDateTime::fromSecsSinceEpoch(instant.seconds());
  const QDate day = moment.date();
  if (day == QDate(today.year(), today.month(), today.day()))
    return ViewWords::tr("today %1").arg(widgets::timeOfDay(moment.time()));
  return dayText(*basics::Date::of(day.year(), day.month(), day.day()));
}

QString shortText(std::string_view utf8, int atMost) {
  const QString whole = text(utf8).simplified();
  return whole.size() <= atMost ? whole : whole.left(atMost - 1).trimmed() + QChar(0x2026);
}

} // namespace baton::handoff_page
