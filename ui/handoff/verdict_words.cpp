// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/verdict_words.h"

#include <QCoreApplication>

namespace baton::handoff_page {
namespace {

struct VerdictWords {
  Q_DECLARE_TR_FUNCTIONS(baton::handoff_page::Verdict)
};

} // namespace

using handoff::Verdict;
using theme::Role;
using widgets::ChipKind;

QString verdictWord(std::optional<Verdict> verdict) {
  if (!verdict)
    return VerdictWords::tr("Silent");
  switch (*verdict) {
  case Verdict::Received:
    return VerdictWords::tr("Received");
  case Verdict::Understood:
    return VerdictWords::tr("Understood");
  case Verdict::Accepted:
    return VerdictWords::tr("Accepted");
  case Verdict::AcceptedWithReservations:
    return VerdictWords::tr("Reservation");
  default:
    return VerdictWords::tr("Not accepted");
  }
}

ChipKind verdictChip(std::optional<Verdict> verdict) {
  if (!verdict)
    return ChipKind::None;
  switch (*verdict) {
  case Verdict::Received:
    return ChipKind::Plain;
  case Verdict::Understood:
    return ChipKind::Info;
  case Verdict::Accepted:
    return ChipKind::Ok;
  case Verdict::AcceptedWithReservations:
    return ChipKind::Warn;
  default:
    return ChipKind::Bad;
  }
}

Role verdictInk(std::optional<Verdict> verdict) {
  if (!verdict)
    return Role::SurfaceRaised;
  switch (*verdict) {
  case Verdict::Received:
    return Role::ChartAxis;
  case Verdict::Understood:
    return Role::Accent;
  case Verdict::Accepted:
    return Role::Ok;
  case Verdict::AcceptedWithReservations:
    return Role::Warn;
  default:
    return Role::Bad;
  }
}

QString verdictCount(std::optional<Verdict> verdict, int count) {
  if (!verdict)
    return VerdictWords::tr("%1 silent").arg(count);
  switch (*verdict) {
  case Verdict::Received:
    return VerdictWords::tr("%1 received").arg(count);
  case Verdict::Understood:
    return VerdictWords::tr("%1 understood").arg(count);
  case Verdict::Accepted:
    return VerdictWords::tr("%1 accepted").arg(count);
  case Verdict::AcceptedWithReservations:
    return VerdictWords::tr("%1 with a reservation").arg(count);
  default:
    return VerdictWords::tr("%1 not accepted").arg(count);
  }
}

QString verdictChoice(Verdict verdict) {
  return verdict == Verdict::AcceptedWithReservations ? VerdictWords::tr("Accepted, with a reservation")
                                                      : verdictWord(verdict);
}

QString verdictMeaning(Verdict verdict) {
  switch (verdict) {
  case Verdict::Received:
    return VerdictWords::tr("It is here, not read yet");
  case Verdict::Understood:
    return VerdictWords::tr("I could say it in my own words");
  case Verdict::Accepted:
    return VerdictWords::tr("I work with it");
  case Verdict::AcceptedWithReservations:
    return VerdictWords::tr("I work with it, and something is open");
  default:
    return VerdictWords::tr("Something is missing first");
  }
}

} // namespace baton::handoff_page
