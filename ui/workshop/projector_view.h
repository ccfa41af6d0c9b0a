// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/workshop/room_view.h"
#include "ui/theme/ink.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace baton::workshop_page {

/// What stands on the wall, in words: one point, one list, one result. Names never.
struct ProjectorView {
  Q_DECLARE_TR_FUNCTIONS(baton::workshop_page::ProjectorView)
public:
  enum class Layout { Words, Cards, Bars, Places, TwoLists };
  struct Row {
    QString text;
    QString head;            ///< a group, above it
    int count = 0;           ///< of Bars: dots, or people
    int of = 0;              ///< of Bars: 0 where the longest bar is the measure
    std::vector<int> places; ///< of Places
    QString right;           ///< at the end of the line
    bool isMuted = false;
    bool isRight = false; ///< of TwoLists: stands in the right one
  };

  QString place, title, clock, underClock, lead, foot, footRight;
  double gone = 0; ///< share of the time that is over
  bool isOver = false;
  Layout layout = Layout::Words;
  QString leftHead, rightHead; ///< of TwoLists
  std::vector<Row> rows;
  QString figure, underFigure; ///< of Words: one number, large
  QString sumLeft, sumRight;   ///< below the list
};

/// So many rows have room on the wall; more are on further pages.
int projectorPages(const ProjectorView& view);
/// Drawn for 1920 by 1080 and scaled to the room: nothing on it is smaller than 28 px there.
void paintProjector(QPainter& painter, const QRectF& room, const ProjectorView& view, theme::Scheme scheme,
                    int page = 0);

/// The smallest letters that stand on the wall of 1920 by 1080, in px.
int smallestOnWall(const ProjectorView& view);

/// What a screen reader says of it.
QString spoken(const ProjectorView& view);

} // namespace baton::workshop_page
