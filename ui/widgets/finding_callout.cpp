// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_callout.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::widgets {

using theme::Role;
using theme::TextStyle;

QString findingCount(const QVector<FieldFinding>& findings) {
  if (findings.isEmpty())
    return {};
  const auto gravest = std::max_element(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
                         return a.severity < b.severity;
                       })->severity;
  const int count =
      int(std::count_if(findings.begin(), findings.end(), [gravest](const auto& f) { return f.severity == gravest; }));
  switch (gravest) {
  case Severity::Blocker:
    return FindingCallout::tr("%1 to settle").arg(count);
  case Severity::Warning:
    return FindingCallout::tr("%1 worth a look").arg(count);
  case Severity::Hint:
    break;
  }
  return FindingCallout::tr("%1 to polish").arg(count);
}

FindingCallout::FindingCallout(const FieldFinding& finding, QWidget* parent) : QFrame(parent), m_finding(finding) {
  auto* words = new QVBoxLayout(this);
  theme::space(words, QMargins(36, 10, 12, 10), 2);
  words->addWidget(paragraph(finding.what, TextStyle::BodyStrong));
  if (!finding.why.isEmpty())
    words->addWidget(paragraph(finding.why));
  if (!finding.mend.isEmpty()) {
    const QString start = tr("Mend:");
    auto* mend = paragraph(start + QLatin1Char(' ') + finding.mend);
    mend->setStrongStart(int(start.size()));
    words->addWidget(mend);
  }
  auto* links = new QHBoxLayout;
  theme::space(links, QMargins(0, 4, 0, 0), 14);
  auto* rule = linkButton(tr("See the rule"));
  auto* off = linkButton(tr("Switch off here…"));
  rule->setAccessibleDescription(finding.what);
  off->setAccessibleDescription(finding.what);
  links->addWidget(rule);
  links->addWidget(off);
  links->addStretch(1);
  words->addLayout(links);
  setAccessibleName(finding.what);
  connect(rule, &QPushButton::clicked, this, [this] { emit ruleAsked(m_finding.rule); });
  connect(off, &QPushButton::clicked, this, [this] { emit switchOffAsked(m_finding.rule); });
}

void FindingCallout::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  const bool bad = m_finding.severity == Severity::Blocker, hint = m_finding.severity == Severity::Hint;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(bad ? Role::BadSoft : hint ? Role::AccentSoft : Role::WarnSoft));
  painter.drawRoundedRect(rect(), 6, 6);
  const QString icon = bad    ? QStringLiteral("octagon-alert")
                       : hint ? QStringLiteral("info")
                              : QStringLiteral("triangle-alert");
  const double side = ink.whole(16);
  theme::paintIcon(painter, QRectF(ink.px(12), ink.px(11), side, side), icon,
                   ink.colour(bad    ? Role::Bad
                              : hint ? Role::Accent
                                     : Role::Warn));
}

} // namespace baton::widgets
