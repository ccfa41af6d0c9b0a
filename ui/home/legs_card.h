// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/four_legs.h"
#include "ui/home/place.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"

#include <array>
#include <functional>

class QGridLayout;
class QVBoxLayout;

namespace baton::home {

/// What one cell of the four legs says, and where it leads.
struct LegText {
  std::optional<widgets::ChipKind> chip; ///< words stand in a chip
  QString words, detail;
  bool known = true; ///< otherwise detail says what would fill it
  Place place;

  friend bool operator==(const LegText&, const LegText&) = default;
};

LegText legText(const FourLegs& legs, Leg leg, clarity::Gate row);
/// The first weak cell in a sentence, and what to do about it.
QString weakSentence(const FourLegs& legs);

/// One cell: words above, a muted line below. A click, Enter or Space opens its rows.
class LegCell : public QWidget {
  Q_OBJECT
public:
  LegCell(const QString& name, const LegText& text, QWidget* parent = nullptr);
  const LegText& text() const { return m_text; }

signals:
  void asked();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  LegText m_text;
};

/// Markets, offerings, differences, advantages: written, read, remembered, run. The sentence below names the first weak
/// place from the left. A table; where that has no room, leg under leg.
class LegsCard : public widgets::Card {
  Q_OBJECT
public:
  explicit LegsCard(QWidget* parent = nullptr);
  /// A cell that leads nowhere opens nothing.
  void show(const FourLegs& legs, const std::function<bool(const Place&)>& leads);

signals:
  void placeAsked(const baton::home::Place& place);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void rebuild();
  void arrange();
  void buildTable(QGridLayout& grid);
  void buildBlocks(QGridLayout& grid);
  static QVBoxLayout* headOf(Leg leg, int left);
  static QWidget* rowName(clarity::Gate row);
  LegCell* cellOf(clarity::Gate row, Leg leg);
  std::array<std::array<LegText, 4>, 4> m_texts; ///< by row, then leg
  QWidget* m_table = nullptr;
  bool m_narrow = false;
  widgets::TextLabel* m_sentence;
};

} // namespace baton::home
