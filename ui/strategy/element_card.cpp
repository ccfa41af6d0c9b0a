// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/element_card.h"

#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/target_account.h"
#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace baton::strategy_page {
namespace {

struct CardWords {
  Q_DECLARE_TR_FUNCTIONS(baton::strategy_page::ElementCard)
};

using basics::ElementRef, basics::Elements, basics::Field, basics::Id;
using inspector::text, inspector::textOf, inspector::valueLine, inspector::valueOf;
using strategy::Market, strategy::MarketStatus;
using widgets::ChipKind;

/// The first field with something to say.
QString firstText(const Elements& elements, ElementRef ref, std::initializer_list<std::string_view> fields) {
  for (std::string_view field : fields)
    if (QString said = textOf(elements, ref, field).simplified(); !said.isEmpty())
      return said;
  return {};
}

QString lineOf(const Elements& elements, ElementRef ref, std::string_view name) {
  const Field* field = ref.kind->field(name);
  return field ? valueLine(elements, *ref.kind, *field, valueOf(elements, ref, name)) : QString();
}

void addStatus(ElementCard& card, const Elements& elements, ElementRef ref) {
  if (const Field* status = ref.kind->field("status")) {
    const std::string word = textOf(elements, ref, "status").toStdString();
    card.chip = inspector::choiceChip(*ref.kind, *status, word);
    card.chipWord = inspector::choiceWord(*ref.kind, *status, word);
  }
}

void addFinding(ElementCard& card, const inspector::FindingTally& tally) {
  if (!tally.worst)
    return;
  card.finding = *tally.worst == clarity::Severity::Blocker   ? ChipKind::Bad
                 : *tally.worst == clarity::Severity::Warning ? ChipKind::Warn
                                                              : ChipKind::Info;
  card.findingWord = tally.count == 1 ? CardWords::tr("1 finding") : CardWords::tr("%1 findings").arg(tally.count);
}

int accountsIn(const Elements& elements, Id<Market> market) {
  int count = 0;
  for (const strategy::TargetAccount& account : elements.all<strategy::TargetAccount>())
    count += account.market == market && account.tier && !account.dropped ? 1 : 0;
  return count;
}

void fillMarket(ElementCard& card, const Elements& elements, ElementRef ref, const MarketYear& year) {
  const Market* market = elements.find(Id<Market>(ref.id));
  if (market->status == MarketStatus::Selected && market->rank)
    card.chipWord = CardWords::tr("Selected, rank %1").arg(*market->rank);
  const bool decided = market->status == MarketStatus::Selected;
  card.words = decided ? firstText(elements, ref, {"ideal_customer", "description", "reason"})
                       : firstText(elements, ref, {"reason", "description", "ideal_customer"});
  if (market->status == MarketStatus::Candidate && market->decideBy)
    card.words += CardWords::tr(" Decide by %1.").arg(lineOf(elements, ref, "decide_by"));
  if (!year.year.isEmpty()) {
    const auto found = year.markets.find(ref.id);
    const MarketFigures figures = found == year.markets.end() ? MarketFigures() : found->second;
    card.figures.append({widgets::compact(figures.revenue.number()), year.year});
    const auto share = figures.margin ? basics::ratio(*figures.margin, figures.revenue) : std::nullopt;
    card.figures.append(
        {share ? widgets::signedPercent(*share) : widgets::notDefined(), CardWords::tr("margin"), !share.has_value()});
  }
  const int accounts = accountsIn(elements, market->id);
  card.figures.append(
      {widgets::whole(accounts), accounts == 1 ? CardWords::tr("target account") : CardWords::tr("target accounts")});
}

void fillOffering(ElementCard& card, const Elements& elements, ElementRef ref) {
  card.words = firstText(elements, ref, {"description"});
  const QString price = firstText(elements, ref, {"price_note"});
  const QString list = lineOf(elements, ref, "list_price"), margin = lineOf(elements, ref, "target_margin");
  if (!list.isEmpty())
    card.figures.append({list, CardWords::tr("list price")});
  else if (!price.isEmpty())
    card.figures.append({price, CardWords::tr("price")});
  if (!margin.isEmpty())
    card.figures.append({margin + QStringLiteral(" %"), CardWords::tr("target margin")});
}

void fillDifferentiator(ElementCard& card, const Elements& elements, ElementRef ref) {
  card.words = firstText(elements, ref, {"so_what"});
  const QString offerings = lineOf(elements, ref, "offerings");
  int proofs = 0;
  for (const strategy::Proof& proof : elements.all<strategy::Proof>())
    proofs += proof.differentiator.value() == ref.id ? 1 : 0;
  card.figures.append({widgets::whole(proofs), proofs == 1 ? CardWords::tr("proof") : CardWords::tr("proofs")});
  card.figures.append({offerings.isEmpty() ? CardWords::tr("All") : offerings, CardWords::tr("offerings")});
}

void fillCompetitor(ElementCard& card, const Elements& elements, ElementRef ref) {
  if (elements.find(Id<strategy::Competitor>(ref.id))->presentWay) {
    card.chip = ChipKind::Info;
    card.chipWord = CardWords::tr("The present way");
  }
  card.words = firstText(elements, ref, {"note"});
  const QString markets = lineOf(elements, ref, "markets");
  card.figures.append({markets.isEmpty() ? CardWords::tr("In every market") : markets, CardWords::tr("met in")});
}

} // namespace

QString ElementCard::spoken() const {
  QStringList said{title};
  for (const QString& one : {chipWord, findingWord, words})
    if (!one.isEmpty())
      said += one;
  for (const Figure& figure : figures)
    said += figure.value + QLatin1Char(' ') + figure.caption;
  return said.join(QStringLiteral(", "));
}

ElementCard cardOf(const Elements& elements, ElementRef ref, const inspector::Findings& findings,
                   const MarketYear& year) {
  ElementCard card;
  if (!elements.find(*ref.kind, ref.id))
    return card;
  card.title = inspector::titleOf(elements, ref);
  card.unnamed = !inspector::isNamed(elements, ref);
  addStatus(card, elements, ref);
  addFinding(card, findings.of(ref.id));
  if (ref.kind->name == "market")
    fillMarket(card, elements, ref, year);
  else if (ref.kind->name == "offering")
    fillOffering(card, elements, ref);
  else if (ref.kind->name == "differentiator")
    fillDifferentiator(card, elements, ref);
  else if (ref.kind->name == "competitor")
    fillCompetitor(card, elements, ref);
  return card;
}

} // namespace baton::strategy_page
