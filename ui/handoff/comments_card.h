// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/comment.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace baton::widgets {
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::handoff_page {

/// What readers wrote to the draft or to a version; done ones are put away, not lost.
class CommentsCard : public widgets::Card {
  Q_OBJECT
public:
  CommentsCard(session::Session& session, QWidget* parent = nullptr);
  void setAbout(basics::Id<basics::Anything> about) { m_about = about; }
  void refresh();

signals:
  void whoAsked();
  void failed(const QString& cause, const QString& remedy);

private:
  QWidget* rowOf(const handoff::Comment& comment);
  void add();
  void allow();
  void resolve(basics::Id<handoff::Comment> comment, bool resolved);

  session::Session& m_session;
  basics::Id<basics::Anything> m_about;
  bool m_showResolved = false;
  QVBoxLayout* m_column;
  QWidget* m_rows = nullptr;
  widgets::TextField* m_words;
  QPushButton *m_add, *m_resolved;
};

} // namespace baton::handoff_page
