// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/screen.h"
#include "ui/guide/guide_memory.h"
#include "ui/handoff/document_choice.h"
#include "ui/session/page.h"

#include <QTimer>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace baton::widgets {
class FilterCombo;
class PageHeader;
class PageScroll;
class SegmentedControl;
class TextLabel;
} // namespace baton::widgets

namespace baton::guide_page {

class DraftPane;
class QuestionPane;
class SoldPane;
class SortPane;
class StepList;

/// The guide: from a list of what was sold, from a document or from nothing to a first printed draft, one question at a
/// time. Every answer is an element of the strategy; nothing is kept here but the place and the time.
class GuidePage : public session::Page {
  Q_OBJECT
public:
  GuidePage(session::Session& session, session::Surrounding& surrounding, handoff_page::DrawFigures draw = {},
            QWidget* parent = nullptr);
  static session::PageEntry entry(const handoff_page::DrawFigures& draw = {});

  /// A place: "sold", "sort" (with a file after a colon), "questions", "draft", or the id of a question. Empty: where
  /// one was.
  void show(basics::RowId element, const QString& field) override;
  void commitDrafts() override;
  QString place() const { return m_place; }
  guide::GuidePath path() const;
  SoldPane& sold() { return *m_sold; }
  SortPane& sort() { return *m_sort; }
  DraftPane& draft() { return *m_draft; }
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void build();
  void buildHeader();
  QWidget* buildFoot();
  void go(const QString& place);
  void move(int by);
  void leave();
  void setPath(guide::GuidePath path);
  void putAway();
  void refresh() override;
  void refreshHeader();
  void refreshSteps();
  void tick();
  QStringList places() const;

  GuideMemory m_memory;
  handoff_page::DrawFigures m_draw;
  QString m_place;
  guide::GuidePath m_looked = guide::GuidePath::Short; ///< as long as the workspace is not guided
  int m_seconds = 0;
  QTimer m_clock;
  widgets::PageHeader* m_header = nullptr;
  widgets::SegmentedControl* m_paths = nullptr;
  widgets::FilterCombo* m_combo = nullptr;
  StepList* m_steps = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::PageScroll* m_scroll = nullptr;
  QuestionPane* m_question = nullptr;
  SoldPane* m_sold = nullptr;
  SortPane* m_sort = nullptr;
  DraftPane* m_draft = nullptr;
  QPushButton *m_back = nullptr, *m_skip = nullptr, *m_next = nullptr;
  QProgressBar* m_bar = nullptr;
  widgets::TextLabel* m_where = nullptr;
};

} // namespace baton::guide_page
