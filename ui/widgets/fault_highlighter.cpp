// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fault_highlighter.h"

#include "ui/theme/theme.h"

#include <QTextCharFormat>

#include <algorithm>

namespace baton::widgets {

FaultHighlighter::FaultHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

void FaultHighlighter::setFaults(const QVector<TextFault>& faults) {
  m_faults = faults;
  rehighlight();
}

void FaultHighlighter::highlightBlock(const QString& text) {
  const int from = currentBlock().position(), to = from + int(text.size());
  for (const TextFault& fault : m_faults) {
    const int first = std::max(fault.start, from), last = std::min(fault.start + fault.length, to);
    if (first >= last)
      continue;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(theme::ink().colour(fault.severe ? theme::Role::Bad : theme::Role::Warn));
    setFormat(first - from, last - first, format);
  }
}

} // namespace baton::widgets
