// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/screen.h"
#include "ui/session/page.h"

class QPushButton;
class QVBoxLayout;

namespace baton::strategy_page {
class FitGrid;
}
namespace baton::widgets {
class TextLabel;
}

namespace baton::guide_page {

class AskedForm;

/// One question of the guide: question, one line of help, answers to compare with, and the fields that it fills.
class QuestionPane : public QWidget {
  Q_OBJECT
public:
  QuestionPane(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void show(const guide::Screen& screen);
  const guide::Screen* screen() const { return m_screen; }
  void refresh();
  void commitDrafts();
  void takeFocus();

private:
  void rebuild();
  void addGrid();
  void addSummary();
  void arrangeForms();
  QWidget* groupFor(const guide::Ask& ask, basics::ElementRef place);
  void showMissing();

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  const guide::Screen* m_screen = nullptr;
  QVBoxLayout* m_column;
  QWidget* m_body = nullptr;
  struct Group {
    const guide::Ask* ask = nullptr;
    basics::ElementRef place;
    QWidget* box = nullptr;
    AskedForm* form = nullptr;
  };
  std::vector<Group> m_groups;
  QVBoxLayout* m_places = nullptr;
  strategy_page::FitGrid* m_grid = nullptr;
  QPushButton* m_compose = nullptr;
  widgets::TextLabel* m_missing = nullptr;
  bool m_examplesOpen = false;
};

} // namespace baton::guide_page
