// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/ready_card.h"

#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/session/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <set>

namespace baton::home {

using clarity::Check, clarity::Finding, clarity::Gate, clarity::Severity;
using theme::Role, theme::TextStyle;
using widgets::Tone;

namespace {

template <class T, class Counts> int countOf(const basics::Elements& elements, Counts counts) {
  return int(std::ranges::count_if(elements.all<T>(), counts));
}

QString marketsInFew(const basics::Elements& elements) {
  using strategy::Market, strategy::MarketStatus;
  const auto with = [&elements](MarketStatus status) {
    return countOf<Market>(elements, [status](const Market& market) { return market.status == status; });
  };
  const int down = with(MarketStatus::Rejected) + with(MarketStatus::Deferred);
  return ReadyCard::tr("%1 of %2 selected, %3 left out")
      .arg(with(MarketStatus::Selected))
      .arg(elements.count<Market>())
      .arg(down);
}

QString offeringsInFew(const basics::Elements& elements) {
  std::set<basics::RowId> core;
  for (const strategy::Fit& fit : elements.all<strategy::Fit>()) {
    const strategy::Market* market = elements.find(fit.market);
    if (fit.level == strategy::FitLevel::Core && market && market->status == strategy::MarketStatus::Selected)
      core.insert(fit.offering.value());
  }
  return ReadyCard::tr("%1 described, %2 of them core in a selected market")
      .arg(elements.count<strategy::Offering>())
      .arg(core.size());
}

QString differencesInFew(const basics::Elements& elements) {
  return ReadyCard::tr("%1 written, %2")
      .arg(QString::number(elements.count<strategy::Differentiator>()),
           widgets::counted(elements.count<strategy::Proof>(), ReadyCard::tr("1 proof behind them"),
                            ReadyCard::tr("%1 proofs behind them")));
}

QString advantagesInFew(const basics::Elements& elements) {
  return QStringLiteral("%1, %2").arg(
      widgets::counted(elements.count<strategy::Competitor>(), ReadyCard::tr("1 competitor named"),
                       ReadyCard::tr("%1 competitors named")),
      widgets::counted(elements.count<strategy::Advantage>(), ReadyCard::tr("1 answer"), ReadyCard::tr("%1 answers")));
}

QString inFew(Gate gate, const basics::Elements& elements) {
  return gate == Gate::Markets           ? marketsInFew(elements)
         : gate == Gate::Offerings       ? offeringsInFew(elements)
         : gate == Gate::Differentiators ? differencesInFew(elements)
                                         : advantagesInFew(elements);
}

QString sectionOf(Gate gate) {
  return gate == Gate::Markets           ? QStringLiteral("market")
         : gate == Gate::Offerings       ? QStringLiteral("offering")
         : gate == Gate::Differentiators ? QStringLiteral("differentiator")
                                         : QStringLiteral("competitor");
}

const Finding* closing(const Check& check, Gate gate) {
  const auto found = std::ranges::find_if(
      check.findings, [gate](const Finding& finding) { return finding.gate == gate && finding.closesGate; });
  return found == check.findings.end() ? nullptr : &*found;
}

} // namespace

class GateIcon : public QWidget {
public:
  GateIcon() {
    theme::fixWidth(this, 16);
    theme::fixHeight(this, 16);
  }
  std::optional<bool> open; ///< nothing while it is not known

protected:
  void paintEvent(QPaintEvent*) override {
    if (!open)
      return;
    QPainter painter(this);
    theme::paintIcon(painter, rect(), *open ? QStringLiteral("lock-open") : QStringLiteral("lock"),
                     theme::ink().colour(*open ? Role::Ok : Role::Bad));
  }
};

QString gateName(Gate gate) {
  return gate == Gate::Markets           ? ReadyCard::tr("Markets")
         : gate == Gate::Offerings       ? ReadyCard::tr("Offerings")
         : gate == Gate::Differentiators ? ReadyCard::tr("Differentiators")
                                         : ReadyCard::tr("Advantages");
}

Place placeOf(const Finding& finding) {
  // What is not there yet is added in the section of its kind.
  const QString field = QString::fromUtf8(finding.field.data(), qsizetype(finding.field.size()));
  const QString kind = QString::fromUtf8(finding.kind.data(), qsizetype(finding.kind.size()));
  return {QStringLiteral("strategy"), finding.id, finding.id == 0 && kind != QLatin1String("strategy") ? kind : field};
}

Place firstToSettle(const Check& check) {
  for (const Gate gate : {Gate::Markets, Gate::Offerings, Gate::Differentiators, Gate::Advantages})
    if (const Finding* finding = closing(check, gate))
      return placeOf(*finding);
  for (const Finding& finding : check.findings)
    if (finding.severity == Severity::Blocker && !finding.settled)
      return placeOf(finding);
  return {};
}

GateTile::GateTile(Gate gate, QWidget* parent)
    : Card({}, parent), m_gate(gate), m_icon(new GateIcon), m_word(widgets::label({}, TextStyle::Label)),
      m_why(widgets::paragraph({}, TextStyle::Small, Tone::Muted)) {
  setPadding(12, 11);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 6);
  row->addWidget(m_icon);
  row->addWidget(widgets::label(gateName(gate), TextStyle::BodyStrong), 1);
  row->addWidget(m_word);
  body()->setSpacing(4);
  body()->addLayout(row);
  m_why->setWrapping(4);
  body()->addWidget(m_why);
  body()->addStretch(1);
}

void GateTile::show(const Check& check, const basics::Elements& elements) {
  const clarity::GateState& state = check.gate(m_gate);
  m_icon->open = state.open;
  m_icon->update();
  m_word->setText(state.open ? tr("Open") : tr("Closed"));
  m_word->setTone(state.open ? Tone::Ok : Tone::Bad);
  setEdge(state.open ? Edge::Plain : Edge::BadFilled);
  const Finding* why = closing(check, m_gate);
  if (state.open || !why) {
    m_why->setText(inFew(m_gate, elements));
    m_place = {QStringLiteral("strategy"), 0, sectionOf(m_gate)};
  } else {
    m_why->setText(tr("%1 to settle: %2").arg(QString::number(state.blockers), session::word(why->text)));
    m_place = placeOf(*why);
  }
  m_why->setTone(state.open ? Tone::Muted : Tone::Plain);
  setClickable(tr("Gate %1: %2. %3").arg(gateName(m_gate), m_word->text(), m_why->text()));
}

ReadyCard::ReadyCard(QWidget* parent)
    : Card(tr("Ready to hand off?"), parent), m_chip(new widgets::Chip(widgets::ChipKind::None, tr("Checking"))),
      m_grid(new widgets::FittingGrid(165, 12, 4, this)) {
  addTool(m_chip);
  for (int gate = 0; gate < 4; ++gate) {
    auto* tile = new GateTile(Gate(gate), m_grid);
    tile->setObjectName(QStringLiteral("gate-%1").arg(gate));
    connect(tile, &GateTile::activated, this, [this, tile] { emit placeAsked(tile->place()); });
    m_tiles[std::size_t(gate)] = tile;
  }
  m_grid->setParts({m_tiles.begin(), m_tiles.end()});
  body()->addWidget(m_grid, 1);
}

void ReadyCard::show(const Check& check, const basics::Elements& elements) {
  const int open = check.openGates();
  if (check.ready)
    m_chip->set(widgets::ChipKind::Ok, tr("Ready"));
  else
    m_chip->set(open == 4 ? widgets::ChipKind::Warn : widgets::ChipKind::Closed,
                open == 4 ? tr("4 of 4 gates open, something to settle") : tr("%1 of 4 gates open").arg(open));
  for (GateTile* tile : m_tiles)
    tile->show(check, elements);
}

} // namespace baton::home
