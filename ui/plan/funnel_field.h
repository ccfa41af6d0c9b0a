// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <optional>

class QToolButton;

namespace baton::inspector {
class TypedLine;
}

namespace baton::widgets {
class TextLabel;
}

namespace baton::plan_page {

/// A number that follows from others until somebody types another one; then it is marked, and a button leads back.
class FunnelField : public QWidget {
  Q_OBJECT
public:
  /// label stands above it, name is what a screen reader says. After the number: "%", or nothing.
  FunnelField(const QString& label, const QString& name, int decimals, const QString& after = {},
              QWidget* parent = nullptr);

  /// nothing: why there is no number, such as "too little history".
  void show(std::optional<double> value, bool isSaid, const QString& nothing);
  /// What is counted is shown whole, rounded up, with what was reckoned beside its label; what was typed as it was.
  void setCounted() { m_counted = true; }
  inspector::TypedLine* line() const { return m_line; }
  void commit();

signals:
  void given(double value);
  void takenBack();
  /// What was typed is no number; empty once it is one.
  void refused(const QString& reason);

private:
  QString written(double value) const;
  void measure();
  int m_decimals;
  QString m_after, m_name;
  bool m_counted = false;
  widgets::TextLabel* m_label;
  inspector::TypedLine* m_line;
  QToolButton* m_back;
};

} // namespace baton::plan_page
