// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/open_question.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <map>

class QCheckBox;
class QPushButton;

namespace baton::widgets {
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::handoff_page {

/// What is still asked: the open questions, blocking ones first, answered where they stand.
class QuestionsCard : public widgets::Card {
  Q_OBJECT
public:
  QuestionsCard(session::Session& session, QWidget* parent = nullptr);
  /// The version that a new question is about, and who would answer it.
  void setAbout(basics::Id<basics::Anything> about, basics::Id<people::Person> owner);
  /// In which version each question was answered, or will be: "version 2".
  void setAnsweredIn(std::map<basics::Id<strategy::OpenQuestion>, QString> versions);
  void refresh();

signals:
  /// Somebody must sit here first; the receiver sets it.
  void whoAsked();
  void failed(const QString& cause, const QString& remedy);

private:
  QWidget* rowOf(const strategy::OpenQuestion& question);
  void addAnswerField(QVBoxLayout* column, const strategy::OpenQuestion& question);
  void buildAsking();
  void openAnswer(basics::Id<strategy::OpenQuestion> question);
  void answer(basics::Id<strategy::OpenQuestion> question, const QString& words);
  void ask();
  void closeAsking();

  session::Session& m_session;
  std::map<basics::Id<strategy::OpenQuestion>, QString> m_answeredIn;
  basics::Id<basics::Anything> m_about;
  basics::Id<people::Person> m_owner;
  basics::Id<strategy::OpenQuestion> m_answering;
  QString m_answerDraft;
  bool m_all = false, m_focusAnswer = false;
  QVBoxLayout* m_column;
  QWidget *m_rows = nullptr, *m_asking = nullptr;
  widgets::TextLabel* m_nothing;
  widgets::TextField* m_words = nullptr;
  QCheckBox* m_blocks = nullptr;
  QPushButton *m_more, *m_askButton, *m_send = nullptr;
};

} // namespace baton::handoff_page
