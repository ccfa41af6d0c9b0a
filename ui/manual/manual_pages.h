// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace baton::manual {

/// One page of docs/manual, which the program carries with it.
struct ManualPage {
  QString id;    ///< its file without the ending: "handoff"
  QString label; ///< as the contents name it
  QString group; ///< the heading under which they do; empty for the contents themselves
  QString icon;
  QString text; ///< Markdown
};

/// The contents first, then all pages that they name, in that order.
const std::vector<ManualPage>& manualPages();
/// Null where there is none of that id.
const ManualPage* manualPage(const QString& id);
inline const QString contentsId = QStringLiteral("README");

/// The page that tells of a page of the window, by its id ("commitments"); the contents where none does.
QString manualOf(const QString& windowPage);

/// Where a link of the manual leads: a page, and the anchor of one of its headings where one is given.
struct Place {
  QString page;
  QString anchor;
  bool isInManual() const { return !page.isEmpty(); }
};
/// Of "copies.md#give-a-copy" or "../forecast.md"; no page where it leads elsewhere.
Place placeOf(const QString& link);
/// The anchor of a heading, as Markdown's readers on the web make it: "Give a copy" is "give-a-copy".
QString anchorOf(const QString& heading);

} // namespace baton::manual
