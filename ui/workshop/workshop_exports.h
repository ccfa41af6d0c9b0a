// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/session.h"
#include "ui/exporting/plan_exports.h"

namespace baton::workshop_page {

/// The minutes, and how the playback came out.
QVector<exporting::ExportOffer> sessionOffers();

/// Whether it is one of these exports; asks for a path and writes it beside the window.
bool exportSession(const QString& id, basics::Id<workshop::Session> of, session::Session& session,
                   exporting::Saving& saving);

} // namespace baton::workshop_page
