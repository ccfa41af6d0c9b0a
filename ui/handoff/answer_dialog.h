// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/acknowledging.h"
#include "ui/handoff/handoff_view.h"
#include "ui/widgets/window_dialog.h"

class QButtonGroup;
class QPushButton;

namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::handoff_page {

/// A receiver's answer: given by oneself, or entered for somebody from the reply page.
class AnswerDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  struct Asked {
    VersionLine version;
    basics::Id<people::Person> person; ///< nobody: to be chosen
    basics::Id<people::Person> scribe; ///< who enters it from paper; nobody: they answer themselves
  };
  AnswerDialog(QWidget* window, const Asked& asked, const basics::Elements& elements, basics::Date today);

  basics::Id<people::Person> person() const;
  handoff::Verdict verdict() const;
  QString note() const;
  /// One a line.
  QStringList questions() const;
  void setRefusal(const QString& why);
  void start();

signals:
  void answerAsked();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  bool stepVerdict(const QObject* from, int by);
  void addPeople(const basics::Elements& elements, basics::Date today);
  void addVerdicts();
  void addWords();
  void addButtons();
  void preset(const basics::Elements& elements);
  void refresh();

  Asked m_asked;
  widgets::FilterCombo* m_people = nullptr;
  QButtonGroup* m_verdicts = nullptr;
  widgets::FormField* m_noteField = nullptr;
  widgets::TextField *m_note = nullptr, *m_questions = nullptr;
  widgets::TextLabel *m_hint = nullptr, *m_refusal = nullptr;
  QPushButton* m_answer = nullptr;
};

} // namespace baton::handoff_page
