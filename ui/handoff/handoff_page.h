// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/exporting/saving.h"
#include "ui/handoff/answer_dialog.h"
#include "ui/handoff/compare_pane.h"
#include "ui/handoff/document_choice.h"
#include "ui/handoff/handoff_view.h"
#include "ui/session/page.h"
#include "ui/session/print_job.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace baton::exporting {
class ExportMenu;
}
namespace baton::widgets {
class FittingStack;
class PageHeader;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::handoff_page {

class AnswersCard;
class ChangesBar;
class ChangeSummary;
class CommentsCard;
class DocumentPane;
class DocumentsCombo;
class PublishDialog;
class QuestionsCard;
class ReadinessCard;
class VersionList;

/// Where the strategy is put into the seller's hand: the versions at the left, the document as it prints in the
/// middle, and at the right who has answered and what is still asked.
class HandoffPage : public session::Page, public session::PrintsItself {
  Q_OBJECT
public:
  HandoffPage(session::Session& session, session::Surrounding& surrounding, DrawFigures draw = {},
              QWidget* parent = nullptr);
  static session::PageEntry entry(const DrawFigures& draw = {});
  /// What waits for the person who sits here: a version that they have not answered, questions that they owe.
  static int waitingFor(const session::Session& session);

  /// Asks where to write: the window's file dialog, unless a test says otherwise. Empty: nowhere.
  void setFileChooser(exporting::Saving::Choose choose) { m_saving->setChooser(std::move(choose)); }

  const HandoffView& view() const { return m_view; }
  const DocumentChoice& choice() const { return m_choice; }
  void showVersion(const std::string& key);
  void exportAs(FileKind kind);
  void compare(const std::string& from, const std::string& to, ComparePane::Part part = ComparePane::Differs);

  void show(basics::RowId element, const QString& field) override;
  void run(const QString& command) override;
  /// The document that is shown.
  session::PrintJob printJob() override;
  /// Not what its columns ask for: they give way before the window may not become narrower.
  QSize minimumSizeHint() const override { return {320, 240}; }

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  enum Part { DocumentPart, VersionsPart, AnswersPart };

  void buildHeader();
  QWidget* buildFilters();
  QWidget* buildBody();
  QWidget* buildLeft();
  QWidget* buildRight();
  QWidget* buildEmpty();
  void connectCards();
  void ask();
  void refresh() override;
  void refreshHeader();
  void refreshCards();
  void askMarkets();
  void fillDocuments();
  void choose(const DocumentChoice& choice);
  /// The document, the versions, the answers, or two versions compared; false for what is none of these.
  bool openView(const QString& view);
  void openPart(Part part);
  void closeComparison();
  void compareShown(ComparePane::Part part = ComparePane::Differs);
  void compareSigned();
  /// The version that the person who sits here signed last; empty for none.
  std::string signedKey() const;
  /// That was not recalled; empty for none.
  std::string newestVersion() const;
  std::string keyOf(basics::RowId version) const;
  void openSince(basics::RowId version, const QString& field);
  void openElement(basics::RowId element);
  void openDocument();
  void arrange();
  QString documentName() const;
  const VersionLine* shown() const { return m_view.line(m_choice.version); }
  /// The version whose answers are shown: beside the draft, the one in force.
  const VersionLine* answered() const;

  bool knowsMe();
  void askPublish();
  void publish(PublishDialog& dialog);
  void askAnswer();
  void askPaper(basics::Id<people::Person> person);
  void openAnswer(const AnswerDialog::Asked& asked);
  void answer(AnswerDialog& dialog, const AnswerDialog::Asked& told);
  void askQuestions(const QStringList& questions, basics::Id<handoff::Handoff> version,
                    basics::Id<people::Person> person);
  void askRecalling();
  void recall(basics::Id<handoff::Handoff> version, const QString& name, const QString& reason);
  void askChange();
  void settle(int point);
  void addCopying(QMenu* menu);
  void copyPage();
  void copyText();
  /// Of a version, or of the draft where the key is empty.
  void exportHandoff(const std::string& version, FileKind kind);
  void exportDraft() { exportHandoff({}, FileKind::Pdf); }
  /// What changed since the person who sits here signed, else since the version before.
  void exportChanges(FileKind kind);

  HandoffView m_view;
  bool m_asking = false, m_askAgain = false, m_stale = false;
  DrawFigures m_draw;
  DocumentChoice m_choice;
  std::vector<CardMarket> m_markets; ///< of what is shown
  basics::RowId m_next = 0;          ///< the version to show once it is read
  QString m_nextField;
  QString m_command; ///< to run once the versions are read
  exporting::Saving* m_saving = nullptr;

  widgets::PageHeader* m_header = nullptr;
  DocumentsCombo* m_document = nullptr;
  ChangesBar* m_changesBar = nullptr;
  exporting::ExportMenu* m_export = nullptr;
  QPushButton* m_publish = nullptr;
  widgets::SegmentedControl* m_parts = nullptr;
  widgets::FittingStack* m_whole = nullptr;
  QWidget* m_body = nullptr;
  QStackedWidget* m_middle = nullptr;
  QWidget *m_inHeader = nullptr, *m_filters = nullptr, *m_left = nullptr, *m_right = nullptr;
  VersionList* m_versions = nullptr;
  QPushButton *m_compare = nullptr, *m_since = nullptr;
  ChangeSummary* m_changes = nullptr;
  DocumentPane* m_pane = nullptr;
  ComparePane* m_comparing = nullptr;
  ReadinessCard* m_readiness = nullptr;
  AnswersCard* m_answers = nullptr;
  QuestionsCard* m_questions = nullptr;
  CommentsCard* m_comments = nullptr;
};

} // namespace baton::handoff_page
