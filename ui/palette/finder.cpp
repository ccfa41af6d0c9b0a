// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/finder.h"

#include "core/search/folded_text.h"
#include "core/workspace/all_kinds.h"
#include "ui/inspector/words.h"
#include "ui/palette/kind_icon.h"
#include "ui/session/live_check.h"
#include "ui/session/places.h"
#include "ui/session/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace baton::palette {
namespace {

using basics::ElementRef, basics::Elements, basics::Field, basics::Kind, basics::RowId;
using clarity::Finding;
using search::Fit, search::Query;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(baton::palette::Finder)
};

constexpr std::size_t alone = 200;                          ///< rows of one sort, where only that was asked for
constexpr std::size_t elementsBeside = 5, othersBeside = 3; ///< rows of one sort beside others
constexpr std::size_t excerptLength = 60;                   ///< characters

Marks marksIn(const QString& text, const Query& query) {
  const std::string utf8 = text.toStdString();
  Marks marks;
  for (const search::Range& range : query.marks(utf8)) {
    const auto letters = [&utf8](std::size_t bytes) {
      return int(QString::fromUtf8(utf8.data(), qsizetype(bytes)).size());
    };
    marks.append({letters(range.first), letters(range.last)});
  }
  return marks;
}

void mark(Row& row, const Query& query) {
  row.nameMarks = marksIn(row.name, query);
  row.detailMarks = marksIn(row.detail, query);
}

QString severityIcon(clarity::Severity severity) {
  return severity == clarity::Severity::Blocker   ? QStringLiteral("octagon-alert")
         : severity == clarity::Severity::Warning ? QStringLiteral("triangle-alert")
                                                  : QStringLiteral("info");
}

/// "Market, selected": what it is, and how it stands.
QString factsOf(const Elements& elements, ElementRef ref) {
  QString kind = session::word(ref.kind->label);
  for (const char* name : {"status", "state"})
    if (const Field* field = ref.kind->field(name)) {
      const QString word = inspector::valueLine(elements, *ref.kind, *field, inspector::valueOf(elements, ref, name));
      if (!word.isEmpty())
        return Words::tr("%1, %2").arg(kind, word.toLower());
    }
  return kind;
}

/// What was said of a promise leads to the promise; everything else to itself.
ElementRef promiseOf(const Elements& elements, ElementRef ref) {
  const auto* event = ref.kind->name == "commitment_event" ? ref.kind->field("commitment") : nullptr;
  const basics::Value promise = event ? inspector::valueOf(elements, ref, event->name) : basics::Value();
  const auto* id = std::get_if<std::int64_t>(&promise);
  const ElementRef found = id ? elements.locate(*id) : ElementRef();
  return found ? found : ref;
}

QString elementId(basics::RowId id) {
  return QStringLiteral("element-%1").arg(id);
}

} // namespace

struct Finder::Ranked {
  Row row;
  Fit fit = Fit::Text;
  bool isCommand = false; ///< of the window: a page or an action

  /// A command that is called as it was typed.
  bool isNamed() const { return isCommand && fit <= Fit::WordStart; }
  static Group leading(const std::vector<Ranked>& all);
};

/// What stands first: where one goes, unless an action is called as it was typed and no page is so as well.
Group Finder::Ranked::leading(const std::vector<Ranked>& all) {
  std::optional<Fit> page, action;
  for (const Ranked& one : all)
    if (one.isNamed()) {
      std::optional<Fit>& best = one.row.group == Group::GoTo ? page : action;
      best = best ? std::min(*best, one.fit) : one.fit;
    }
  return action && (!page || *action < *page) ? Group::Do : Group::GoTo;
}

void Finder::setCommands(std::vector<Command> pages, std::vector<Command> actions) {
  m_pages = std::move(pages);
  m_actions = std::move(actions);
}

void Finder::follow() {
  if (!std::exchange(m_stale, false))
    return;
  m_index.follow(m_session.elements(), workspace::allKinds());
  m_offers = offersFor(m_session, m_surrounding);
  followFindings();
}

void Finder::followFindings() {
  m_findings.clear();
  m_foldedFindings.clear();
  const clarity::Check* check = session::LiveCheck::of(m_session).check();
  if (!check)
    return;
  for (const Finding& finding : check->findings)
    if (finding.follows.empty()) {
      m_findings.push_back(findingRow(finding));
      const Row& row = m_findings.back();
      m_foldedFindings.push_back(search::folded((row.name + ' ' + row.detail).toStdString()));
    }
}

bool Finder::isShown(const Kind& kind) const {
  return !session::pageShowing(kind.name, m_surrounding).isEmpty();
}

Row Finder::commandRow(const Command& command, Group group) {
  return {group, command.id, command.icon, command.name, command.detail, command.keys, {}, {}, command.run};
}

Row Finder::elementRow(ElementRef ref, const Query* query, const Field* field) const {
  const Elements& elements = m_session.elements();
  Row row;
  row.id = elementId(ref.id);
  row.icon = iconOf(ref.kind->name);
  row.name = inspector::titleOf(elements, ref);
  row.detail = factsOf(elements, ref);
  if (ref.kind->name == "person")
    if (const QString title = inspector::textOf(elements, ref, "title"); !title.isEmpty()) {
      row.name = Words::tr("%1, %2").arg(row.name, title);
      field = field && field->name == "title" ? nullptr : field;
    }
  if (field && query) {
    const QString text =
        inspector::valueLine(elements, *ref.kind, *field, inspector::valueOf(elements, ref, field->name));
    row.detail = Words::tr("%1, %2: %3")
                     .arg(session::word(ref.kind->label), session::word(field->label).toLower(),
                          QString::fromStdString(query->excerpt(text.toStdString(), excerptLength)));
  }
  const QString page = session::pageShowing(ref.kind->name, m_surrounding);
  const QString place = field ? inspector::text(field->name) : QString();
  row.run = [surrounding = &m_surrounding, page, id = ref.id, place] { emit surrounding->openPage(page, id, place); };
  return row;
}

Row Finder::findingRow(const Finding& finding) const {
  const Elements& elements = m_session.elements();
  Row row;
  row.icon = severityIcon(finding.severity);
  row.name = session::word(finding.text).simplified();
  const ElementRef ref = finding.id ? elements.locate(finding.id) : ElementRef();
  row.detail = ref ? Words::tr("Finding, %1").arg(inspector::shortTitle(elements, ref)) : Words::tr("Finding");
  const QString page = session::pageShowing(finding.kind, m_surrounding);
  const QString place = inspector::text(ref || !finding.field.empty() ? finding.field : finding.kind);
  row.run = [surrounding = &m_surrounding, page, id = finding.id, place] {
    emit surrounding->openPage(page.isEmpty() ? QStringLiteral("clarity") : page, id, place);
  };
  return row;
}

Row Finder::offerRow(const Offer& offer) const {
  Row row;
  row.group = offer.group;
  row.icon = offer.icon;
  row.name = offer.phrase;
  row.detail =
      offer.group == Group::Change ? factsOf(m_session.elements(), offer.ref) : session::word(offer.ref.kind->label);
  row.run = [session = &m_session, surrounding = &m_surrounding, run = offer.run] { run(*session, *surrounding); };
  return row;
}

void Finder::addElements(const Query& query, bool peopleOnly, std::vector<Ranked>& all, int& more) const {
  std::size_t found = 0;
  const std::size_t atMost = peopleOnly ? alone : elementsBeside;
  const auto wanted = [&](const Kind& kind) {
    return peopleOnly ? kind.name == "person" : isShown(kind) || kind.name == "commitment_event";
  };
  std::set<RowId> shown;
  std::size_t led = 0; // to something that stands in the list already
  for (const search::Hit& hit : m_index.find(query, alone, wanted, &found)) {
    const ElementRef ref = promiseOf(m_session.elements(), hit.ref);
    if (!shown.insert(ref.id).second)
      ++led;
    else if (shown.size() <= atMost)
      all.push_back({elementRow(ref, &query, ref == hit.ref ? hit.field : nullptr), hit.fit});
  }
  more += int(found - led - std::min(shown.size(), atMost));
}

void Finder::addFindings(const Query& query, std::vector<Ranked>& all, std::size_t atMost, int& more) const {
  std::size_t found = 0;
  for (std::size_t i = 0; i < m_findings.size(); ++i)
    if (query.empty() || query.fitOf(m_foldedFindings[i]))
      if (++found <= atMost)
        all.push_back({m_findings[i], Fit::Text}); // a finding quotes names: what is named goes first
  more += int(found - std::min(found, atMost));
}

void Finder::addCommands(const Query& query, Group group, std::vector<Ranked>& all) const {
  for (const Command& command : group == Group::GoTo ? m_pages : m_actions)
    if (const auto fit = query.empty() ? Fit::Prefix : query.fitOf(search::folded(command.foundBy.toStdString())))
      all.push_back({commandRow(command, group), *fit, true});
}

void Finder::addOffers(const Query& query, Group group, std::vector<Ranked>& all, int& more) const {
  std::vector<std::pair<Fit, const Offer*>> fitting;
  for (const Offer& offer : m_offers)
    if (offer.group == group)
      if (const auto fit = query.fitOf(offer.folded))
        fitting.emplace_back(*fit, &offer);
  // They stand in one vector: among equals the first of it comes first.
  const std::size_t shown = std::min(fitting.size(), othersBeside);
  std::ranges::partial_sort(fitting, fitting.begin() + std::ptrdiff_t(shown));
  more += int(fitting.size() - shown);
  for (std::size_t i = 0; i < shown; ++i)
    all.push_back({offerRow(*fitting[i].second), fitting[i].first});
}

/// Before anything is typed: what was chosen lately, where one can go, and what can be done.
Found Finder::atFirst(const QStringList& lately) const {
  Found found;
  const auto remember = [&found](Row row) {
    row.group = Group::Lately;
    found.rows.push_back(std::move(row));
  };
  for (const QString& id : lately) {
    for (const auto* commands : {&m_pages, &m_actions})
      for (const Command& command : *commands)
        if (command.id == id)
          remember(commandRow(command, Group::Lately));
    if (const ElementRef ref = m_session.elements().locate(id.section('-', 1).toLongLong());
        ref && elementId(ref.id) == id && isShown(*ref.kind))
      remember(elementRow(ref, nullptr, nullptr));
  }
  for (const auto& [group, commands] : {std::pair(Group::GoTo, &m_pages), std::pair(Group::Do, &m_actions)})
    for (const Command& command : *commands)
      if (!command.isView && !lately.contains(command.id))
        found.rows.push_back(commandRow(command, group));
  return found;
}

Found Finder::find(const QString& typed, const QStringList& lately) const {
  const QChar sign = typed.isEmpty() ? QChar() : typed.front();
  const bool commandsOnly = sign == '>', people = sign == '@', findings = sign == '#';
  const bool only = commandsOnly || people || findings;
  const Query query((only ? typed.mid(1) : typed).toStdString());
  if (query.empty() && !only)
    return atFirst(lately);
  Found found;
  std::vector<Ranked> all;
  if (people && query.empty())
    for (const auto& row : m_session.elements().rowsOf(*workspace::kindNamed("person")))
      all.push_back({elementRow({workspace::kindNamed("person"), row.id}, nullptr, nullptr), Fit::Text});
  if (!commandsOnly && !findings && !query.empty())
    addElements(query, people, all, found.more);
  if (!only || findings)
    addFindings(query, all, findings ? alone : othersBeside - 1, found.more);
  if (!only || commandsOnly)
    for (const Group group : {Group::GoTo, Group::Do})
      addCommands(query, group, all);
  if (!only || (commandsOnly && !query.empty()))
    for (const Group group : {Group::Do, Group::Change})
      addOffers(query, group, all, found.more);
  std::ranges::stable_sort(all, {}, [&lately, first = Ranked::leading(all)](const Ranked& one) {
    return std::tuple(one.row.group != first, one.row.group, !one.isNamed(), one.fit, !lately.contains(one.row.id));
  });
  for (Ranked& one : all) {
    mark(one.row, query);
    found.rows.push_back(std::move(one.row));
  }
  return found;
}

} // namespace baton::palette
