// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/playback.h"
#include "ui/session/session.h"

#include <QWidget>
#include <optional>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class TextLabel;
}

namespace baton::workshop_page {

/// What people said from memory, sorted by who holds the sitting: one answer to one question at a time, and under it
/// what the strategy says. A digit ticks, 0 calls it another answer, Enter goes on.
class CodingPane : public QWidget {
  Q_OBJECT
public:
  explicit CodingPane(session::Session& session, QWidget* parent = nullptr);
  void show(basics::Id<workshop::Session> session);
  /// How many answers to a question are not sorted yet.
  int open() const;
  void next();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  struct Place {
    basics::Id<workshop::PlaybackAnswer> answer;
    clarity::PlaybackQuestion question = clarity::PlaybackQuestion::ToWhom;
  };
  void turnTo(std::size_t place);
  void fill();
  void keep();
  bool isSorted(const Place& place) const;
  QString saidAt(const Place& place) const;

  session::Session& m_session;
  basics::Id<workshop::Session> m_id;
  workshop::PlaybackKey m_key;
  std::vector<Place> m_places;
  std::size_t m_at = 0;
  widgets::TextLabel *m_place, *m_said, *m_hint;
  QVBoxLayout* m_choices;
  std::vector<std::pair<QCheckBox*, basics::RowId>> m_boxes;
  QCheckBox* m_other = nullptr;
  QPushButton *m_back, *m_next;
};

} // namespace baton::workshop_page
