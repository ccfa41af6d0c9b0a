// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/version_steps.h"
#include "core/workspace/workspace.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

// What the page shows of a workspace, as values; read on the thread of the file.
namespace baton::handoff_page {

/// A version, or the draft (without id).
struct VersionLine {
  basics::Id<handoff::Handoff> id;
  std::string key; ///< "2", "2-b"; empty: the draft
  QString name;    ///< "Version 2", "Draft 3"
  handoff::Standing standing = handoff::Standing::Draft;
  bool ready = false;                             ///< of the draft
  QString word;                                   ///< "In force"
  QStringList facts;                              ///< "Published 4 May 2020 by Ken Sánchez", "15 of 17 have answered"
  std::vector<handoff::AnsweredQuestion> answers; ///< open in the version before, answered in this one

  bool isDraft() const { return key.empty(); }
};

/// What keeps the draft from being handed off.
struct OpenPoint {
  QString what;
  QString mend;
  QString page; ///< where it is mended
  basics::RowId element = 0;
  QString field;
};

/// One line of "What the draft changes".
struct ChangeLine {
  handoff::Change change = handoff::Change::Changed;
  QString text;
};

struct HandoffView {
  std::vector<VersionLine> versions; ///< the draft, then the newest first
  int nextNumber = 1;
  bool ready = false;
  int openGates = 0;
  std::vector<OpenPoint> toSettle;
  QString comparedWith; ///< "Version 2"; empty: the draft is the first
  std::string comparedKey;
  std::vector<ChangeLine> changes;
  int stillOpen = 0;           ///< questions without an answer
  handoff::VersionSteps steps; ///< of the versions, for the next reading

  QString draftName() const;
  const VersionLine* line(const std::string& key) const;
  const VersionLine* inForce() const;
  /// Whether there is a version before that one, or before the draft.
  bool hasOlderThan(const std::string& key) const { return !versions.empty() && versions.back().key != key; }
};

/// Steps that are known already are not read again.
HandoffView handoffView(const workspace::Workspace& workspace, basics::Date today,
                        const handoff::VersionSteps& known = {});

/// "Three of four gates are open. Sales would still ask: ..."
QString whyNotReady(const HandoffView& view);
/// How long settling takes, as people are told: five minutes a point.
int minutesToSettle(const HandoffView& view);

/// The elements of a version, or of the draft where the key is empty.
basics::Outcome<basics::Elements> elementsOf(const workspace::Workspace& workspace, const std::string& key);

// Words of the page.
/// Empty for nobody.
QString personName(const basics::Elements& elements, basics::Id<people::Person> id);
QString dayText(basics::Date date);
QString momentText(const basics::Instant& instant, basics::Date today);
inline QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}
/// On one line and not longer than a row can show.
QString shortText(std::string_view utf8, int atMost = 120);

} // namespace baton::handoff_page
