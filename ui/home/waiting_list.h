// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/home/waiting_text.h"

#include <QWidget>

class QVBoxLayout;

namespace baton::home {

/// One line: who or what, two texts, when, and a button where it has a verb; else the line itself is the way.
class WaitingRow : public QWidget {
  Q_OBJECT
public:
  explicit WaitingRow(const WaitingText& text, bool last, QWidget* parent = nullptr);
  const WaitingText& text() const { return m_text; }

signals:
  void asked();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  bool isWay() const { return m_text.verb.isEmpty() && m_text.place; }
  WaitingText m_text;
  bool m_last;
};

/// Lines one under another. Beyond a handful the rest waits behind a link. What is shown again as it was stays
/// untouched, and the focus stays on its line.
class WaitingList : public QWidget {
  Q_OBJECT
public:
  explicit WaitingList(int atMost, QWidget* parent = nullptr);
  void show(std::vector<WaitingText> lines);
  const std::vector<WaitingText>& lines() const { return m_lines; }

signals:
  void placeAsked(const baton::home::Place& place);

private:
  void rebuild();
  int focusedLine() const;
  std::vector<WaitingText> m_lines;
  std::vector<WaitingRow*> m_rows;
  QVBoxLayout* m_column;
  std::size_t m_atMost;
  bool m_all = false;
};

} // namespace baton::home
