// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/acknowledgement.h"
#include "ui/workshop/live_session.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class TextField;
}

namespace baton::workshop_page {

/// A round: each person says a word, and why, sellers first. The words are those of a handoff's verdicts, else yes and
/// not yet. What was said is a card of that person; the room sees how often each word was said.
class RoundPane : public QWidget {
  Q_OBJECT
public:
  RoundPane(session::Session& session, LiveSession& live, QWidget* parent = nullptr);
  void show();
  void commitDrafts();

  struct Word {
    QString text;
    std::optional<handoff::Verdict> verdict; ///< of a handoff
  };
  static std::vector<Word> wordsOf(workshop::SessionKind kind);

signals:
  /// Of a handoff: what was said is to be recorded as the answers to a version.
  void answersAsked();

private:
  struct Row {
    basics::Id<workshop::Participant> participant;
    QComboBox* word = nullptr;
    widgets::TextField* reason = nullptr;
  };
  void rebuild(const std::vector<const workshop::Participant*>& people);
  void addRow(const workshop::Participant& participant);
  void fill(const Row& row);
  void keep(basics::Id<workshop::Participant> participant);
  const workshop::Card* cardOf(basics::Id<workshop::Participant> participant) const;

  session::Session& m_session;
  LiveSession& m_live;
  QVBoxLayout* m_column;
  QWidget* m_people = nullptr;
  QPushButton* m_record;
  std::vector<Row> m_rows;
  std::optional<workshop::SessionKind> m_kind;
};

} // namespace baton::workshop_page
