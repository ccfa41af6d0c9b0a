// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace baton::widgets {

/// Two to five views of which one is on. Left and Right move between them.
class SegmentedControl : public QWidget {
  Q_OBJECT
public:
  /// name is spoken before the choice, such as "Measure".
  SegmentedControl(const QString& name, const QStringList& choices, QWidget* parent = nullptr);

  /// 26 high.
  void setSmall();
  /// Into rows where they have no room beside each other, for a control that has the width of the page; in a FlowLayout
  /// it always does.
  void setBreaking();
  int current() const;
  /// Sends changed() only where the choice is another one.
  void setCurrent(int index);
  /// The words alone: "Blockers 1".
  void setWord(int index, const QString& word);
  /// Other choices, not more than it was made with; Tab finds them where it found those before.
  void setChoices(const QStringList& choices);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;

signals:
  void changed(int index);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

private:
  /// Those that are shown.
  QList<QAbstractButton*> segments() const;
  int perRow(int width) const;
  void place();
  void measure();
  QButtonGroup* m_group;
  QString m_name;
  int m_current = 0;
  bool m_breaks = false;
};

} // namespace baton::widgets
