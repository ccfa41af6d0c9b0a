// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/meeting.h"
#include "ui/exporting/saving.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

#include <nlohmann/json.hpp>

class QPushButton;

namespace baton::exporting {
class ExportMenu;
}
namespace baton::inspector {
class PickCombo;
}
namespace baton::records {
class StepLine;
}
namespace baton::widgets {
class FilterCombo;
class TextLabel;
} // namespace baton::widgets

namespace baton::people_page {

class MeetingSteps;

/// The one-to-one, results first: results, pipeline with its two questions, activity only where the first two are short
/// or with a reason, the promises between both, then what they agree. What was said is kept with the numbers as they
/// stood. One that was held is read, and its words amended, in the same steps.
class MeetingDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  struct About {
    basics::Id<people::Person> person;        ///< none: it is asked
    basics::Id<coaching::MeetingDay> planned; ///< the day that was planned for it
    basics::Id<coaching::Meeting> held;       ///< one that was held
  };
  MeetingDialog(session::Session& session, exporting::Saving& saving, const About& about, QWidget* window);
  void start();

  int step() const;
  void go(int step);
  /// The sheet as it is shown; null until it was read.
  const nlohmann::json& sheet() const { return m_sheet; }

signals:
  void kept();

protected:
  bool holdsWork() const override;

private:
  QWidget* buildAbout();
  void addButtons();
  void offerPeriods();
  void askSheet();
  void showSheet();
  void showHeld(const coaching::Meeting& meeting);
  void showButtons();
  void saveSheet(exporting::FileKind kind);
  void keep();
  void keepWords();
  void keepHeld();
  void refuse(const QString& why);
  basics::Period period() const;
  bool isHeld() const { return bool(m_about.held); }

  session::Session& m_session;
  exporting::Saving& m_saving;
  About m_about;
  nlohmann::json m_sheet;
  int m_asked = 0;         ///< the last question wins
  bool m_hasBegun = false; ///< with the first sheet
  records::StepLine* m_line = nullptr;
  MeetingSteps* m_steps = nullptr;
  inspector::PickCombo* m_person = nullptr;
  widgets::FilterCombo* m_period = nullptr;
  std::vector<basics::Period> m_periods;
  widgets::TextLabel *m_since = nullptr, *m_refusal = nullptr;
  QPushButton *m_back = nullptr, *m_forward = nullptr, *m_keep = nullptr;
  exporting::ExportMenu* m_out = nullptr;
};

} // namespace baton::people_page
