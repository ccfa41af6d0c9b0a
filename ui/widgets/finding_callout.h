// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/text_field.h"

#include <QFrame>

namespace baton::widgets {

enum class Severity { Hint, Warning, Blocker };

/// One thing found unclear, in words a person can act on, with the words at fault in the field it stands under.
struct FieldFinding {
  QString rule; ///< sent back when its links are clicked
  Severity severity = Severity::Warning;
  QString what; ///< "“Significant” is not a number"
  QString why;
  QString mend;
  QVector<TextFault> faults;
};

/// "1 to settle", "2 worth a look", "1 to polish": of the gravest kind among them.
QString findingCount(const QVector<FieldFinding>& findings);

/// What is unclear, why it matters, how to mend it, and two links. Stands under its field.
class FindingCallout : public QFrame {
  Q_OBJECT
public:
  explicit FindingCallout(const FieldFinding& finding, QWidget* parent = nullptr);

signals:
  void ruleAsked(const QString& rule);
  void switchOffAsked(const QString& rule);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  FieldFinding m_finding;
};

} // namespace baton::widgets
