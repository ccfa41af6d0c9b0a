// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

namespace baton::exporting {

/// A place where a copy can go.
struct GivePlace {
  QString name; ///< "Stick KINGSTON, 14.2 GB free"
  QString folder;
  friend bool operator==(const GivePlace&, const GivePlace&) = default;
};

/// The sticks that are plugged in and can be written to, then the folder that was used last, else where documents are
/// kept.
std::vector<GivePlace> givePlaces();
/// The folder that givePlaces is to name next time.
void rememberGiveFolder(const QString& folder);

/// Where desktops mount what is plugged in: "/media/USER/NAME", "/run/media/USER/NAME".
bool isPluggedIn(const QString& mountPoint);

} // namespace baton::exporting
