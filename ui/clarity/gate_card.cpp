// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/gate_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QFontMetricsF>
#include <QVBoxLayout>
#include <cmath>

namespace baton::clarity {

using theme::TextStyle;
using widgets::Tone;

GateCard::GateCard(QWidget* parent)
    : Card({}, parent), m_chip(new widgets::Chip(widgets::ChipKind::Open, tr("Open"))),
      m_reason(widgets::paragraph({}, TextStyle::Small, Tone::Muted)),
      m_counts(widgets::paragraph({}, TextStyle::BodyStrong)) {
  addTool(m_chip);
  m_reason->setWrapping(3);
  body()->addWidget(m_reason);
  body()->addWidget(m_counts);
  body()->addStretch();
}

int GateCard::neededWidth() const {
  const theme::Ink& ink = theme::ink();
  const double name = QFontMetricsF(ink.font(TextStyle::Title)).horizontalAdvance(m_name);
  return int(std::ceil(name)) + m_chip->sizeHint().width() + ink.whole(2 * 16 + 16);
}

void GateCard::show(const GateFigures& figures) {
  m_name = figures.name;
  setTitle(figures.name);
  m_chip->set(figures.open ? widgets::ChipKind::Open : widgets::ChipKind::Closed,
              figures.open ? tr("Open") : tr("Closed"));
  setEdge(figures.open ? Edge::Plain : Edge::Bad);
  m_reason->setText(figures.open ? tr("Nothing keeps it closed.") : figures.reason);
  QStringList counts;
  if (figures.toSettle > 0)
    counts += tr("%1 to settle").arg(figures.toSettle);
  if (figures.worthALook > 0)
    counts += tr("%1 worth a look").arg(figures.worthALook);
  m_counts->setText(counts.isEmpty() ? tr("No open point") : counts.join(", "));
}

} // namespace baton::clarity
