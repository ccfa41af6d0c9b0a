// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/remembered.h"
#include "core/workspace/playbacks.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace baton::widgets {
class TextLabel;
}

namespace baton::workshop_page {

/// What sellers remembered, question by question, from one playback to the next, and what that says: whether the
/// version in force has landed, and whether its authors put the same first. Hidden while nobody took a playback.
class MemoryCard : public widgets::Card {
  Q_OBJECT
public:
  explicit MemoryCard(session::Session& session, QWidget* parent = nullptr);
  void show();

  /// One question in all playbacks as a sentence: "Why us: 1 of 8 on 9 July 2019, 3 of 9 on 28 May 2020".
  static QString sentence(clarity::PlaybackQuestion question, const std::vector<workshop::Remembered>& memory);
  static QString landedText(const workspace::VersionLanding& landing);
  static QString authorsText(const clarity::Agreement& agreement);

private:
  void addHeader(QGridLayout& grid, const std::vector<workshop::Remembered>& memory) const;
  void addQuestion(QGridLayout& grid, clarity::PlaybackQuestion question,
                   const std::vector<workshop::Remembered>& memory) const;

  /// The file is asked, and the answer is shown when it comes.
  void judge();

  session::Session& m_session;
  QWidget* m_rows = nullptr;
  widgets::TextLabel *m_landed, *m_authors;
};

} // namespace baton::workshop_page
