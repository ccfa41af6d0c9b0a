// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/acknowledging.h"
#include "core/workshop/remembered.h"
#include "ui/handoff/handoff_view.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::handoff_page {

class AnswerBar;

/// Who has signed a version: the counts, each receiver with verdict and note, and those who are silent.
class AnswersCard : public widgets::Card {
  Q_OBJECT
public:
  AnswersCard(const session::Session& session, QWidget* parent = nullptr);
  /// Null: nothing has been handed off.
  void show(const VersionLine* version);

signals:
  /// As oneself, or for somebody from paper (nobody: to be chosen).
  void answerAsked();
  void paperAsked(baton::basics::Id<baton::people::Person> person);
  void recallAsked();

private:
  void addRow(const handoff::Answer& answer, bool answerable);
  void fillRows(const handoff::AnswerSummary& answers, bool answerable);
  const workshop::Session* passedBy(const people::Person& person) const;
  void refreshButtons(const handoff::Handoff* version, const handoff::AnswerSummary& answers);

  const session::Session& m_session;
  std::string m_key;
  std::optional<VersionLine> m_line;
  workshop::PlaybackKey m_asked; ///< what a playback asks for
  bool m_all = false;
  AnswerBar* m_bar;
  widgets::TextLabel *m_counts, *m_nothing;
  QVBoxLayout* m_column;
  QWidget* m_rows = nullptr;
  QPushButton *m_more, *m_answer, *m_paper, *m_recall;
};

} // namespace baton::handoff_page
