// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <QWidget>

class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::inspector {

/// What a story says as long as nobody wrote it: put together from the buyer's issue, the offerings and the differences
/// of its market. Can be taken over as a text of one's own.
class ComposedStory : public QWidget {
  Q_OBJECT
public:
  ComposedStory(session::Session& session, basics::RowId story, QWidget* parent = nullptr);
  void refresh();

private:
  void takeOver();
  session::Session& m_session;
  basics::RowId m_story;
  QString m_told;
  widgets::TextLabel* m_text;
  QPushButton* m_take;
};

} // namespace baton::inspector
