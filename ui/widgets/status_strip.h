// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QVector>

class QHBoxLayout;
class QPushButton;

namespace baton::widgets {

class StateIcon;
class TextLabel;

/// The foot of the window, 28 high: left whether everything is saved, right the indices and what waits.
class StatusStrip : public QFrame {
  Q_OBJECT
public:
  enum class State { Saved, Working, Trouble };
  struct Fact {
    QString name;  ///< "Clarity"
    QString value; ///< "87" or "not defined"
  };

  explicit StatusStrip(QWidget* parent = nullptr);
  /// "All changes saved 14:02"
  void setState(State state, const QString& text);
  void setFacts(const QVector<Fact>& facts);
  /// A link at the right end, such as "1 copy waiting to be merged"; empty for none.
  void setNote(const QString& text, const QString& icon = {});

signals:
  void noteActivated();

private:
  StateIcon* m_icon;
  TextLabel* m_state;
  QHBoxLayout* m_facts;
  QPushButton* m_note;
};

} // namespace baton::widgets
