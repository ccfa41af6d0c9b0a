// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/landing.h"
#include "core/workshop/agendas.h"
#include "core/workshop/room_view.h"

#include <QCoreApplication>
#include <QString>

namespace baton::workshop_page {

/// What the page says of choices and phases.
class Words {
  Q_DECLARE_TR_FUNCTIONS(baton::workshop_page::Words)
public:
  static QString kind(workshop::SessionKind kind);
  /// What a sitting of this kind is for, and what it leaves.
  static QString purpose(workshop::SessionKind kind);
  static QString activity(workshop::Activity activity);
  static QString question(clarity::PlaybackQuestion question);
  /// The question as it is asked of people: "To whom do we sell first?"
  static QString asked(clarity::PlaybackQuestion question);
  /// The button that leads to a phase; empty where there is none left.
  static QString lead(const workshop::AgendaItem& item);
  /// "10 min", "8 of 10 min"
  static QString time(const workshop::AgendaItem& item);
};

QString text(const std::string& own);

} // namespace baton::workshop_page
