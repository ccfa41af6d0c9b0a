// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QMimeData;

namespace baton::session {

/// The first file of this laptop among what is dragged or was copied; empty where there is none.
QString fileIn(const QMimeData* data);
/// Whether a file goes by the name of a workspace: dropped, it is opened and not taken in.
bool isWorkspaceFile(const QString& path);

} // namespace baton::session
