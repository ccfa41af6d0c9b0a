// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/interview_document.h"

#include "core/basics/text.h"
#include "core/coaching/interview_card.h"
#include "core/coaching/levels.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::coaching {
namespace {

using basics::Elements;
using handoff::Blocks;

constexpr int highestLevel = 4;

std::string clean(const std::string& text) {
  return std::string(basics::trimmed(text));
}

const Rating* ratingOf(const std::vector<Rating>& ratings, Id<Competency> competency) {
  const auto found = std::ranges::find(ratings, competency, &Rating::competency);
  return found == ratings.end() ? nullptr : &*found;
}

bool isSaid(const Rating* rating) {
  return rating && (rating->level || !clean(rating->evidence).empty());
}

class Scorecard {
public:
  explicit Scorecard(const InterviewPage& page)
      : m_page(page), m_competencies(competenciesOf(page.elements, page.interview.profile)),
        m_blank(std::ranges::none_of(page.ratings, [](const Rating& rating) { return isSaid(&rating); }) &&
                clean(page.interview.verdict).empty() && clean(page.interview.evidence).empty()) {}

  Blocks blocks() const {
    Blocks all;
    if (clean(m_page.interview.candidate).empty())
      all.push_back(report::FormField{.label = "Candidate"});
    if (m_blank)
      all.push_back(report::FormField{.label = "Asked by, and on which day"});
    if (m_competencies.empty())
      all.push_back(handoff::quietly("This role profile has no competency yet."));
    for (const Competency* competency : m_competencies)
      addCompetency(all, *competency);
    addView(all);
    addSideBySide(all);
    return all;
  }

private:
  void addCompetency(Blocks& all, const Competency& competency) const {
    all.push_back(handoff::heading(3, handoff::capitalised(clean(competency.name))));
    const Rating* rating = ratingOf(m_page.ratings, competency.id);
    addLevels(all, competency, rating ? rating->level : std::nullopt);
    if (m_blank) {
      all.push_back(report::TickBoxes{.label = "Level", .choices = {"not asked", "0", "1", "2", "3", "4"}});
      all.push_back(report::FormField{.label = "What was heard or seen", .lines = 3});
    } else if (!isSaid(rating)) {
      all.push_back(handoff::quietly("Not asked."));
    } else {
      all.push_back(clean(rating->evidence).empty() ? handoff::quietly("Nothing is written that was heard or seen.")
                                                    : handoff::labelled("Heard or seen", clean(rating->evidence)));
    }
  }

  /// How one sees each level; the one that was seen is marked.
  static void addLevels(Blocks& all, const Competency& competency, std::optional<int> seen) {
    report::Table table;
    table.small = true;
    table.columns = {{"", 0}, {"", 1}, {"", 0, report::Align::Right}};
    for (int level = 0; level <= highestLevel; ++level) {
      const std::string words = clean(describedLevel(competency, level));
      const bool isSeen = seen == level;
      if (words.empty() && !isSeen)
        continue;
      table.rows.push_back({.cells = {isSeen ? handoff::strong(std::to_string(level))
                                             : report::Text(report::muted(std::to_string(level))),
                                      isSeen ? handoff::strong(words) : report::Text(words),
                                      isSeen ? handoff::strong("seen") : report::Text()}});
    }
    handoff::addTable(all, std::move(table));
  }

  void addView(Blocks& all) const {
    const Interview& interview = m_page.interview;
    all.push_back(handoff::heading(2, "Our view and the evidence"));
    if (m_blank) {
      all.push_back(report::FormField{.label = "Our view", .lines = 3});
      all.push_back(report::FormField{.label = "The evidence for it", .lines = 4});
      return;
    }
    const std::string view = clean(interview.verdict);
    all.push_back(view.empty() ? handoff::quietly("No view is written yet.") : handoff::paragraph(view));
    handoff::addLabelled(all, "The evidence for it", clean(interview.evidence));
  }

  std::string whoAsked(const Interview& interview) const {
    const std::string name = interview.by ? m_page.elements.titleOf(interview.by.value()) : std::string();
    const std::string day = interview.date ? handoff::shortDate(*interview.date) : std::string();
    return name.empty() ? (day.empty() ? "Nobody named" : day) : day.empty() ? name : name + ", " + day;
  }

  std::vector<std::optional<int>> levelsIn(const Competency& competency,
                                           const std::vector<const Interview*>& others) const {
    const Rating* own = ratingOf(m_page.ratings, competency.id);
    std::vector<std::optional<int>> levels{own ? own->level : std::nullopt};
    for (const Interview* other : others) {
      const auto lines = interviewCard(m_page.elements, *other).lines;
      const auto line = std::ranges::find(lines, &competency, &InterviewLine::competency);
      levels.push_back(line != lines.end() && line->rating ? line->rating->level : std::nullopt);
    }
    return levels;
  }

  /// Two who asked the same agree on what they saw before they agree on what it is worth.
  void addSideBySide(Blocks& all) const {
    const auto others = othersOf(m_page.elements, m_page.interview);
    if (others.empty() || m_blank)
      return;
    report::Table table;
    table.columns = {{"", 1}, {whoAsked(m_page.interview), 0, report::Align::Right}};
    for (const Interview* other : others)
      table.columns.push_back({whoAsked(*other), 0, report::Align::Right});
    table.columns.push_back({"", 0});
    bool differs = false;
    for (const Competency* competency : m_competencies) {
      std::vector<report::Text> cells{clean(competency->name)};
      int low = highestLevel, high = 0;
      for (const std::optional<int>& level : levelsIn(*competency, others)) {
        cells.push_back(level ? report::Text(std::to_string(*level)) : report::Text(report::muted("not asked")));
        low = std::min(low, level.value_or(low));
        high = std::max(high, level.value_or(high));
      }
      const bool isApart = high - low >= seenDifferently;
      differs = differs || isApart;
      cells.push_back(isApart ? handoff::strong("seen differently") : report::Text());
      table.rows.push_back({.cells = std::move(cells)});
    }
    all.push_back(handoff::heading(2, "Side by side"));
    handoff::addTable(all, std::move(table));
    all.push_back(handoff::quietly(
        differs ? "Two levels or more lie between what you saw: say to each other what each of you heard, before you "
                  "say what it is worth. There is no sum: what one lacks, another does not make up for."
                : "There is no sum: what one lacks, another does not make up for."));
  }

  const InterviewPage& m_page;
  std::vector<const Competency*> m_competencies;
  bool m_blank; ///< a form to write on
};

std::string leadOf(const InterviewPage& page) {
  std::string lead = fmt::format("By the role profile “{}”", page.elements.titleOf(page.interview.profile.value()));
  if (page.interview.by)
    lead += ", asked by " + page.elements.titleOf(page.interview.by.value());
  return lead + ". The same questions for everybody; beside each level stands what was heard or seen.";
}

} // namespace

std::vector<const Interview*> othersOf(const Elements& elements, const Interview& interview) {
  std::vector<const Interview*> others;
  const std::string key = basics::nameKey(interview.candidate);
  if (key.empty())
    return others;
  for (const Interview& one : elements.all<Interview>())
    if (one.id != interview.id && one.profile == interview.profile && basics::nameKey(one.candidate) == key)
      others.push_back(&one);
  std::ranges::stable_sort(others, {}, [](const Interview* one) { return one->date; });
  return others;
}

report::Document interviewDocument(const InterviewPage& page) {
  const std::string candidate = clean(page.interview.candidate);
  report::Document document;
  document.kind = "Interview by the role profile";
  document.title = candidate.empty() ? "Interview" : candidate;
  document.lead = leadOf(page);
  document.workspace = page.workspace;
  document.date = page.interview.date.value_or(page.today);
  document.dateLine = handoff::longDate(document.date);
  document.paper = page.paper;
  document.confidentiality = "Confidential: for those who decide about the candidate";
  report::Section section;
  section.title = document.title;
  section.compact = true;
  section.blocks = Scorecard(page).blocks();
  document.sections.push_back(std::move(section));
  return document;
}

} // namespace baton::coaching
