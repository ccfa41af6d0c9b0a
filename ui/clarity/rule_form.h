// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/rule_view.h"
#include "ui/session/session.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class FormField;
class TextField;
} // namespace baton::widgets

namespace baton::clarity {

/// One rule in full: when it speaks up and what it says, and what the workspace may change about it, each change with
/// a reason that is kept and printed.
class RuleForm : public QWidget {
  Q_OBJECT
public:
  RuleForm(session::Session& session, const RuleFigures& figures, QWidget* parent = nullptr);
  QString rule() const { return m_figures.id; }
  /// Takes over what is stored; what is being typed stays.
  void show(const RuleFigures& figures);

private:
  void addFacts(QVBoxLayout& column);
  void addSettings(QVBoxLayout& column);
  void addButtons(QVBoxLayout& column);
  static void take(widgets::TextField& field, QString& stored, const QString& now);
  void refresh();
  std::optional<double> typedThreshold() const;
  QString typedReason() const;
  void keep();
  void store(const QString& label, bool off, std::optional<double> threshold, const QString& reason);

  session::Session& m_session;
  RuleFigures m_figures;
  QString m_storedThreshold, m_storedReason;
  widgets::TextField *m_threshold = nullptr, *m_reason = nullptr;
  widgets::FormField *m_thresholdBox = nullptr, *m_reasonBox = nullptr;
  QPushButton *m_off = nullptr, *m_on = nullptr, *m_keep = nullptr, *m_asShipped = nullptr;
};

} // namespace baton::clarity
