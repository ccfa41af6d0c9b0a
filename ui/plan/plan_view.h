// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

namespace baton::plan_page {

/// What a view of the page is asked for.
struct PlanAsked {
  basics::RowId person = 0; ///< 0: the whole company
  int year = 0;             ///< fiscal, named by the calendar year in which it ends

  friend bool operator==(const PlanAsked&, const PlanAsked&) = default;
};

/// One of the views of page Plan under its segmented control. It is made when it is first opened.
class PlanView : public QWidget {
  Q_OBJECT
public:
  using QWidget::QWidget;

  /// Shows it for that person and year.
  virtual void ask(const PlanAsked& asked) = 0;
  /// What the workspace says may be otherwise now.
  virtual void refresh() = 0;
  /// Stores what is being typed.
  virtual void commitDrafts() {}
  /// Goes to an element that it shows; false where it shows no such thing.
  virtual bool show(basics::RowId element) {
    Q_UNUSED(element);
    return false;
  }
  /// The muted sentence under the name of the page.
  virtual QString facts() const { return {}; }
  /// Buttons at the right of the page's name while it is shown.
  virtual QVector<QWidget*> actions() { return {}; }
  /// What stands at its right, or below it where the window is narrow; null: nothing.
  virtual QWidget* panel() { return nullptr; }

signals:
  /// The view moved to another person or year.
  void asked(baton::basics::RowId person, int year);
  void factsChanged();
};

struct PlanViewEntry {
  QString id, label;
  QString phrase; ///< what it is called where it stands alone
  QString words;  ///< what else somebody may call it
  std::function<PlanView*(session::Session&, session::Surrounding&, QWidget*)> make;
};

/// The views of the page, in their order.
std::vector<PlanViewEntry> planViews();

} // namespace baton::plan_page
