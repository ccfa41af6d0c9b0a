// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/projector_view.h"

#include <QImage>
#include <QPainter>
#include <algorithm>

namespace baton::workshop_page {
namespace {

using theme::Role;

constexpr double wide = 1920, high = 1080, side = 96;
constexpr double listTop = 384, listFoot = 948; // between the bar of the time and the foot
constexpr int label = 28, body = 34, small = 28, titleSize = 64, clockSize = 112, figureSize = 200;
constexpr double rowHigh = 84;
constexpr std::size_t rowsAtMost = 9; ///< on one page of bars or places, closer than the others
constexpr auto listRows = std::size_t((listFoot - listTop - 60) / rowHigh); ///< of two lists on one page
constexpr int cardsAcross = 3, cardsDown = 3;

constexpr double rowsHigh = listFoot - listTop - 64; ///< of bars and places, above their sums

/// Few rows stand apart, many closer together.
double rowHighOf(const ProjectorView& view) {
  return std::min(rowHigh, rowsHigh / double(std::clamp<std::size_t>(view.rows.size(), 1, rowsAtMost)));
}

/// Draws at the size of the wall; the painter is scaled.
class Wall {
public:
  Wall(QPainter& painter, const ProjectorView& view, theme::Scheme scheme, int page)
      : m_painter(painter), m_view(view), m_page(page) {
    m_ink.scheme = scheme;
  }

  void paint() {
    m_painter.fillRect(QRectF(0, 0, wide, high), colour(Role::SurfaceRaised));
    paintHead();
    paintTime();
    paintBody();
    paintFoot();
  }

  int smallest() const { return m_smallest; }

private:
  QColor colour(Role role) const { return m_ink.colour(role); }

  QFont font(int pixels, int weight, bool tabular = false) const {
    QFont font = tabular ? m_ink.figures(theme::TextStyle::Body) : m_ink.font(theme::TextStyle::Body);
    font.setPixelSize(pixels);
    font.setWeight(theme::fontWeight(weight));
    return font;
  }

  void write(const QRectF& where, const QString& words, const QFont& font, Role role,
             int flags = Qt::AlignLeft | Qt::AlignVCenter) {
    if (!words.isEmpty())
      m_smallest = std::min(m_smallest, font.pixelSize());
    m_painter.setFont(font);
    m_painter.setPen(colour(role));
    const bool wraps = flags & Qt::TextWordWrap;
    m_painter.drawText(where, flags,
                       wraps ? words : QFontMetricsF(font).elidedText(words, Qt::ElideRight, where.width()));
  }

  void paintHead() {
    const double clockWide = m_view.clock.isEmpty() ? 0 : 420;
    write({side, 72, wide - 2 * side - clockWide, 40}, m_view.place, font(label, 500), Role::TextMuted);
    QFont big = font(titleSize, 700);
    const QRectF room(side, 116, wide - 2 * side - clockWide - 40, 180);
    for (int size = titleSize; size > 44; size -= 4) {
      big.setPixelSize(size);
      if (QFontMetricsF(big).boundingRect(room, Qt::TextWordWrap, m_view.title).height() <= room.height())
        break;
    }
    write(room, m_view.title, big, Role::Text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
    if (m_view.clock.isEmpty())
      return;
    write({wide - side - 480, 68, 480, 130}, m_view.clock, font(clockSize, 600, true),
          m_view.isOver ? Role::Bad : Role::Text, Qt::AlignRight | Qt::AlignVCenter);
    write({wide - side - 800, 200, 800, 40}, m_view.underClock, font(label, 400),
          m_view.isOver ? Role::Bad : Role::TextMuted, Qt::AlignRight | Qt::AlignVCenter);
  }

  void paintTime() {
    if (m_view.clock.isEmpty())
      return;
    const QRectF whole(side, 318, wide - 2 * side, 12);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour(Role::SurfaceSunken));
    m_painter.drawRoundedRect(whole, 6, 6);
    m_painter.setBrush(colour(m_view.isOver ? Role::Bad : Role::Accent));
    m_painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(whole.width() * std::clamp(m_view.gone, 0.0, 1.0), 12)), 6,
                              6);
  }

  void paintFoot() {
    write({side, high - 92, wide / 2, 40}, m_view.foot, font(label, 400), Role::TextMuted);
    QString right = m_view.footRight;
    if (const int pages = projectorPages(m_view); pages > 1)
      right = ProjectorView::tr("Page %1 of %2").arg(m_page + 1).arg(pages) + QStringLiteral(" · ") + right;
    write({wide / 2, high - 92, wide / 2 - side, 40}, right, font(label, 400), Role::TextMuted,
          Qt::AlignRight | Qt::AlignVCenter);
  }

  void paintBody() {
    if (!m_view.lead.isEmpty())
      write({side, 342, wide - 2 * side, 40}, m_view.lead, font(small, 400), Role::TextMuted);
    switch (m_view.layout) {
    case ProjectorView::Layout::Words:
      return paintWords();
    case ProjectorView::Layout::Cards:
      return paintCards();
    case ProjectorView::Layout::Bars:
    case ProjectorView::Layout::Places:
      return paintRows();
    case ProjectorView::Layout::TwoLists:
      return paintTwoLists();
    }
  }

  /// One number, or lines in large type.
  void paintWords() {
    if (!m_view.figure.isEmpty()) {
      write({side, 430, wide - 2 * side, 260}, m_view.figure, font(figureSize, 600, true), Role::Text, Qt::AlignCenter);
      write({side, 700, wide - 2 * side, 60}, m_view.underFigure, font(40, 400), Role::TextMuted, Qt::AlignCenter);
      return;
    }
    double top = listTop + 20;
    for (const auto& row : m_view.rows) {
      write({side, top, wide - 2 * side, 88}, row.text, font(48, 500), Role::Text);
      top += 100;
    }
  }

  void paintCards() {
    constexpr int across = cardsAcross, down = cardsDown;
    constexpr double gap = 24, cardWide = (wide - 2 * side - (across - 1) * gap) / across,
                     cardHigh = (listFoot - listTop - 12 - (down - 1) * gap) / down;
    const auto first = std::size_t(m_page) * across * down;
    for (std::size_t i = first; i < std::min(m_view.rows.size(), first + across * down); ++i) {
      const auto& row = m_view.rows[i];
      const int at = int(i - first);
      const QRectF card(side + at % across * (cardWide + gap), listTop + 12 + at / across * (cardHigh + gap), cardWide,
                        cardHigh);
      m_painter.setPen(QPen(colour(Role::BorderStrong), 2));
      m_painter.setBrush(colour(row.isMuted ? Role::SurfaceSunken : Role::SurfaceRaised));
      m_painter.drawRoundedRect(card, 12, 12);
      QRectF inside = card.adjusted(20, 12, -20, -12);
      if (!row.head.isEmpty()) {
        write({inside.left(), inside.top(), inside.width(), 34}, row.head, font(small, 600), Role::Accent);
        inside.setTop(inside.top() + 36);
      }
      writeFitting(inside, row.text, row.isMuted ? Role::TextMuted : Role::Text);
    }
  }

  /// At 34 px; at 28 where it has no room; cut after that.
  void writeFitting(const QRectF& room, const QString& words, Role role) {
    for (const int size : {body, 31, small}) {
      const QFont tried = font(size, 500);
      QString fits = words;
      const auto height = [&](const QString& some) {
        return QFontMetricsF(tried).boundingRect(QRectF(0, 0, room.width(), 4000), Qt::TextWordWrap, some).height();
      };
      if (height(words) > room.height()) {
        if (size != small)
          continue;
        while (fits.size() > 1 && height(fits + QChar(0x2026)) > room.height())
          fits.chop(1);
        fits += QChar(0x2026);
      }
      return write(room, fits, tried, role, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap);
    }
  }

  /// The right ends of the lines have the width that they need.
  double rightWide() const {
    double widest = 170;
    for (const auto& row : m_view.rows)
      widest = std::max(widest, QFontMetricsF(font(38, 600, true)).horizontalAdvance(row.right) + 4);
    return std::min(widest, 620.0);
  }

  void paintRows() {
    const auto first = std::size_t(m_page) * rowsAtMost;
    const double pitch = rowHighOf(m_view);
    int most = 1;
    for (const auto& row : m_view.rows)
      most = std::max({most, row.count, row.of});
    double top = listTop;
    for (std::size_t i = first; i < std::min(m_view.rows.size(), first + rowsAtMost); ++i) {
      paintRow(m_view.rows[i], {side, top, wide - 2 * side, pitch}, most);
      top += pitch;
    }
    write({side, top + 16, wide - 2 * side, 44}, m_view.sumLeft, font(32, 500), Role::Text);
    write({side, top + 16, wide - 2 * side, 44}, m_view.sumRight, font(32, 500), Role::Text,
          Qt::AlignRight | Qt::AlignVCenter);
  }

  void paintRow(const ProjectorView::Row& row, const QRectF& where, int most) {
    const double words = 760, rightWide = this->rightWide();
    m_painter.setPen(QPen(colour(Role::Border), 2));
    m_painter.drawLine(where.bottomLeft(), where.bottomRight());
    write({where.left(), where.top(), words - 24, where.height()}, row.text, font(body, 600),
          row.isMuted ? Role::TextMuted : Role::Text);
    write({where.right() - rightWide, where.top(), rightWide, where.height()}, row.right, font(38, 600, true),
          Role::Text, Qt::AlignRight | Qt::AlignVCenter);
    const QRectF marks(where.left() + words, where.top(), where.width() - words - rightWide - 24, where.height());
    if (m_view.layout == ProjectorView::Layout::Places)
      return paintPlaces(row, marks);
    const double thick = std::min(36.0, where.height() * 0.5);
    QRectF bar(marks.left(), marks.center().y() - thick / 2, marks.width(), thick);
    m_painter.setPen(Qt::NoPen);
    if (row.of > 0) {
      m_painter.setBrush(colour(Role::SurfaceSunken));
      m_painter.drawRoundedRect(bar, 6, 6);
    }
    bar.setWidth(marks.width() * row.count / std::max(1, row.of > 0 ? row.of : most));
    m_painter.setBrush(colour(Role::Accent));
    m_painter.drawRoundedRect(bar, 6, 6);
  }

  /// A square for each person: its number says the place, and the colour of the first three is stronger.
  void paintPlaces(const ProjectorView::Row& row, const QRectF& where) {
    const double size =
        std::min({58.0, where.height() - 8, where.width() / double(std::max<std::size_t>(1, row.places.size())) - 8});
    double left = where.left();
    for (const int place : row.places) {
      const QRectF square(left, where.center().y() - size / 2, size, size);
      m_painter.setPen(Qt::NoPen);
      m_painter.setBrush(colour(place == 1 ? Role::Accent : place == 2 ? Role::AccentSoft : Role::SurfaceSunken));
      m_painter.drawRoundedRect(square, 8, 8);
      if (size >= 40)
        write(square, QString::number(place), font(small, 600, true), place == 1 ? Role::OnAccent : Role::Text,
              Qt::AlignCenter);
      left += size + 8;
    }
  }

  void paintTwoLists() {
    const double half = (wide - 2 * side - 64) / 2;
    write({side, listTop, half, 48}, m_view.leftHead, font(36, 600), Role::Leadership);
    write({side + half + 64, listTop, half, 48}, m_view.rightHead, font(36, 600), Role::Sales);
    std::size_t seen[2] = {0, 0};
    const auto first = std::size_t(m_page) * listRows;
    for (const auto& row : m_view.rows) {
      const std::size_t at = seen[row.isRight ? 1 : 0]++;
      if (at < first || at >= first + listRows)
        continue;
      const double left = side + (row.isRight ? half + 64 : 0), top = listTop + 60 + double(at - first) * rowHigh;
      write({left, top, half - 190, rowHigh - 8}, row.text, font(30, 500), Role::Text,
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap);
      write({left + half - 180, top, 180, rowHigh - 8}, row.right, font(small, 500, true), Role::TextMuted,
            Qt::AlignRight | Qt::AlignVCenter);
    }
  }

  QPainter& m_painter;
  const ProjectorView& m_view;
  theme::Ink m_ink;
  int m_page = 0;
  int m_smallest = 1000; ///< px of letters written
};

} // namespace

int projectorPages(const ProjectorView& view) {
  const auto pagesOf = [](std::size_t rows, std::size_t fits) { return std::max(1, int((rows + fits - 1) / fits)); };
  switch (view.layout) {
  case ProjectorView::Layout::Words:
    break;
  case ProjectorView::Layout::Cards:
    return pagesOf(view.rows.size(), std::size_t(cardsAcross * cardsDown));
  case ProjectorView::Layout::Bars:
  case ProjectorView::Layout::Places:
    return pagesOf(view.rows.size(), rowsAtMost);
  case ProjectorView::Layout::TwoLists: {
    const auto right = std::size_t(std::ranges::count_if(view.rows, &ProjectorView::Row::isRight));
    return pagesOf(std::max(right, view.rows.size() - right), listRows);
  }
  }
  return 1;
}

void paintProjector(QPainter& painter, const QRectF& room, const ProjectorView& view, theme::Scheme scheme, int page) {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const double scale = std::min(room.width() / wide, room.height() / high);
  theme::Ink ink;
  ink.scheme = scheme;
  painter.fillRect(room, ink.colour(Role::SurfaceRaised));
  painter.translate(room.left() + (room.width() - wide * scale) / 2, room.top() + (room.height() - high * scale) / 2);
  painter.scale(scale, scale);
  Wall(painter, view, scheme, page).paint();
  painter.restore();
}

int smallestOnWall(const ProjectorView& view) {
  QImage wall(int(wide), int(high), QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&wall);
  Wall drawn(painter, view, theme::Scheme::Light, 0);
  drawn.paint();
  return drawn.smallest();
}

QString spoken(const ProjectorView& view) {
  QStringList parts{view.place, view.title, view.clock, view.underClock,
                    view.figure + QLatin1Char(' ') + view.underFigure};
  for (const auto& row : view.rows)
    parts += (row.text + QLatin1Char(' ') + row.right).trimmed();
  parts += {view.sumLeft, view.sumRight};
  parts.removeAll(QString());
  parts.removeAll(QStringLiteral(" "));
  return parts.join(QStringLiteral(". "));
}

} // namespace baton::workshop_page
