// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/storage/held_file.h"

#include <QString>
#include <memory>

class QWidget;

namespace baton::session {
class Session;
}

// Copies of workspaces: of one that is open here, and of one that another program holds.
namespace baton::shell {

/// Asks under which name; suggests "NAME copy.baton" beside the file. Empty: nowhere.
QString chooseCopy(QWidget* parent, const QString& path);

/// "baton has had it open since 14:02 (started by amy); it was last saved at 14:10." As far as it is known.
QString holderText(const storage::Holder& holder);
/// "14:02", with its day where that is not today.
QString momentText(basics::Instant instant);

/// A place of its own for a copy that is only read: in the user's data folder, for nobody else to look into. What
/// programs that are no longer there left behind is removed.
basics::Outcome<QString> placeForReading(const QString& source);
/// Once the window is closed.
void removeReadingCopy(const QString& copy);

/// As StorageError says it.
basics::Outcome<basics::Instant> copyHeldFile(const QString& path, const QString& target);

} // namespace baton::shell
