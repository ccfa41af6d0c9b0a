// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/window_dialog.h"

class QMimeData;
class QPushButton;
class QStackedWidget;

namespace baton::records {

class ImportModel;
class StepLine;

/// Takes a file in: file, columns, of opportunities the stages, names, preview. Nothing is stored before the last
/// button, and every step goes back.
class ImportDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  enum Step { File, Columns, Stages, Names, Preview };

  ImportDialog(session::Session& session, session::Surrounding& surrounding, QWidget* window);

  ImportModel& import() { return *m_import; }
  Step step() const { return m_step; }
  void openFile(const QString& path);
  /// The file that is being opened leads to the preview at once, where it can be read as one before it and nothing is
  /// to be asked.
  void hurry() { m_hurries = true; }
  /// A table that was copied elsewhere; says so where there is none.
  void paste(const QMimeData* mime);
  /// Whether what was copied or dragged is a table, or files of which the first can be tried.
  static bool holdsTable(const QMimeData* mime);

signals:
  /// Opportunities were taken in that are read as those before them.
  void tookWeekly();

protected:
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  static QString factsOfFile(const ImportModel& import);
  QWidget* buildHead();
  QWidget* buildFoot();
  void goTo(Step step);
  void showStep();
  bool isWanted(Step step) const;
  void next();
  void back();
  void refresh();
  void enableNext();
  QString nextWord() const;
  QString whyNotNext() const;
  QString whyNotPreview() const;
  void goOn();
  bool changesNothing() const;
  void choose();
  bool isLow() const;
  void makeRoom();
  void tell(widgets::Tone tone, const QString& sentence);
  void finish(const QString& sentence);

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  ImportModel* m_import;
  Step m_step = File;
  bool m_hurries = false;
  QString m_readAs; ///< the mapping by which it came to the preview at once
  widgets::TextLabel *m_title = nullptr, *m_facts = nullptr, *m_note = nullptr;
  StepLine* m_line = nullptr;
  widgets::Tone m_tone = widgets::Tone::Muted;
  QStackedWidget* m_stack = nullptr;
  QPointer<QWidget> m_focusMeanwhile;
  QPushButton *m_cancel = nullptr, *m_back = nullptr, *m_next = nullptr;
};

} // namespace baton::records
