// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/four_legs.h"

#include "core/basics/text.h"
#include "core/handoff/acknowledging.h"
#include "core/strategy/open_question.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace baton::home {
namespace {

using basics::Date, basics::Elements;
using clarity::Check, clarity::Finding, clarity::Gate, clarity::Severity;
using strategy::OpenQuestion;

// The first four questions of a playback are those of the rows.
static_assert(int(clarity::PlaybackQuestion::AgainstWhom) == int(Gate::Advantages));

constexpr Gate allRows[] = {Gate::Markets, Gate::Offerings, Gate::Differentiators, Gate::Advantages};

/// By its gate, else by the kind of element that it is about. A question's gate is that of what it asks about, and it
/// stands in the column of the readers.
bool isOfRow(const Finding& finding, Gate row) {
  if (finding.kind == "open_question")
    return false;
  return finding.gate ? *finding.gate == row : rowOfKind(finding.kind) == row;
}

Written writtenOf(const Check& check, Gate row) {
  Written written;
  written.open = check.gate(row).open;
  for (const Finding& finding : check.findings) {
    if (finding.settled || finding.severity == Severity::Hint || !isOfRow(finding, row))
      continue;
    ++(finding.severity == Severity::Blocker ? written.toSettle : written.worthALook);
    if (!written.first || (finding.closesGate && !written.first->closesGate))
      written.first = &finding;
  }
  return written;
}

std::optional<Gate> rowOf(const Elements& elements, const OpenQuestion& question) {
  const basics::ElementRef about = elements.locate(question.about.value());
  return about ? rowOfKind(about.kind->name) : std::nullopt;
}

void countQuestions(FourLegs& legs, const Elements& elements) {
  std::vector<const OpenQuestion*> open;
  for (const OpenQuestion& question : elements.all<OpenQuestion>())
    if (basics::trimmed(question.answer).empty())
      open.push_back(&question);
  std::ranges::sort(open, {}, [](const OpenQuestion* one) {
    return std::tuple(!one->blocking, !one->due, one->due.value_or(Date()), one->id);
  });
  for (const OpenQuestion* question : open)
    if (const auto row = rowOf(elements, *question)) {
      Read& read = legs.rows[std::size_t(*row)].read;
      if (read.questions++ == 0)
        read.firstQuestion = question->id.value();
      read.blocking += question->blocking ? 1 : 0;
    }
}

bool isRead(const Read& read) {
  return read.version && read.named > 0 && read.answered == read.named && read.blocking == 0;
}

} // namespace

std::optional<Gate> rowOfKind(std::string_view kind) {
  static constexpr std::pair<std::string_view, Gate> rows[] = {
      {"market", Gate::Markets},        {"buyer_role", Gate::Markets},
      {"buyer_issue", Gate::Markets},   {"target_account", Gate::Markets},
      {"offering", Gate::Offerings},    {"fit", Gate::Offerings},
      {"exclusion", Gate::Markets},     {"differentiator", Gate::Differentiators},
      {"proof", Gate::Differentiators}, {"competitor", Gate::Advantages},
      {"advantage", Gate::Advantages},
  };
  const auto found = std::ranges::find(rows, kind, &std::pair<std::string_view, Gate>::first);
  return found == std::end(rows) ? std::nullopt : std::optional(found->second);
}

FourLegs fourLegs(const Elements& elements, const Check& check, const clarity::RecordFacts* facts, Date today,
                  const handoff::PublicationOrder& order, const std::optional<Against>& against) {
  FourLegs legs;
  const handoff::Handoff* version = handoff::versionInForce(elements, today, order);
  const auto answers = version ? handoff::answersTo(elements, *version, today) : handoff::AnswerSummary();
  const auto remembered = workshop::rememberedBy(elements, people::Side::Sales, today);
  for (const Gate row : allRows) {
    LegsOfRow& one = legs.rows[std::size_t(row)];
    one.written = writtenOf(check, row);
    one.read.version = version;
    one.read.named = answers.named;
    one.read.answered = answers.answered;
    if (remembered)
      one.remembered = RightWhenAsked{remembered->right[std::size_t(row)], remembered->people, remembered->date,
                                      remembered->isOld, remembered->session.value()};
    const bool ofWork = row == Gate::Markets || row == Gate::Offerings;
    if (ofWork && facts && facts->workedOn)
      one.run = Share{facts->workedOn->on, facts->workedOn->total, facts->workedOn->cases};
  }
  legs.rows[std::size_t(Gate::Differentiators)].able = ableSellers(elements, check, today);
  legs.rows[std::size_t(Gate::Advantages)].against = against;
  countQuestions(legs, elements);
  return legs;
}

std::optional<WeakCell> firstWeak(const FourLegs& legs) {
  for (const Gate row : allRows)
    if (!legs.of(row).written.open)
      return WeakCell{Leg::Written, row};
  for (const Gate row : allRows)
    if (!isRead(legs.of(row).read))
      return WeakCell{Leg::Read, row};
  for (const Gate row : allRows)
    if (const auto& remembered = legs.of(row).remembered; !remembered || remembered->isOld || !remembered->isEnough())
      return WeakCell{Leg::Remembered, row};
  return std::nullopt;
}

} // namespace baton::home
