// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <QString>

class QWidget;

namespace baton::inspector {

/// Asks why one finding may stand, and notes it with that reason. What is missing altogether cannot be put aside: then
/// the dialog says so.
void askPutAside(session::Session& session, QWidget* window, const QString& rule, basics::ElementRef element,
                 const QString& field);

} // namespace baton::inspector
