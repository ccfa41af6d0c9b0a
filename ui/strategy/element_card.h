// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/findings.h"
#include "ui/strategy/market_figures.h"
#include "ui/widgets/chip.h"

#include <QMetaType>
#include <QString>
#include <QVector>
#include <optional>

namespace baton::strategy_page {

/// What a card shows of an element.
struct ElementCard {
  struct Figure {
    QString value, caption;
    bool muted = false;
    friend bool operator==(const Figure&, const Figure&) = default;
  };
  QString title, words;
  std::optional<widgets::ChipKind> chip;
  QString chipWord;
  QVector<Figure> figures;
  std::optional<widgets::ChipKind> finding;
  QString findingWord;
  bool unnamed = false;

  /// For a screen reader.
  QString spoken() const;
  friend bool operator==(const ElementCard&, const ElementCard&) = default;
};

ElementCard cardOf(const basics::Elements& elements, basics::ElementRef ref, const inspector::Findings& findings,
                   const MarketYear& year);

} // namespace baton::strategy_page

Q_DECLARE_METATYPE(baton::strategy_page::ElementCard)
