// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace baton::widgets {

class FlowLayout;
class TextLabel;

/// The top of every page, 72 high: its name, one muted sentence of facts, and at most three actions at the right of
/// which exactly one is primary, rightmost. Where the sentence has no room beside the actions, it stands below them,
/// whole; where the name has none, they stand below it, in as many rows as they need. Filters go into a row of their
/// own below.
class PageHeader : public QWidget {
  Q_OBJECT
public:
  explicit PageHeader(const QString& title, const QString& facts = {}, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  void setFacts(const QString& facts);
  /// Left to right; asserts that there are no more than three.
  void addAction(QWidget* action);
  /// A combo right of the title (the outline of a page on a small window).
  void addBesideTitle(QWidget* widget);

  QSize minimumSizeHint() const override;

protected:
  bool event(QEvent* event) override;

private:
  void arrange();
  int actionsWidth() const;
  TextLabel* m_title;
  TextLabel* m_facts;
  QHBoxLayout *m_titleRow, *m_row;
  FlowLayout* m_rows; ///< of the actions, where one row has no room for them
  std::vector<QWidget*> m_actions;
  QBoxLayout* m_upper;
  QVBoxLayout *m_words, *m_whole;
  bool m_factsBelow = false, m_stacked = false, m_inRows = false;
};

} // namespace baton::widgets
