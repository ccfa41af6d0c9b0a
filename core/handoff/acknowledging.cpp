// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/acknowledging.h"

#include "core/basics/text.h"
#include "core/handoff/publication.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id, basics::Outcome, basics::Refusal;
using people::Person, strategy::OpenQuestion;

bool joinedAfter(const Person& person, const Handoff& version) {
  return person.side == people::Side::Sales && person.started && version.at && *person.started > version.at->date();
}

bool wasHandedTo(const Person& person, const Handoff& version) {
  return std::ranges::find(version.receivers, person.id) != version.receivers.end();
}

/// The version in force, where it was there already when the answer was given.
const VersionStanding* supersededBy(const std::vector<VersionStanding>& all, basics::Instant at) {
  const auto inForce = std::ranges::find(all, Standing::InForce, &VersionStanding::standing);
  if (inForce == all.end() || (inForce->handoff->at && at < *inForce->handoff->at))
    return nullptr;
  return &*inForce;
}

Outcome<VersionStanding> answerable(const Elements& elements, const AcknowledgementRequest& request,
                                    const PublicationOrder& order) {
  const auto all = versions(elements, request.today, order);
  const auto found =
      std::ranges::find_if(all, [&request](const auto& version) { return version.handoff->id == request.version; });
  if (found == all.end())
    return Refusal{"This version is not there", "Choose one that was published"};
  if (found->standing == Standing::Recalled)
    return Refusal{fmt::format("Version {} has been recalled: {}", found->name, found->handoff->recalled),
                   "Wait for the next version"};
  if (found->standing == Standing::Superseded)
    if (const VersionStanding* newer = supersededBy(all, request.at))
      return Refusal{
          fmt::format("Version {} is no longer in force: version {} has taken its place", found->name, newer->name),
          fmt::format("Answer version {}", newer->name)};
  return *found;
}

Outcome<basics::Done> mayAnswer(const Elements& elements, const AcknowledgementRequest& request,
                                const VersionStanding& version) {
  const Person* person = elements.find(request.person);
  if (!person)
    return Refusal{"An answer is given by a person of the workspace", "Say who answers"};
  if (request.recordedBy && !elements.find(request.recordedBy))
    return Refusal{"An answer is entered by a person of the workspace", "Say who enters it"};
  if (!wasHandedTo(*person, *version.handoff) && !joinedAfter(*person, *version.handoff))
    return Refusal{fmt::format("Version {} was not handed to {}", version.name, person->name),
                   "Name them as a receiver of the next version"};
  return basics::Done{};
}

const OpenQuestion* questionStillOpen(const Elements& elements, const AcknowledgementRequest& request) {
  for (const OpenQuestion& question : elements.all<OpenQuestion>())
    if (question.askedBy == request.person && question.about.value() == request.version.value() &&
        question.answer.empty() && !question.answered)
      return &question;
  return nullptr;
}

void openQuestion(const Elements& elements, const AcknowledgementRequest& request, const VersionStanding& version,
                  Acknowledged& done) {
  const OpenQuestion* earlier = questionStillOpen(elements, request);
  OpenQuestion question = earlier ? *earlier : OpenQuestion{};
  if (!earlier) {
    assert(request.freshQuestion);
    question.id = request.freshQuestion;
    question.askedBy = request.person;
    question.about = Id<basics::Anything>(request.version.value());
    question.owner = version.handoff->publishedBy;
  }
  const std::string_view note = basics::trimmed(request.note);
  if (!note.empty())
    question.text = std::string(note);
  else if (question.text.empty())
    question.text = fmt::format("What does {} need in order to accept version {}?", elements.find(request.person)->name,
                                version.name);
  question.blocking = true;
  done.edits.put(question);
  done.question = question.id;
}

bool accepts(Verdict verdict) {
  return verdict == Verdict::Accepted || verdict == Verdict::AcceptedWithReservations;
}

void liftBlock(const Elements& elements, const AcknowledgementRequest& request, Acknowledged& done) {
  if (const OpenQuestion* open = questionStillOpen(elements, request); open && open->blocking)
    done.edits.set<OpenQuestion>(open->id, "blocking", std::int64_t{0});
}

} // namespace

Outcome<Acknowledged> acknowledge(const Elements& elements, const AcknowledgementRequest& request,
                                  const PublicationOrder& order) {
  const auto version = answerable(elements, request, order);
  if (!version)
    return version.refusal();
  if (const auto may = mayAnswer(elements, request, *version); may.refused())
    return may.refusal();

  Acknowledged done;
  Acknowledgement& acknowledgement = done.acknowledgement;
  acknowledgement.handoff = request.version;
  acknowledgement.person = request.person;
  acknowledgement.verdict = request.verdict;
  acknowledgement.note = std::string(basics::trimmed(request.note));
  acknowledgement.at = request.at;
  if (request.recordedBy != request.person)
    acknowledgement.recordedBy = request.recordedBy;
  acknowledgement.id = done.edits.put(acknowledgement);
  done.label = fmt::format("acknowledge version {}", version->name);

  if (request.verdict == Verdict::NotAccepted)
    openQuestion(elements, request, *version, done);
  else if (accepts(request.verdict))
    liftBlock(elements, request, done);
  return done;
}

AnswerSummary answersTo(const Elements& elements, const Handoff& version, basics::Date today) {
  AnswerSummary summary;
  std::map<Id<Person>, const Acknowledgement*> given;
  for (const Acknowledgement& acknowledgement : elements.all<Acknowledgement>())
    if (acknowledgement.handoff == version.id)
      given[acknowledgement.person] = &acknowledgement;
  for (const Person& person : elements.all<Person>()) {
    const auto found = given.find(person.id);
    Answer answer{&person, found == given.end() ? nullptr : found->second, !wasHandedTo(person, version),
                  person.left && *person.left <= today};
    if (answer.joinedSince && !answer.acknowledgement)
      continue;
    summary.answers.push_back(answer);
    if (answer.joinedSince || (answer.left && !answer.acknowledgement))
      continue;
    ++summary.named;
    if (answer.acknowledgement) {
      ++summary.answered;
      ++summary.verdicts[std::size_t(answer.acknowledgement->verdict)];
    }
  }
  std::ranges::sort(summary.answers, {}, [](const Answer& answer) {
    return std::tuple(answer.joinedSince, basics::nameKey(answer.person->name), answer.person->id);
  });
  return summary;
}

} // namespace baton::handoff
