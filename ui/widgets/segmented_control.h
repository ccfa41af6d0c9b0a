// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

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
  int current() const;
  /// Sends changed() only where the choice is another one.
  void setCurrent(int index);
  /// The words alone: "Blockers 1".
  void setWord(int index, const QString& word);

signals:
  void changed(int index);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QButtonGroup* m_group;
  QString m_name;
  int m_current = 0;
};

} // namespace baton::widgets
