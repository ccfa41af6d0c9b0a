// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/text_field.h"

#include <QSyntaxHighlighter>

namespace baton::widgets {

/// Dotted underlines in the colour of the severity, at places counted over the whole text.
class FaultHighlighter : public QSyntaxHighlighter {
  Q_OBJECT
public:
  explicit FaultHighlighter(QTextDocument* document);
  void setFaults(const QVector<TextFault>& faults);

protected:
  void highlightBlock(const QString& text) override;

private:
  QVector<TextFault> m_faults;
};

} // namespace baton::widgets
