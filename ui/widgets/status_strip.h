// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QVector>

class QHBoxLayout;
class QPushButton;

namespace baton::widgets {

class StateIcon;
class TextLabel;

/// The foot of the window, 28 high: left whether everything is saved, right the indices and what waits. Where it is too
/// narrow for all of it, the last facts are said in few words, then go into its tooltip; whether everything is saved
/// always stands there.
class StatusStrip : public QFrame {
  Q_OBJECT
public:
  enum class State { Saved, Working, Trouble };
  struct Fact {
    QString name;  ///< "Clarity"
    QString value; ///< "87" or "not defined"
    QString brief; ///< says both in few words, where they have no room
    friend bool operator==(const Fact&, const Fact&) = default;
  };

  explicit StatusStrip(QWidget* parent = nullptr);
  /// "All changes saved 14:02"
  void setState(State state, const QString& text);
  /// The most important first.
  void setFacts(const QVector<Fact>& facts);
  /// A link at the right end, such as "1 copy waiting to be merged"; empty for none.
  void setNote(const QString& text, const QString& icon = {});
  QSize minimumSizeHint() const override;

signals:
  void noteActivated();

protected:
  bool event(QEvent* event) override;

private:
  void fit();
  StateIcon* m_icon;
  TextLabel* m_state;
  QHBoxLayout* m_row;
  QVector<Fact> m_facts;
  struct Shown {
    QWidget *whole, *brief; ///< brief may be none
  };
  Shown shownFor(const Fact& fact);
  QVector<Shown> m_shown; ///< one for each fact
  QPushButton* m_note;
};

} // namespace baton::widgets
