// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace baton::widgets {

class TextLabel;

/// A raised ground with a hairline and 16 px of padding. On its first line the title at the left, facts and tools at
/// the right; below it whatever the page puts into body():
///
///   auto* card = new Card(tr("Your move"));
///   card->setFacts(tr("%n open", nullptr, moves));
///   card->body()->addWidget(list);
class Card : public QWidget {
  Q_OBJECT
public:
  enum class Edge { Plain, Bad, BadFilled };

  explicit Card(const QString& title = {}, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  /// Muted, right on the line of the title.
  void setFacts(const QString& facts);
  /// A button, chip or combo, right on the line of the title, after the facts.
  void addTool(QWidget* tool);
  QVBoxLayout* body() const { return m_body; }
  QHBoxLayout* head() const { return m_head; }

  /// 2 px accent edge; nothing moves.
  void setSelected(bool selected);
  bool isSelected() const { return m_selected; }
  void setEdge(Edge edge);
  /// Padding in px at 100 %: 16 unless said.
  void setPadding(int horizontal, int vertical);
  /// Between the title's line and the body, in px at 100 %: 8 unless said.
  void setHeadGap(int gap);
  /// A click, Enter or Space opens what it shows: takes the focus and sends activated().
  void setClickable(const QString& accessibleName);

signals:
  void activated();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void measure();
  TextLabel* m_title;
  TextLabel* m_facts;
  QHBoxLayout* m_head;
  QVBoxLayout* m_body;
  QVBoxLayout* m_whole;
  Edge m_edge = Edge::Plain;
  int m_across = 16, m_down = 16, m_gap = 8;
  bool m_selected = false, m_clickable = false, m_hasHead = false;
};

} // namespace baton::widgets
