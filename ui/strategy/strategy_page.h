// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/strategy/section_pane.h"

#include <map>

class QPushButton;
class QStackedWidget;

namespace baton::inspector {
class Inspector;
}
namespace baton::widgets {
class FilterCombo;
class PageHeader;
} // namespace baton::widgets

namespace baton::strategy_page {

class OutlineList;

/// Where the strategy is written: the outline at the left, one section of it in the middle, the inspector of the
/// selected element at the right.
class StrategyPage : public session::Page {
  Q_OBJECT
public:
  StrategyPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();

  void run(const QString& section) override;
  void show(basics::RowId element, const QString& field) override;
  void commitDrafts() override;
  QWidget* inspector() override;
  bool inspectorWanted() const override;

  void openSection(const QString& id);
  SectionPane* pane() const;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildHeader();
  SectionPane* paneOf(const Section& section);
  void fillCombo();
  void refreshHeader();
  void arrange();
  void openElement(basics::ElementRef ref);
  void add(const basics::Kind& kind, const Presets& presets);
  bool lacksItsWhole(const basics::Kind& kind);
  Presets presetsFor(const basics::Kind& kind, const Presets& given) const;
  void openNew(basics::ElementRef ref);
  QWidget* additionTo(basics::ElementRef ref, QWidget* parent);
  QWidget* proposeButton(basics::ElementRef guardrail, QWidget* parent);
  QWidget* pursuedButton(basics::ElementRef exclusion, QWidget* parent);
  void showPursued(basics::RowId exclusion);
  void letThrough(basics::RowId exclusion, basics::RowId about);
  void noticeChange(const workspace::Report& report);

  QString m_section;
  bool m_toldOfVersion = false;
  widgets::PageHeader* m_header = nullptr;
  widgets::FilterCombo* m_combo = nullptr;
  QPushButton *m_preview = nullptr, *m_add = nullptr;
  OutlineList* m_outline = nullptr;
  QStackedWidget* m_stack = nullptr;
  inspector::Inspector* m_inspector = nullptr;
  std::map<QString, SectionPane*> m_panes;
};

} // namespace baton::strategy_page
