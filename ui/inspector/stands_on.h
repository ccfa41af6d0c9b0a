// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "ui/session/page.h"

class QVBoxLayout;

namespace baton::widgets {
class TextLabel;
}

namespace baton::inspector {

/// Where an inspector is asked for this part of it, in place of a field.
inline const QString standsOnPlace = QStringLiteral("stands-on");

/// What names an element without being part of it: how many of each kind, and the first of them by name, each a way to
/// its place. Hidden where nothing does, unless it was asked for.
class StandsOn : public QWidget {
  Q_OBJECT
public:
  StandsOn(session::Session& session, session::Surrounding& surrounding, basics::ElementRef ref,
           QWidget* parent); ///< it shows itself: without one it would be a window

  void refresh();
  /// Shows it also where it is empty, and gives it the keyboard.
  void ask();

private:
  void fillLinks();

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  basics::ElementRef m_ref;
  bool m_asked = false;
  widgets::TextLabel* m_counts = nullptr;
  QVBoxLayout* m_links = nullptr;
  std::vector<basics::ElementRef> m_linked;
};

} // namespace baton::inspector
