// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/monday/monday_sheet.h"
#include "ui/exporting/plan_exports.h"
#include "ui/session/print_job.h"
#include "ui/widgets/window_dialog.h"

class QCheckBox;
class QPushButton;

namespace baton::exporting {
class PageCanvas;
class PagePictures;
} // namespace baton::exporting
namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::monday {

/// The Monday sheet of who sits here, as it prints: to read, to print, to take away. It follows what is changed
/// meanwhile.
class MondayDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  MondayDialog(session::Session& session, exporting::Saving& saving, QWidget* window);
  void start();

  /// Without sheets before it is set.
  session::PrintJob printJob();
  /// Null until it was read.
  const MondaySheet* sheet() const { return m_sheet.get(); }

signals:
  void printAsked();

private:
  QWidget* buildHead();
  void addButtons();
  void read();
  void showSheet();
  void showPage();
  void save(const QString& id);
  report::Paper paper() const;
  QString documentName() const;

  session::Session& m_session;
  exporting::Saving& m_saving;
  std::shared_ptr<const MondaySheet> m_sheet;
  int m_asked = 0; ///< the last question wins
  exporting::PagePictures* m_pages;
  exporting::PageCanvas* m_canvas;
  widgets::TextLabel *m_facts = nullptr, *m_page = nullptr;
  QCheckBox* m_withSheets = nullptr;
  widgets::FilterCombo* m_paper = nullptr;
  QPushButton *m_print = nullptr, *m_close = nullptr;
};

} // namespace baton::monday
