// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace baton::widgets {

class FlowLayout;
class TextLabel;

/// A page that holds nothing yet explains itself and carries the button that fills it:
///
///   auto* empty = new EmptyState(tr("Promises, in both directions"), tr("Leadership builds the track …"));
///   empty->setExamples(tr("Leadership owes"), tr("“…”"), tr("Sales owes"), tr("“…”"));
///   empty->addButton(button(tr("Make the first promise"), "handshake", ButtonKind::Primary));
///   empty->setOtherWay(tr("Or"), linkButton(tr("take the nine questions")), tr("and turn the answers into
///   requests."));
///
/// It may need more room than there is: put it on a PageScroll.
class EmptyState : public QWidget {
  Q_OBJECT
public:
  EmptyState(const QString& title, const QString& why, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  /// One sentence of each side, as it could stand here.
  void setExamples(const QString& leadership, const QString& theirs, const QString& sales, const QString& its);
  /// The primary one first.
  void addButton(QPushButton* button);
  void setOtherWay(const QString& before, QPushButton* link, const QString& after = {});

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* m_drawing;
  TextLabel* m_title;
  QBoxLayout* m_examples;
  FlowLayout *m_buttons, *m_other;
};

} // namespace baton::widgets
