// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_card.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QPushButton;

namespace baton::widgets {
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::commitments_page {

class PromiseList;

/// What leadership owes and what Sales owes, beside each other and equal; where there is room for one only, one of
/// them.
class SidesPane : public QWidget {
  Q_OBJECT
public:
  explicit SidesPane(QWidget* parent = nullptr);
  void show(std::vector<PromiseCard> leadership, std::vector<PromiseCard> sales);
  PromiseList& leadership() { return *m_leadership.list; }
  PromiseList& sales() { return *m_sales.list; }
  /// The way to what leadership owes and nobody has promised yet; hidden where there is none. why: it cannot be gone.
  void setDrafts(int count, const QString& why);
  /// Chooses it in whichever list it is; 0 chooses none.
  void select(basics::RowId id);

signals:
  void chosen(baton::basics::RowId id);
  void opened(baton::basics::RowId id);
  void draftsAsked();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  struct Half {
    QWidget* head = nullptr;
    QWidget* body = nullptr;
    widgets::TextLabel* facts = nullptr;
    widgets::TextLabel* nothing = nullptr;
    PromiseList* list = nullptr;
  };
  Half makeHalf(widgets::Side side);
  void showHalf(const Half& half, std::vector<PromiseCard> cards);
  void arrange();
  QPushButton* m_drafts;
  QGridLayout* m_grid;
  Half m_leadership, m_sales;
  widgets::SegmentedControl* m_which;
};

} // namespace baton::commitments_page
