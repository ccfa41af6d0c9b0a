// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/plan_exports.h"

// What the page Commitments exports.
namespace baton::exporting {

QVector<ExportOffer> promiseOffers();

/// Whether it is one of these exports; asks for a path and writes it beside the window.
bool exportPromises(const QString& id, session::Session& session, Saving& saving);

} // namespace baton::exporting
