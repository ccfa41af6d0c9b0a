// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/pairs_card.h"

#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace baton::people_page {

using coaching::AskedAndGiven, coaching::Pair, coaching::PairSide, coaching::PairUnit;
using theme::TextStyle;
using widgets::Tone;

namespace {

struct PairWords {
  QString name, asked, given;
};

PairWords wordsOfPair(Pair pair) {
  switch (pair) {
  case Pair::Answers:
    return {PairsCard::tr("Days to answer"), PairsCard::tr("what follows a first meeting"),
            PairsCard::tr("signals and proposals answered")};
  case Pair::Promises:
    return {PairsCard::tr("Kept on time"), PairsCard::tr("promises of Sales"),
            PairsCard::tr("promises of leadership and support")};
  case Pair::Errors:
    return {PairsCard::tr("Error"), PairsCard::tr("of the sellers' calls"), PairsCard::tr("of the targets")};
  case Pair::Playback:
    return {PairsCard::tr("Right in the playback"), PairsCard::tr("sellers"), PairsCard::tr("authors")};
  case Pair::OneToOnes:
    return {PairsCard::tr("One-to-ones held of those planned"), PairsCard::tr("managers with sellers"),
            PairsCard::tr("leaders with managers")};
  case Pair::Changes:
    return {PairsCard::tr("Changes"), PairsCard::tr("to target lists"),
            PairsCard::tr("to selected markets and core offerings")};
  }
  return {};
}

QString figureOf(const PairSide& side, PairUnit unit) {
  if (!side.value)
    return QStringLiteral("–");
  return unit == PairUnit::Share  ? widgets::percent(*side.value, 0)
         : unit == PairUnit::Days ? widgets::exact(*side.value, 1)
                                  : widgets::whole(std::int64_t(*side.value));
}

void addSide(QGridLayout& grid, int row, int column, const PairSide& side, PairUnit unit, const QString& of) {
  auto* figure = widgets::figure(figureOf(side, unit), TextStyle::BodyStrong);
  figure->setObjectName(QStringLiteral("pair-%1-%2").arg(row).arg(column));
  grid.addWidget(figure, row, column, Qt::AlignTop | Qt::AlignRight);
  const QString cases = side.value ? widgets::counted(side.cases, PairsCard::tr("1 case"), PairsCard::tr("%1 cases"))
                                   : session::word(side.missing);
  grid.addWidget(widgets::paragraph(cases.isEmpty() ? of : QStringLiteral("%1 · %2").arg(of, cases), TextStyle::Small,
                                    Tone::Muted),
                 row, column + 1, Qt::AlignTop);
}

} // namespace

PairsCard::PairsCard(QWidget* parent) : Card(tr("Asked and given"), parent) {
  setObjectName("asked-and-given");
  setFacts(tr("last %1 days").arg(coaching::pairDays));
}

void PairsCard::show(const std::array<AskedAndGiven, 6>& pairs) {
  delete m_grid;
  m_grid = new QWidget;
  auto* grid = new QGridLayout(m_grid);
  theme::space(grid, 0, 10);
  grid->setColumnStretch(0, 2);
  grid->setColumnStretch(2, 3);
  grid->setColumnStretch(4, 3);
  grid->addWidget(new widgets::Chip(widgets::ChipKind::Sales, tr("Asked of Sales")), 0, 1, 1, 2, Qt::AlignLeft);
  grid->addWidget(new widgets::Chip(widgets::ChipKind::Leadership, tr("Given by leadership")), 0, 3, 1, 2,
                  Qt::AlignLeft);
  int row = 1;
  for (const AskedAndGiven& one : pairs) {
    const PairWords words = wordsOfPair(one.pair);
    grid->addWidget(widgets::paragraph(words.name, TextStyle::Body), row, 0, Qt::AlignTop);
    addSide(*grid, row, 1, one.asked, one.unit, words.asked);
    addSide(*grid, row, 3, one.given, one.unit, words.given);
    ++row;
  }
  body()->addWidget(m_grid);
}

} // namespace baton::people_page
