// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

namespace baton::records {

/// The steps of a dialog in a row: ticked, numbered and filled, numbered and hollow. It only tells.
class StepLine : public QWidget {
  Q_OBJECT
public:
  explicit StepLine(const QStringList& steps, QWidget* parent = nullptr);

  void setSteps(const QStringList& steps, int current);
  int current() const { return m_current; }
  QSize sizeHint() const override;
  /// Without the words where there is too little room.
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  double widthOf(bool withWords) const;
  QStringList m_steps;
  int m_current = 0;
};

} // namespace baton::records
