// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/role_profile.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

#include <vector>

class QVBoxLayout;

namespace baton::exporting {
class ExportMenu;
class Saving;
enum class FileKind;
} // namespace baton::exporting
namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

/// The scorecard of an interview, made from a role profile: each competency with its described levels and the evidence
/// beside it, then our view. There is no sum: what one lacks another does not make up for. Private.
class InterviewDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  /// None: a new one.
  InterviewDialog(session::Session& session, exporting::Saving& saving, basics::Id<coaching::Interview> interview,
                  QWidget* window);
  void start();

signals:
  void kept();

protected:
  bool holdsWork() const override;

private:
  struct Line {
    basics::Id<coaching::Competency> competency;
    basics::Id<coaching::Rating> rating; ///< none: not asked yet
    widgets::FilterCombo* level;
    widgets::TextField* evidence;
  };
  void addHead(const coaching::Interview& interview);
  void addView(const coaching::Interview& interview);
  void addButtons();
  void fillLines();
  void addLine(const coaching::Competency& competency, const coaching::Rating* rating);
  /// What stands in the fields.
  coaching::Interview written() const;
  std::vector<coaching::Rating> ratings(const coaching::Interview& interview) const;
  void keep();
  void countAsked();
  void showOthers();
  void save(exporting::FileKind kind);
  QString levelsChosen() const;

  session::Session& m_session;
  exporting::Saving& m_saving;
  basics::Id<coaching::Interview> m_interview;
  QVBoxLayout *m_column, *m_lineColumn;
  widgets::TextField *m_candidate = nullptr, *m_verdict = nullptr, *m_evidence = nullptr;
  widgets::FormField* m_candidateBox = nullptr;
  widgets::FilterCombo* m_profile = nullptr;
  std::vector<Line> m_lines;
  widgets::TextLabel *m_asked = nullptr, *m_others = nullptr, *m_refusal = nullptr;
  QString m_levelsAtFirst;
};

} // namespace baton::people_page
