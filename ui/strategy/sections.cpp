// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/sections.h"

#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/coverage.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/priority.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/story.h"
#include "core/strategy/strategy.h"
#include "core/strategy/target_account.h"
#include "core/strategy/term.h"
#include "core/strategy/weapon.h"
#include "ui/inspector/dependants.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton::strategy_page {

using basics::ElementRef, basics::Elements, basics::Kind, basics::Tag;
using Fields = std::vector<std::string_view>;

namespace {

struct Outline {
  Q_DECLARE_TR_FUNCTIONS(baton::strategy_page::Outline)
};

template <class T>
Section table(const char* group, Fields columns, const char* emptyTitle, const char* emptyWhy,
              SectionView view = SectionView::Table) {
  const Kind& kind = describe(Tag<T>{});
  return {inspector::text(kind.name), {group, nullptr, emptyTitle, emptyWhy}, view, &kind, std::move(columns)};
}

void addPurpose(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("Purpose");
  const Kind& kind = describe(Tag<strategy::Strategy>{});
  all.push_back({QStringLiteral("aspiration"),
                 {group, QT_TR_NOOP("Aspiration and situation")},
                 SectionView::Texts,
                 &kind,
                 Fields{"aspiration", "horizon_from", "horizon_to", "situation"}});
  all.push_back({QStringLiteral("summary"),
                 {group, QT_TR_NOOP("Summary for a seller")},
                 SectionView::Texts,
                 &kind,
                 Fields{"summary"}});
  all.push_back(table<strategy::Priority>(
      group, {"rank", "measure", "owner"}, QT_TR_NOOP("What matters most until the horizon?"),
      QT_TR_NOOP(
          "At most five, in order. Each with a reason and a measure, so that a seller who has one hour left knows "
          "where it goes.")));
}

void addWhere(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("Where");
  all.push_back(table<strategy::Market>(
      group, {"status", "rank", "reason", "decide_owner", "decide_by"},
      QT_TR_NOOP("To whom do we want to sell, and to whom not?"),
      QT_TR_NOOP("Add the groups you talk about in the office, also those you will leave."), SectionView::Cards));
  all.push_back(table<strategy::TargetAccount>(
      group, {"market", "tier", "relation", "owner", "potential"}, QT_TR_NOOP("Whom should a seller call first?"),
      QT_TR_NOOP("Name three companies in each market, or the rule that makes the list.")));
  all.push_back(
      table<strategy::Exclusion>(group, {"from", "until", "markets", "offerings"},
                                 QT_TR_NOOP("Which deal do we walk away from, although it is on the table?"),
                                 QT_TR_NOOP("What is left out here, nobody has to decide alone at a customer's.")));
}

void addWhat(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("What");
  all.push_back(table<strategy::Offering>(group, {"status", "description", "price_note", "list_price", "target_margin"},
                                          QT_TR_NOOP("What does the buyer get, and for how much?"),
                                          QT_TR_NOOP("Start with what most customers buy."), SectionView::Cards));
  all.push_back({QStringLiteral("fit"),
                 {group, QT_TR_NOOP("Market × offering"), QT_TR_NOOP("What do we sell first to whom?"),
                  QT_TR_NOOP("The grid opens with the first market that is selected or open and the first offering.")},
                 SectionView::FitGrid,
                 &describe(Tag<strategy::Fit>{})});
}

void addWhyUs(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("Why us");
  all.push_back(table<strategy::Differentiator>(
      group, {"so_what", "offerings"}, QT_TR_NOOP("Why should a buyer choose us rather than what they have today?"),
      QT_TR_NOOP("One sentence; proof can follow."), SectionView::Cards));
  all.push_back(table<strategy::Competitor>(
      group, {"present_way", "markets", "note"}, QT_TR_NOOP("What do they do today instead?"),
      QT_TR_NOOP("A rival, or the present way of doing it: most deals are lost to doing nothing."),
      SectionView::Cards));
  all.push_back(table<strategy::Advantage>(
      group, {"competitor", "market", "theirs", "how_we_win"},
      QT_TR_NOOP("What do we say when a competitor is in the room?"),
      QT_TR_NOOP("What is ours, what is theirs, and how a seller wins. The grid opens with the first competitor.")));
  all.push_back(table<strategy::Story>(
      group, {"offerings", "text"}, QT_TR_NOOP("How does a seller tell it?"),
      QT_TR_NOOP("One story for each market. It begins with the buyer's day and is composed for you until you write "
                 "your own.")));
}

void addHow(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("How");
  all.push_back(table<strategy::Weapon>(
      group, {"weapon_kind", "status", "owner", "due", "markets", "offerings"},
      QT_TR_NOOP("What does Sales need to win, from whom, by when?"),
      QT_TR_NOOP("Case studies, demos, references, calculators: what there is, and what is owed.")));
  all.push_back(table<strategy::Play>(group, {"market", "offering", "trigger", "expected_conversion"},
                                      QT_TR_NOOP("What does a seller do on Monday at nine?"),
                                      QT_TR_NOOP("A motion that can be repeated: what starts it, whom to see, which "
                                                 "steps, with which tools.")));
  all.push_back(table<strategy::Guardrail>(
      group, {"guardrail_kind"}, QT_TR_NOOP("What may Sales decide alone, what must it ask, what is closed?"),
      QT_TR_NOOP("One thing that Sales may decide alone is enough to begin with.")));
  all.push_back(
      table<strategy::Extension>(group, {"state", "proposed_by"}, QT_TR_NOOP("Where would Sales go further?"),
                                 QT_TR_NOOP("What Sales proposes beyond the strategy, and what leadership answered.")));
}

void addDoubt(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("Doubt");
  all.push_back(table<strategy::Assumption>(
      group, {"confidence", "owner", "review_by", "test"}, QT_TR_NOOP("What must be true for this to work?"),
      QT_TR_NOOP("Write three. Each with a test, a person and a day, so that you notice when one stops being true.")));
  all.push_back(table<strategy::OpenQuestion>(
      group, {"blocking", "owner", "due", "answered"}, QT_TR_NOOP("What do you not know yet, and who will?"),
      QT_TR_NOOP("A strategy without open questions is not believed. Give each a person and a day.")));
  all.push_back(table<strategy::Term>(group, {"meaning"}, QT_TR_NOOP("Which words do you use in your own way?"),
                                      QT_TR_NOOP("A new seller should not have to guess them.")));
}

void addPeople(std::vector<Section>& all) {
  const char* group = QT_TR_NOOP("People");
  all.push_back(table<people::Person>(
      group, {"title", "side", "manager", "team"}, QT_TR_NOOP("Who is in this?"),
      QT_TR_NOOP(
          "Everyone who owes something to this strategy, on both sides. A list from your CRM can be imported.")));
  all.push_back(table<strategy::Coverage>(group, {"person", "market", "share"}, QT_TR_NOOP("Who works where?"),
                                          QT_TR_NOOP("A person, a market, and the share of their time.")));
  all.push_back(table<strategy::PayNote>(
      group, {"text"}, QT_TR_NOOP("What does pay reward?"),
      QT_TR_NOOP("Money speaks louder than a strategy. Note where the two agree and where they do not.")));
}

} // namespace

QString Section::group() const {
  return Outline::tr(texts.group);
}

QString Section::label() const {
  return texts.label ? Outline::tr(texts.label) : session::word(kind->plural);
}

QString Section::emptyTitle() const {
  return texts.emptyTitle ? Outline::tr(texts.emptyTitle) : QString();
}

QString Section::emptyWhy() const {
  return texts.emptyWhy ? Outline::tr(texts.emptyWhy) : QString();
}

const std::vector<Section>& sections() {
  static const std::vector<Section> all = [] {
    std::vector<Section> made;
    addPurpose(made);
    addWhere(made);
    addWhat(made);
    addWhyUs(made);
    addHow(made);
    addDoubt(made);
    addPeople(made);
    return made;
  }();
  return all;
}

const Section* findSection(const QString& id) {
  const auto found = std::ranges::find(sections(), id, &Section::id);
  return found == sections().end() ? nullptr : &*found;
}

ElementRef wholeOf(const Elements& elements, ElementRef ref) {
  if (!ref || findSection(inspector::text(ref.kind->name)))
    return ref;
  for (const basics::Field& field : ref.kind->fields)
    if (field.traits.ownership == basics::Ownership::PartOf || (ref.kind->name == "comment" && field.name == "about")) {
      const basics::Value value = inspector::valueOf(elements, ref, field.name);
      if (const auto* id = std::get_if<std::int64_t>(&value))
        return wholeOf(elements, elements.locate(*id));
    }
  return ref;
}

namespace {

/// By its id, by the kind of a part that opens in it, or by a field of its texts.
const Section* sectionNamed(const QString& name) {
  if (const Section* section = findSection(name))
    return section;
  const std::string field = name.toStdString();
  for (const Section& section : sections())
    if (std::ranges::find(section.fields, field) != section.fields.end() && section.view == SectionView::Texts)
      return &section;
  for (const Section& section : sections())
    for (const Kind* part : inspector::partKinds(*section.kind))
      if (part->name == field)
        return &section;
  return nullptr;
}

} // namespace

const Section* sectionOf(const Elements& elements, ElementRef ref, const QString& field) {
  if (!ref)
    return sectionNamed(field);
  const ElementRef whole = wholeOf(elements, ref);
  if (!whole)
    return nullptr;
  for (const Section& section : sections())
    if (section.kind == whole.kind && section.view == SectionView::Texts &&
        std::ranges::find(section.fields, field.toStdString()) != section.fields.end())
      return &section;
  const auto found = std::ranges::find(sections(), whole.kind, &Section::kind);
  return found == sections().end() ? nullptr : &*found;
}

} // namespace baton::strategy_page
