// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/finding_callout.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace baton::widgets {

class TextLabel;

/// The line above a field: its name, muted, and at the right the gravest findings as icon and words.
class FieldLabel : public QWidget {
  Q_OBJECT
public:
  explicit FieldLabel(const QString& name, QWidget* parent = nullptr);
  void setFindings(const QVector<FieldFinding>& findings);
  /// A link or a second name, right.
  void addRight(QWidget* widget);
  QString badgeText() const { return m_badge; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QHBoxLayout* m_row;
  QString m_badge;
  Severity m_severity = Severity::Hint;
};

/// Name, editor, and under it what was found or why an input was refused. Findings come 400 ms after the last key, so
/// that nothing flickers; that they are gone is shown at once.
///
///   auto* field = new FormField(tr("Size note"), new TextField(tr("Size note"), TextField::Lines::Many));
///   connect(field->text(), &TextField::edited, this, [=](const QString& draft) { field->setFindings(check(draft)); });
class FormField : public QWidget {
  Q_OBJECT
public:
  FormField(const QString& name, QWidget* editor, QWidget* parent = nullptr);

  /// The editor, where it is a TextField; else null.
  TextField* text() const { return m_text; }
  QWidget* editor() const { return m_editor; }
  FieldLabel* label() const { return m_label; }
  void setFindings(const QVector<FieldFinding>& findings);
  /// Why an input was refused; the text is kept. Empty: nothing was.
  void setRefusal(const QString& reason);
  QString refusal() const;
  QString name() const { return m_name; }
  /// Gives the keyboard to the editor, or to what is in it.
  void takeFocus();
  /// 400 ms unless said.
  void setFindingDelay(int milliseconds) { m_delay.setInterval(milliseconds); }

signals:
  void ruleAsked(const QString& rule);
  void switchOffAsked(const QString& rule);

private:
  void showFindings();
  QString m_name;
  FieldLabel* m_label;
  QWidget* m_editor;
  TextField* m_text;
  TextLabel* m_refusal;
  QVBoxLayout* m_callouts;
  QVector<FieldFinding> m_findings;
  QTimer m_delay;
};

} // namespace baton::widgets
