// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/facts_parts.h"

#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::signals_page {

using plan::Deal, plan::DealState;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr std::size_t dealsListed = 8;

QString dealText(const Deal& deal) {
  QStringList facts{text(deal.name.empty() ? deal.externalId : deal.name).simplified()};
  facts += deal.amount ? widgets::compact(deal.amount->number()) : widgets::notKnown();
  facts += deal.state == DealState::Open && !deal.stage.empty() ? text(deal.stage).simplified()
                                                                : session::word(basics::wordOf(deal.state));
  return facts.join(QStringLiteral(" · "));
}

} // namespace

QVBoxLayout* addSection(QVBoxLayout* column, const QString& title) {
  auto* section = new QVBoxLayout;
  theme::space(section, 0, 4);
  section->addWidget(widgets::label(title, TextStyle::Label, Tone::Muted));
  column->addLayout(section);
  return section;
}

QPushButton* addLink(QVBoxLayout* column, const QString& words, std::function<void()> follow) {
  auto* link = new widgets::WrappedLink(words);
  column->addWidget(link);
  QObject::connect(link, &QPushButton::clicked, link, std::move(follow));
  return link;
}

void addStakes(QVBoxLayout* column, const field::Stakes& stakes, const QString& currency) {
  if (stakes.deals.empty() && stakes.unknown.empty())
    return;
  auto* section = addSection(column, Words::tr("At stake"));
  if (!stakes.deals.empty())
    section->addWidget(new widgets::FigureLine(
        widgets::compact(stakes.open.number()),
        stakes.lost == basics::Amount()
            ? Words::tr("%1 in open opportunities").arg(currency)
            : Words::tr("%1 open, %2 lost already").arg(currency, widgets::compact(stakes.lost.number())),
        TextStyle::FigureSmall));
  for (std::size_t n = 0; n < std::min(stakes.deals.size(), dealsListed); ++n)
    section->addWidget(widgets::paragraph(dealText(*stakes.deals[n]), TextStyle::Small));
  if (stakes.deals.size() > dealsListed)
    section->addWidget(
        widgets::label(Words::tr("and %1 more").arg(stakes.deals.size() - dealsListed), TextStyle::Small, Tone::Muted));
  if (stakes.withoutAmount > 0)
    section->addWidget(widgets::paragraph(widgets::counted(stakes.withoutAmount, Words::tr("1 of them has no amount"),
                                                           Words::tr("%1 of them have no amount")),
                                          TextStyle::Small, Tone::Muted));
  for (const std::string& unknown : stakes.unknown)
    section->addWidget(
        widgets::paragraph(Words::tr("Not in the records: %1").arg(brief(unknown)), TextStyle::Small, Tone::Muted));
}

} // namespace baton::signals_page
